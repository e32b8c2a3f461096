import { expect, test } from '#tests/support/browser.ts'

// It changes what stands at the foot of everybody's pages.
test.use({ community: 'public-face' })

test('a visitor reads the statements at the foot of every page; taken apart, one is honestly not there', async ({
  page,
  person,
}) => {
  await page.goto('/findings')
  const foot = page.getByRole('contentinfo')
  for (const [link, words] of [
    ['Accessibility', 'level AA of the Web Content Accessibility Guidelines'],
    ['Privacy', 'decides what happens with personal data'],
    ['Terms of use', 'The law of England and Wales applies'],
    ['Contact', '1 Nowhere Street'],
  ] as const) {
    await foot.getByRole('link', { name: link }).click()
    await expect(page.locator('main')).toContainText(words)
  }

  const administrator = await person('administrator@example.org', { javaScriptEnabled: false })
  await administrator.goto('/admin/public-face')
  await administrator.getByLabel('Who runs this Total Place').fill('[name of the council]')
  await administrator.getByRole('button', { name: 'Keep this' }).click()
  await expect(administrator.getByRole('alert')).toContainText('looks like something that stands in for it')
  await expect(administrator.getByLabel('Who runs this Total Place')).toHaveValue('[name of the council]')
  await administrator.getByLabel('Who runs this Total Place').fill('Exampleshire Council')
  await administrator.getByLabel('Postal address').fill('')
  await administrator.getByRole('button', { name: 'Keep this' }).click()
  await expect(administrator.getByRole('listitem').filter({ hasText: 'Contact' }).first()).toContainText(
    'Postal address',
  )
  await administrator.goto('/contact')
  await expect(administrator.locator('main')).toContainText('It is published as soon as you have said')

  await page.goto('/contact')
  await expect(page.getByText('This page is not yet published')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Postal address')
  await page.goto('/terms')
  await expect(page.locator('main')).toContainText('Exampleshire Council')
})
