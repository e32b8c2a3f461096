import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'
import {
  AUTHOR,
  cursorAt,
  kept,
  LINK_CUT,
  linkOf,
  openText,
  saved,
  stateOf,
  wordsIn,
  wordsOnServer,
} from '#tests/support/writing.ts'

test.beforeEach(({ allowConsole }) => allowConsole(LINK_CUT))

/** As a private window does, or an administrator's policy. */
const block = (page: Page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })

/** As a browser does whose disk is full; `space` is there again when it is called. */
const fill = (page: Page) =>
  page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { add: full, put: full })
    Object.assign(window, { space: () => Object.assign(IDBObjectStore.prototype, { add, put }) })
  })

const warnsOnLeaving = async (page: Page) => {
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    }),
  )
  await page.close({ runBeforeUnload: true })
  return (await asked) === 'beforeunload'
}

test('where the browser keeps nothing, writing goes on, and nobody is told that it is kept on this device', async ({
  page,
  signIn,
  server,
}) => {
  await block(page)
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await cursorAt(page, 'End')
  await page.keyboard.type(' Kept nowhere.')
  await saved(page)

  await link.cut()
  await page.keyboard.type(' Only here.')
  await expect(stateOf(page)).toHaveText(
    'Not connected – leave this page open: this browser keeps nothing for this site, so your words are on this page only',
  )
  expect(await warnsOnLeaving(page)).toBe(true)
  link.mend()
  await saved(page)
  expect(await wordsOnServer(page.context(), server.url)).toContain('Kept nowhere. Only here.')
})

test('when the storage of the browser is full it says so, and keeps again once there is space', async ({
  page,
  signIn,
}) => {
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await fill(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' While it was full.')
  await expect(stateOf(page)).toHaveText(/leave this page open: the storage of this browser is full/)
  await page.evaluate(() => (window as unknown as { space(): void }).space())
  await page.keyboard.type(' Space again.')
  await kept(page)

  await page.close({ runBeforeUnload: false })
  const again = await page.context().newPage()
  await openText(again)
  await expect.poll(() => wordsIn(again)).toContain('While it was full. Space again.')
  link.mend()
  await saved(again)
})
