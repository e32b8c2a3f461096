import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'

/** Everything of this kind that the page fetches, in bytes as they travel, until nothing more comes. */
async function fetchedBy(page: Page, address: string) {
  const travelled = { script: 0, stylesheet: 0 }
  const measured: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') return
    const measure = async () => {
      travelled[kind] += (await request.sizes()).responseBodySize
    }
    measured.push(measure())
  })
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await Promise.all(measured)
  return travelled
}

// With what comes after the page itself: the link for news, but no editor.
for (const address of ['/case-studies/farrowmere-home-from-hospital', '/', '/case-studies', '/proposals/report-once'])
  test(`${address} is light to read`, async ({ page, signIn }) => {
    await signIn('practitioner@example.org')
    const { script, stylesheet } = await fetchedBy(page, address)
    expect(script).toBeGreaterThan(50_000)
    expect(script).toBeLessThanOrEqual(120_000)
    expect(stylesheet).toBeGreaterThan(5_000)
    expect(stylesheet).toBeLessThanOrEqual(25_000)
  })
