import { expect, test } from '#tests/support/browser.ts'

test('a visitor is shown the community, and asks nobody else for anything', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/Total Place/)
})

test('an address that leads nowhere says so, with a way on', async ({ page }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'signing in' })).toBeVisible()
})
