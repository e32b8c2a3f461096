import fs from 'node:fs'
import { expectOpenToAll } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { becomeFirst, EMPTY_PAGES } from '#tests/support/pages.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { temporaryDirectory } from '#tests/support/template.ts'

const DATA_DIR = temporaryDirectory()
let server: TestServer
test.beforeAll(async () => {
  server = await startServer({ DATA_DIR, DEMO: 'off', LOG_LEVEL: 'warn' })
})
test.afterAll(async () => {
  await server?.stop()
  fs.rmSync(DATA_DIR, { recursive: true, force: true })
})

test('a community that begins is open to all, for a visitor and for its first administrator', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const look = async (pages: typeof EMPTY_PAGES.visitor) => {
    for (const { path, name } of pages) {
      const answer = await page.goto(path)
      expect.soft(answer?.status(), path).toBe(200)
      await expectOpenToAll(page, name)
    }
  }
  await look(EMPTY_PAGES.visitor)
  await page.goto('/first-administrator')
  await becomeFirst(page, server.said())
  await look(EMPTY_PAGES.first)
  await context.close()
})
