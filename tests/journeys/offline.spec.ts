import { expect, test } from '#tests/support/browser.ts'
import {
  AUTHOR,
  cursorAt,
  kept,
  LEAD,
  LINK_CUT,
  linkOf,
  openText,
  PROPOSAL,
  rowsKept,
  saved,
  stateOf,
  textOf,
  wordsIn,
  wordsOnServer,
} from '#tests/support/writing.ts'

const NOT_CONNECTED = 'Not connected – keep writing, it is kept on this device'

test.beforeEach(({ allowConsole }) => allowConsole(LINK_CUT))

test('without a connection the saved text shows, and one can write', async ({ page, signIn, server }) => {
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await link.cut()
  await page.goto(PROPOSAL)
  await expect(page.locator('.tp-manuscript')).not.toBeEmpty()
  await expect(stateOf(page)).toHaveText(NOT_CONNECTED)
  await expect(page.locator('.tp-manuscript').first()).toBeVisible()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Never connected.')
  await expect(stateOf(page)).toHaveText(NOT_CONNECTED)
  link.mend()
  await saved(page)
  expect(await wordsOnServer(page.context(), server.url)).toContain('Never connected.')
})

test('words typed offline survive a closed tab, and are merged when the connection returns', async ({
  page,
  signIn,
  person,
  server,
}) => {
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Typed offline.')
  await kept(page)

  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.accept()
    }),
  )
  await page.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')

  const other = await person(LEAD)
  await openText(other)
  await cursorAt(other, 'Home')
  await other.keyboard.type('Meanwhile. ')
  await saved(other)

  const again = await page.context().newPage()
  await again.goto(PROPOSAL)
  await expect(textOf(again)).toContainText('Typed offline.')
  await expect(stateOf(again)).toHaveText(NOT_CONNECTED)
  link.mend()
  await saved(again)
  await expect(textOf(again)).toContainText('Meanwhile. ')
  await expect(textOf(other)).toContainText('Typed offline.')
  expect(await wordsOnServer(again.context(), server.url)).toBe((await wordsIn(again)).trim())
})

test('more than a megabyte typed offline comes in', async ({ page, signIn, server }) => {
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await link.cut()
  await cursorAt(page, 'End')
  const words = Array.from({ length: 1_200_000 / 8 }, (_, i) => String(i).padStart(7, '0')).join(' ')
  await page.keyboard.insertText(words)
  await expect(stateOf(page)).toHaveText(NOT_CONNECTED)
  link.mend()
  await expect(stateOf(page)).toHaveText('Saved', { timeout: 60_000 })
  const stored = await wordsOnServer(page.context(), server.url)
  expect(stored).toContain(words.slice(-80))
  expect(stored.length).toBeGreaterThan(1_200_000)
})

test('a link that is dead without saying so is noticed, and the words go out afterwards', async ({
  page,
  signIn,
  server,
}) => {
  await signIn(AUTHOR)
  let deaf = false
  await page.clock.install()
  await page.context().routeWebSocket(/\/socket\.io\//, (ours) => {
    const theirs = ours.connectToServer()
    ours.onMessage((message) => deaf || theirs.send(message))
    theirs.onMessage((message) => deaf || ours.send(message))
    theirs.onClose(() => deaf || ours.close())
  })
  await openText(page)
  await saved(page)
  deaf = true
  await cursorAt(page, 'End')
  // The page's clock stands still, and then goes on as far as it is told: how busy the machine is does not matter.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000)
  await page.keyboard.type(' Into the void.')
  await page.clock.runFor(1_000)
  await expect(stateOf(page)).toHaveText('Saving…')
  await page.clock.runFor(7_000)
  await expect(stateOf(page)).toHaveText(NOT_CONNECTED)
  deaf = false
  await page.clock.resume()
  await saved(page)
  expect(await wordsOnServer(page.context(), server.url)).toContain('Into the void.')
})

test('after signing out nothing is kept on the device; words that are only here are shown first', async ({
  page,
  signIn,
}) => {
  await signIn(LEAD)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Only here.')
  await page.waitForTimeout(1_500)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('only on this device')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect.poll(() => rowsKept(page)).toBe(0)
})
