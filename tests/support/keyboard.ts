import type { Locator, Page } from '@playwright/test'
import { expect } from './browser.ts'

/** Tab stops a long form has at most; whoever needs more has lost the way. */
const MOST = 160

/** Presses Tab until this has the focus, and sees to it that the focus is shown wherever it stops on the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return true
      // The text of an editor shows it around its page.
      const at = focused.closest('.tp-writing__page') ?? focused
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || width * height === 0
    })
    expect(shown, 'the focus is shown').toBe(true)
  }
  throw new Error('Tab never came there')
}

/** Goes there and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes there and writes. */
export async function write(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(words)
}

/** Signs in through the form, and is where the address says. */
export async function signInByKeyboard(page: Page, email: string, password: string, to: string): Promise<void> {
  await page.goto(`/sign-in?to=${to}`)
  await write(page, page.getByLabel('Email address'), email)
  await write(page, page.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${to}$`))
}
