import { type ChildProcess, spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { spawnServer, startServer } from '#tests/support/server.ts'
import { copyTemplate } from '#tests/support/template.ts'

const ended = async (child: ChildProcess) => {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => {
      said += bytes
    })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

test('a second server on one directory, and a command line on it, are told which process has it, and the first goes on', async () => {
  const { DATA_DIR, remove } = await copyTemplate({ server: undefined })
  const settings = { DATA_DIR, DEMO: 'off', LOG_LEVEL: 'warn' }
  const first = await startServer(settings)
  onTestFinished(async () => {
    await first.kill()
    await remove()
  })
  const fill = ['--import', 'tsx', 'scripts/fill.ts', '1']
  const others = [
    () => spawnServer(settings),
    () => spawn(process.execPath, fill, { env: { ...process.env, DATA_DIR } }),
    () => spawnServer(settings),
  ]
  for (const start of others) {
    const { code, said } = await ended(start())
    expect(code).toBe(1)
    expect(said).toContain(`in use by process ${first.pid}`)
    expect(said).not.toMatch(/\n\s+at /)
  }
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  expect(await first.stop()).toBe(0)
})
