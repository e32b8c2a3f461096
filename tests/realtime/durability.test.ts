import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { aProposalWith } from '#tests/support/manuscripts.ts'
import { SHORT_LIVED } from '#tests/support/processes.ts'
import { randomFrom, someSeed } from '#tests/support/random.ts'
import { aSession, Page, until } from '#tests/support/sockets.ts'
import { copyTemplate, type TestDatabase } from '#tests/support/template.ts'
import { aPractitioner } from '#tests/support/world.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 3)
const seed = someSeed()

let database: TestDatabase
let manuscriptId: string
let cookies: string[]
let running: ChildProcess | null = null

/** The database belongs to one process at a time: here before and after, to the one that is killed between. */
const inDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
  await openDatabase(() => {}, database)
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

beforeAll(async () => {
  database = await copyTemplate()
  await inDatabase(async () => {
    const people = [await aPractitioner(), await aPractitioner()]
    manuscriptId = (await aProposalWith(people)).manuscriptId
    cookies = [
      (await aSession(people[0] as { id: string })).cookie,
      (await aSession(people[1] as { id: string })).cookie,
    ]
  })
})
afterAll(async () => {
  running?.kill('SIGKILL')
  await database.remove()
})

async function startProcess(port: number): Promise<{ process: ChildProcess; url: string }> {
  const { remove: _, ...where } = database
  const process_ = spawn(process.execPath, [...SHORT_LIVED, '--import', 'tsx', 'tests/support/door-process.ts'], {
    env: { ...process.env, ...where, PORT: String(port), NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = process_
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    process_.stdout?.on('data', (bytes) => {
      said += bytes
      const [, address] = said.match(/READY (\S+)/) ?? []
      if (address) resolve(address)
    })
    process_.once('exit', (code) => reject(new Error(`the process ended (${code})`)))
  })
  return { process: process_, url }
}
const ended = (process_: ChildProcess) =>
  new Promise<number | null>((resolve) => process_.once('exit', (code) => resolve(code)))

test(`kill -9 in the middle of typing, ${ROUNDS} times: whatever was acknowledged is there (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const acknowledged: string[] = []
  const typed: string[] = []
  let door = await startProcess(0)
  const port = Number(new URL(door.url).port)
  const pages = cookies.map((cookie) => new Page(door.url, cookie, manuscriptId))
  await Promise.all(pages.map((page) => page.open()))
  for (const [index, page] of pages.entries()) {
    const { send } = page
    // What the screen would call saved: the words whose update was answered.
    page.send = async (update) => {
      const word = typed.at(-1)
      const answer = await send.call(page, update)
      if (answer?.ok && word?.startsWith(`${index}.`)) acknowledged.push(word)
      return answer
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    await until(() => pages.every((page) => page.joined), 90_000, `no way back in round ${round}`)
    const typing = setInterval(() => {
      const index = random.below(pages.length)
      const page = pages[index] as Page
      if (!page.joined) return
      typed.push(`${index}.${typed.length}`)
      page.writeParagraph(typed.at(-1) as string)
    }, 5)
    const enough = acknowledged.length + 10 + random.below(25)
    await until(() => acknowledged.length >= enough, 30_000, 'nothing was acknowledged')
    const end = ended(door.process)
    door.process.kill('SIGKILL')
    await end
    clearInterval(typing)
    door = await startProcess(port)
  }
  await until(() => pages.every((page) => page.joined && page.unanswered === 0), 60_000, 'never saved')
  // A deploy in the middle of typing: told, flushed, gone within ten seconds.
  pages[0]?.writeParagraph('last words')
  await pages[0]?.saved()
  const end = ended(door.process)
  const asked = performance.now()
  door.process.kill('SIGTERM')
  expect(await end).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  for (const page of pages) page.close()
  const stored = (await inDatabase(() => getReading(manuscriptId))).text.split('\n\n')
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 10)
  expect(acknowledged.filter((word) => !stored.includes(word))).toEqual([])
  expect(stored).toContain('last words')
  // And what was typed while the server was dead came in when it was back: every word, once.
  for (const word of typed) expect(stored.filter((one) => one === word)).toEqual([word])
}, 240_000)
