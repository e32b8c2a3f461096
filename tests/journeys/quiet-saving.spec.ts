import type { Page } from '@playwright/test'
import { expect, PASSWORD, test } from '#tests/support/browser.ts'

const PRACTITIONER = 'practitioner@example.org'
const stateOf = (page: Page) => page.locator('[data-form-state]')
const SAVED = /^Saved at \d\d?:\d\d [ap]m$/

/** A draft of this journey's own, open in its form. @returns its address */
async function start(page: Page, title: string): Promise<string> {
  await page.goto('/case-studies')
  await page.getByRole('link', { name: 'Share a case study' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByLabel('The problem')).toBeVisible()
  return page.url()
}
/** What is stored, as somebody else's browser is told. */
async function stored(page: Page, address: string, label: string): Promise<string> {
  const other = await page.context().newPage()
  await other.goto(address)
  const value = await other.getByLabel(label).inputValue()
  await other.close()
  return value
}

test('without a connection the form stays, says so, and is saved when the connection is back', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches|WebSocket connection to/)
  await signIn(PRACTITIONER)
  const address = await start(page, 'Written in a tunnel')
  await page.context().setOffline(true)
  await page.getByLabel('The problem').fill('Nobody had a signal')
  await expect(stateOf(page)).toHaveText('Not saved – no connection; it is tried again')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent' })).toContainText('What you typed is still here')
  await expect(page.getByLabel('The problem')).toHaveValue('Nobody had a signal')
  await page.context().setOffline(false)
  await expect(stateOf(page)).toHaveText(SAVED)
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent' })).toHaveCount(0)
  expect(await stored(page, address, 'The problem')).toBe('Nobody had a signal')
})

test('when the session ended meanwhile the form stays, and is saved after signing in in another tab', async ({
  page,
  signIn,
  server,
  allowConsole,
}) => {
  // The text beside the form asks for its words too, and is told that there is nothing for a visitor.
  allowConsole(/status of 40[14]/)
  await signIn(PRACTITIONER)
  const address = await start(page, 'Written across two sessions')
  await page.context().clearCookies()
  await page.getByLabel('The problem').fill('An hour of words')
  await expect(stateOf(page)).toContainText('Not saved – you were signed out; sign in in another tab')
  await expect(page.getByLabel('The problem')).toHaveValue('An hour of words')
  await page.context().request.post('/sign-in', {
    form: { email: PRACTITIONER, password: PASSWORD },
    headers: { Origin: server.url },
  })
  await expect(stateOf(page)).toHaveText(SAVED)
  expect(await stored(page, address, 'The problem')).toBe('An hour of words')
})

test('one wrong field keeps no other from being saved; it is named, and leaving asks first', async ({
  page,
  signIn,
}) => {
  await signIn(PRACTITIONER)
  const address = await start(page, 'One wrong field')
  await page.getByLabel('The amount in pounds').fill('abc')
  await page.getByLabel('What came of it').fill('Twenty minutes of answers')
  await expect(stateOf(page)).toContainText('The rest was saved')
  await expect(page.locator('#costPounds-error')).toContainText('must be a number of pounds')
  expect(await stored(page, address, 'What came of it')).toBe('Twenty minutes of answers')
  expect(await stored(page, address, 'The amount in pounds')).toBe('')

  await stateOf(page).getByRole('link').click()
  await expect(page.getByLabel('The amount in pounds')).toBeFocused()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'See it as a reader would' }).click()
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toContain('must be a number of pounds')
  expect(page.url()).toContain('/edit')
  await expect(page.getByLabel('The amount in pounds')).toHaveValue('abc')

  await page.getByLabel('The amount in pounds').fill('1250')
  await expect(stateOf(page)).toHaveText(SAVED)
  await expect(page.locator('#costPounds-error')).toHaveCount(0)
  expect(await stored(page, address, 'The amount in pounds')).toBe('1250')
})

test('Back, and any link, right after typing waits until the words are saved', async ({ page, signIn }) => {
  await signIn(PRACTITIONER)
  const address = await start(page, 'Left in a hurry')
  await page.getByLabel('The problem').fill('Typed just before Back')
  // From the moment the page has noticed; what is typed before it came alive, it notices then.
  await expect(stateOf(page)).not.toHaveText('It is saved as you type.')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Share a case study' })).toBeVisible()
  expect(await stored(page, address, 'The problem')).toBe('Typed just before Back')
  await page.goForward()
  await expect(page.getByLabel('The problem')).toHaveValue('Typed just before Back')
  await page.getByLabel('The problem').fill('Typed just before a link')
  await page.getByRole('link', { name: 'See it as a reader would' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Left in a hurry' })).toBeVisible()
  expect(await stored(page, address, 'The problem')).toBe('Typed just before a link')
})

test('Save with a wrong field keeps the rest, and the wrong one is still counted as not saved', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(/status of 422/)
  await signIn(PRACTITIONER)
  const address = await start(page, 'Pressed Save')
  await page.getByLabel('Its address on the web').fill('example.org')
  await page.getByLabel('The problem').fill('Kept')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.locator('.govuk-error-summary')).toContainText('must start with https://')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await expect(page.getByLabel('Its address on the web')).toHaveValue('example.org')
  expect(await stored(page, address, 'The problem')).toBe('Kept')
  await page.getByLabel('Its address on the web').fill('https://example.org')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect(await stored(page, address, 'Its address on the web')).toBe('https://example.org')
})

test('what became of the words is on the screen on a narrow telephone, wherever one writes', async ({ person }) => {
  const page = await person(PRACTITIONER, { viewport: { width: 320, height: 568 } })
  await start(page, 'On a telephone')
  for (const label of ['Title', 'The problem', 'What came of it']) {
    await page.getByLabel(label).first().fill('Written on the bus')
    await expect(stateOf(page)).toBeInViewport({ ratio: 1 })
  }
  await expect(stateOf(page)).toHaveText(SAVED)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
