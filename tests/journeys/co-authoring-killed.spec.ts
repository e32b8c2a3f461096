import { expect, test } from '#tests/support/browser.ts'
import { copyDemonstration, startServer } from '#tests/support/server.ts'
import {
  AUTHOR,
  cursorAt,
  LEAD,
  openText,
  pageOf,
  saved,
  stateOf,
  wordsIn,
  wordsOnServer,
} from '#tests/support/writing.ts'

/** How often the server is killed. */
const ROUNDS = Number(process.env.ROUNDS ?? 2)

test('the server is killed in the middle of typing: nothing that a screen called saved is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000 + ROUNDS * 120_000)
  const { DATA_DIR, remove } = copyDemonstration()
  let server = await startServer({ DATA_DIR, LOG_LEVEL: 'warn' })
  const { url } = server
  const PORT = new URL(url).port
  const [ann, bob] = await Promise.all([pageOf(browser, url, LEAD), pageOf(browser, url, AUTHOR)])
  await Promise.all([openText(ann), openText(bob)])
  const typed = { ann: 0, bob: 0 }
  for (let round = 1; round <= ROUNDS; round++) {
    await Promise.all([cursorAt(ann, 'Home'), cursorAt(bob, 'End')])
    const calledSaved = { ann: 0, bob: 0 }
    let typing = true
    const type = async (page: typeof ann, name: 'ann' | 'bob') => {
      while (typing) {
        const word = ++typed[name]
        await page.keyboard.type(` ${name}${word}.`, { delay: 12 })
        if (word % 3) continue
        // Only what the screen says counts; on a busy machine it says it a moment later, or never before the kill.
        const told = await stateOf(page)
          .filter({ hasText: /^Saved$/ })
          .waitFor({ timeout: 3_000 })
          .then(
            () => true,
            () => false,
          )
        if (told) calledSaved[name] = word
      }
    }
    const both = Promise.all([type(ann, 'ann'), type(bob, 'bob')])
    await expect.poll(() => Math.min(calledSaved.ann, calledSaved.bob), { timeout: 90_000 }).toBeGreaterThan(0)
    await ann.waitForTimeout(Math.random() * 1_500)
    await server.kill()
    await expect(stateOf(ann)).toHaveText(/^Not connected/)
    await ann.waitForTimeout(400)
    typing = false
    await both
    server = await startServer({ DATA_DIR, PORT, LOG_LEVEL: 'warn' })
    const stored = await wordsOnServer(ann.context(), url)
    for (const name of ['ann', 'bob'] as const)
      for (let word = 1; word <= calledSaved[name]; word++) expect(stored).toContain(`${name}${word}.`)
    await Promise.all([saved(ann), saved(bob)])
    await expect.poll(async () => (await wordsIn(ann)) === (await wordsIn(bob))).toBe(true)
    const all = await wordsOnServer(ann.context(), url)
    for (const name of ['ann', 'bob'] as const)
      for (let word = 1; word <= typed[name]; word++) expect(all).toContain(`${name}${word}.`)
  }
  await Promise.all([ann.context().close(), bob.context().close()])
  await server.stop()
  remove()
})
