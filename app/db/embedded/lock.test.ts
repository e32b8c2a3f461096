import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Child, startChild } from '#tests/support/child.ts'
import { temporaryDirectory } from '#tests/support/template.ts'
import { DirectoryInUseError, lockDirectory } from './lock.ts'

const directory = temporaryDirectory()
const children: Child[] = []
const start = () => {
  const child = startChild('tests/support/children/lock.ts', [directory])
  children.push(child)
  return child
}
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
})

test('a second process is refused within a second, 20 times of 20, and told which process has the directory', async () => {
  const owner = start()
  await owner.line(/^held by/)
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(
      [start(), start(), start(), start()].map((child) => child.line(/^(held|refused)/)),
    )
    for (const answer of answers) {
      expect(answer).toContain(`in use by process ${owner.process.pid}`)
      expect(Number(/after (\d+) ms/.exec(answer)?.[1])).toBeLessThan(1_000)
    }
  }
})

test('a process that was killed leaves no lock, and of those who then start at once exactly one gets it', async () => {
  for (let round = 0; round < 4; round++) {
    const killed = start()
    await killed.line(/^held by/)
    await killed.kill()
    expect(fs.existsSync(path.join(directory, '.lock'))).toBe(true)

    const starters = [start(), start(), start(), start()]
    const answers = await Promise.all(starters.map((child) => child.line(/^(held|refused)/)))
    expect(answers.filter((answer) => answer.startsWith('held'))).toHaveLength(1)
    await Promise.all(starters.map((child) => child.kill()))
  }
})

test('an owner too busy to answer still keeps others out, and is named', async () => {
  const owner = start()
  await owner.line(/^held by/)
  owner.process.kill('SIGSTOP')

  const answer = await start().line(/^(held|refused)/)

  expect(answer).toContain(`in use by process ${owner.process.pid}`)
  expect(Number(/after (\d+) ms/.exec(answer)?.[1])).toBeLessThan(1_000)
})

test('the directory is made for its owner only, and can be taken again once it was let go', async () => {
  const deep = path.join(directory, 'a'.repeat(120), 'data')
  const letGo = await lockDirectory(deep)
  expect(fs.statSync(deep).mode & 0o777).toBe(0o700)
  await expect(lockDirectory(deep)).rejects.toThrow(DirectoryInUseError)

  await letGo()
  const again = await lockDirectory(deep)
  await again()
  expect(fs.readdirSync(deep)).toEqual(['.lock.pid'])
})
