import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'

/** Everything of this kind that the page asks for, in bytes as they travel to somebody who comes for the first time. */
async function weightOf(page: Page, address: string) {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  // The browser's own list: what it has already, of another journey, stands in it with its size too.
  const asked = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, encodedBodySize }) => ({
      path: new URL(name).pathname,
      bytes: encodedBodySize,
    })),
  )
  const files = new Map(asked.map(({ path, bytes }) => [path, bytes]))
  const sumOf = (ending: string) =>
    [...files].filter(([path]) => path.endsWith(ending)).reduce((sum, [, bytes]) => sum + bytes, 0)
  return { script: sumOf('.js'), stylesheet: sumOf('.css') }
}

// With what comes after the page itself: the link for news, but no editor.
for (const address of ['/case-studies/farrowmere-home-from-hospital', '/', '/case-studies', '/proposals/report-once'])
  test(`${address} is light to read`, async ({ page, signIn }) => {
    await signIn('practitioner@example.org')
    const { script, stylesheet } = await weightOf(page, address)
    expect(script).toBeGreaterThan(50_000)
    expect(script).toBeLessThanOrEqual(120_000)
    expect(stylesheet).toBeGreaterThan(5_000)
    expect(stylesheet).toBeLessThanOrEqual(25_000)
  })
