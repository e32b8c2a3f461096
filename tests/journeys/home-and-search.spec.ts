import { expect, test } from '#tests/support/browser.ts'

test('the home page shows a visitor the community, and leads into it', async ({ page }) => {
  await page.goto('/')
  const numbers = page.getByRole('list', { name: 'The community in numbers' })
  const places = Number(/(\d+) places/.exec(await numbers.innerText())?.[1])
  expect(places).toBeGreaterThan(13)
  for (const part of ['Seen in place after place', 'What places tried', 'What should change', 'What happened lately'])
    await expect(page.getByRole('region', { name: part }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByText('A shared purse for early help')).toHaveCount(0)
  await page.getByRole('region', { name: 'What places tried' }).getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/\/case-studies\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  // As many as can be walked to.
  await page.goto('/places/map')
  await expect(page.getByRole('navigation', { name: 'Places by region' }).getByRole('link')).toHaveCount(places)
})

test('somebody signed in is greeted with what they can do next', async ({ page, signIn }) => {
  await signIn('coauthor@example.org')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Tobias' })).toBeVisible()
  const next = page.getByRole('region', { name: 'What you can do next' })
  // Which they are depends on what others did meanwhile; they are three at most, each with somewhere to go.
  await expect(next.getByRole('listitem').first().getByRole('link')).toBeVisible()
  expect(await next.getByRole('listitem').count()).toBeLessThanOrEqual(3)
  await next.getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('search works without JavaScript, filters by kind and hides what is not for visitors', async ({ person }) => {
  const page = await person(null, { javaScriptEnabled: false })
  await page.goto('/search')
  await page.getByRole('link', { name: 'early help' }).click()
  await expect(page.getByText('Sign in to find people')).toBeVisible()
  await expect(page.getByText('A shared purse for early help')).toHaveCount(0)
  await page.getByLabel('What are you looking for?').fill('Farrowmere')
  await page.getByRole('search').getByRole('button').click()
  await page
    .getByRole('navigation', { name: 'Kinds of result' })
    .getByRole('link', { name: /Findings/ })
    .click()
  await expect(page).toHaveURL(/kind=finding/)
  await expect(page.locator('.tp-hit mark').first()).toHaveText('Farrowmere')
  await page.getByLabel('What are you looking for?').fill('xyzzy')
  await page.getByRole('search').getByRole('button').click()
  await expect(page.getByText('Nothing has the words “xyzzy”')).toBeVisible()
})

test('home, search and proposals fit a narrow phone', async ({ person }) => {
  const page = await person('coauthor@example.org', { viewport: { width: 320, height: 640 } })
  const addresses = ['/', '/search', '/search?q=help', '/proposals', '/proposals/new', '/proposals/report-once']
  for (const address of [...addresses, '/proposals/a-shared-purse-for-early-help', '/proposals/report-once/request']) {
    await page.goto(address)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, address).toBeLessThanOrEqual(0)
  }
})
