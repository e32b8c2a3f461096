import type { Page } from '@playwright/test'
import { io } from 'socket.io-client'
import { frames } from '#app/realtime/frames.ts'
import { expect, PASSWORD, test } from '#tests/support/browser.ts'
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
  wordsOnServer,
} from '#tests/support/writing.ts'

// Its people sign out, which others' journeys would notice.
test.use({ community: 'whose page' })

async function signInByForm(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

/** By links alone: the page is never loaded anew. */
async function goToText(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Proposals' }).first().click()
  await page.locator(`main a[href="${PROPOSAL}"]`).first().click()
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true')
}

async function write(page: Page, words: string): Promise<void> {
  await cursorAt(page, 'End')
  await page.keyboard.type(` ${words}`)
  await saved(page)
}

test('a visitor signs in by a link and writes, signs out and in again in the same tab, and writes again', async ({
  page,
  server,
}) => {
  await page.goto('/findings')
  const linked = page.waitForEvent('websocket')
  await page.locator('.tp-card__title a').first().click()
  await linked
  await page.evaluate(() => Object.assign(window, { neverLoadedAnew: true }))
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).first().click()
  await signInByForm(page, AUTHOR)
  await goToText(page)
  await write(page, 'Signed in by a link.')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect.poll(() => rowsKept(page)).toBe(0)
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInByForm(page, AUTHOR)
  await goToText(page)
  await write(page, 'And again.')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInByForm(page, LEAD)
  await goToText(page)
  await write(page, 'Somebody else.')
  expect(await page.evaluate(() => 'neverLoadedAnew' in window)).toBe(true)
  const stored = await wordsOnServer(page.context(), server.url)
  for (const words of ['Signed in by a link.', 'And again.', 'Somebody else.']) expect(stored).toContain(words)
})

test('when the session ran out, words typed without a connection stay on the device, and come in after signing in', async ({
  page,
  signIn,
  server,
  allowConsole,
}) => {
  allowConsole(LINK_CUT)
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Outlived the session.')
  await kept(page)
  // As after a fortnight: the browser has no session to show any more.
  await page.context().clearCookies()
  link.mend()
  await expect(stateOf(page)).toHaveText(
    'Not saved: you are not signed in any more. Your last words are kept on this device: sign in again and open this page.',
  )
  page.on('dialog', (dialog) => void dialog.accept())

  // Somebody else at the same computer sees nothing of it, and takes nothing with them when they go.
  await page.goto('/sign-in')
  await signInByForm(page, LEAD)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(await rowsKept(page)).toBeGreaterThan(0)

  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInByForm(page, AUTHOR)
  await page.goto(PROPOSAL)
  await expect(textOf(page)).toContainText('Outlived the session.')
  await saved(page)
  expect(await wordsOnServer(page.context(), server.url)).toContain('Outlived the session.')
})

test('a page of somebody who signed out in another tab writes nothing down any more, also without a connection', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(LINK_CUT)
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Never to be kept.')
  await kept(page)
  const other = await page.context().newPage()
  await other.goto('/sign-out')
  await expect(other.getByText('only on this device')).toBeVisible()
  await other.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(stateOf(page)).toHaveText(/^Not saved: you were signed out\. Download your copy/)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false')
  await expect(page.getByRole('button', { name: 'Download your copy' })).toBeVisible()
  await page.waitForTimeout(1_500)
  expect(await rowsKept(other)).toBe(0)
})

test('where the browser does not wipe the words of who signed out, every page of theirs says so until it did', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(LINK_CUT)
  await page.context().addInitScript(() => {
    const { delete: wipe } = IDBObjectStore.prototype
    IDBObjectStore.prototype.delete = function (key) {
      if (localStorage.getItem('stuck')) throw new DOMException('The storage is damaged.', 'UnknownError')
      return wipe.call(this, key)
    }
  })
  const words = /this browser did not remove your words: they are still on this device/
  await signIn(AUTHOR)
  await openText(page)
  await write(page, 'On this device.')
  await page.evaluate(() => localStorage.setItem('stuck', 'yes'))
  const other = await page.context().newPage()
  await other.goto('/findings')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(other.getByRole('alert')).toHaveText(words)
  await expect(other.getByText('Nothing of yours is kept')).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  expect(await rowsKept(other)).toBeGreaterThan(0)

  await other.evaluate(() => localStorage.removeItem('stuck'))
  await other.getByRole('link', { name: 'Sign in again' }).click()
  await signInByForm(other, AUTHOR)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByText('Nothing of yours is kept on this device.')).toBeVisible()
  await expect(other.getByRole('alert')).toBeHidden()
  expect(await rowsKept(other)).toBe(0)
})

test('a page that was drawn for somebody else never speaks for whoever signed in after them', async ({
  page,
  signIn,
  server,
  allowConsole,
}) => {
  allowConsole(LINK_CUT)
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Mine alone.')
  await kept(page)
  await page.context().clearCookies()
  await signIn(LEAD)
  link.mend()
  await expect(stateOf(page)).toHaveText(/^Not saved: you are not signed in any more/)
  expect(await wordsOnServer(page.context(), server.url)).not.toContain('Mine alone.')
})

test('the page that is one too many says so, and connects when others are closed', async ({ page, signIn, server }) => {
  await signIn(AUTHOR)
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('session'))
  const extraHeaders = { cookie: `${session?.name}=${session?.value}`, origin: server.url }
  const open = () => io(server.url, { transports: ['websocket'], parser: frames, forceNew: true, extraHeaders })
  const others = Array.from({ length: 10 }, open)
  await expect.poll(() => others.every((socket) => socket.connected)).toBe(true)
  await page.goto(PROPOSAL)
  await expect(stateOf(page)).toHaveText(
    /^Not connected – you have Total Place open in more than 10 pages\. Close some of them, and this one connects\. Keep writing/,
  )
  for (const socket of others) socket.disconnect()
  await saved(page)
})
