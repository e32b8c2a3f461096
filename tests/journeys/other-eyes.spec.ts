import type { Page } from '@playwright/test'
import { tooWideBy, violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

const MAIN_PAGES = [
  '/',
  '/case-studies',
  '/case-studies/farrowmere-home-from-hospital',
  '/findings/six-bodies-one-drinker',
  '/proposals/a-shared-purse-for-early-help',
  '/findings/new',
]

/** Where Tab leads: whatever has the focus, or its frame, shows it by an outline, which forced colours leave standing. */
async function expectFocusShown(page: Page): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const { width, height } = at.getBoundingClientRect()
      if (width * height === 0) return null
      // The text being written shows it on its frame.
      for (let one: Element | null = at; one; one = one.parentElement) {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        if (outlineStyle !== 'none' && outlineWidth !== '0px') return null
      }
      return at.outerHTML.slice(0, 200)
    })
    expect.soft(hidden, `the focus on ${page.url()}`).toBeNull()
  }
}

test('with forced colours and without motion the main pages are whole, and show where the focus is', async ({
  page,
  signIn,
}, info) => {
  await signIn('practitioner@example.org')
  for (const path of MAIN_PAGES) {
    await page.emulateMedia({ forcedColors: 'none' })
    await page.goto(path)
    const words = await page.locator('main').innerText()
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    expect.soft((await page.locator('main').innerText()).length, `words on ${path}`).toBe(words.length)
    expect.soft(await violationsOn(page), path).toEqual([])
    expect.soft(await tooWideBy(page), path).toBeLessThanOrEqual(0)
    await expectFocusShown(page)
    const name = path === '/' ? 'home' : path.replace(/\W+/g, '-').slice(1)
    await page.screenshot({ path: info.outputPath(`forced-colours-${name}.png`) })
  }
})

test('for those who asked for less motion, nothing moves', async ({ page, signIn }) => {
  await signIn('practitioner@example.org')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of MAIN_PAGES) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element)
          const longest = (all: string) => Math.max(...all.split(',').map(Number.parseFloat))
          const animated = animationName !== 'none' && longest(animationDuration) > 0.01
          return longest(transitionDuration) > 0.01 || animated || scrollBehavior === 'smooth'
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    )
    expect.soft(moving, path).toEqual([])
  }
})
