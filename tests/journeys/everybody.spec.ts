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

test('whoever is signed in is not told to sign in to see it', async ({ page, signIn }) => {
  await signIn('practitioner@example.org')
  await page.goto('/no-such-page')
  await expect(page.getByText('or it is only open to some people.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'signing in' })).toBeHidden()
})

for (const javaScriptEnabled of [true, false])
  test(`a refused form says so first in its title, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const page = await person('administrator@example.org', { javaScriptEnabled })
    // What it was given back with is not sent: leaving asks.
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto('/admin/people/tobias-ketteridge')
    await page.getByRole('link', { name: 'Suspend' }).click()
    await page.getByLabel('Reason').fill('x'.repeat(501))
    await page.getByRole('button', { name: 'Suspend' }).click()
    await expect(page).toHaveTitle('Error: Suspension – Total Place')
    await expect(page.getByRole('alert')).toContainText('The reason must be 500 characters or fewer')
    await expect(page.getByLabel('Reason')).toHaveValue('x'.repeat(501))
    await page.getByRole('link', { name: 'Leave as it is' }).click()
    await expect(page).toHaveTitle('Warnings and suspension – Total Place')
  })

test('every list has a feed that a program can read, with the filters of the list and nothing that visitors may not see', async ({
  page,
  signIn,
}) => {
  await signIn('coauthor@example.org')
  const drafts = ['One worker, from the cell to the first month out']
  for (const list of ['/case-studies?place=farrowmere', '/findings?kind=cost', '/proposals', '/places/croydon']) {
    await page.goto(list)
    const feeds = await page
      .locator('link[rel="alternate"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(feeds.length).toBeGreaterThan(0)
    // Each of them is there to be seen, too.
    for (const feed of feeds) await expect(page.locator(`a[href="${feed}"]`).first()).toBeVisible()
    const named = await page
      .getByRole('link', { name: /feed reader/ })
      .first()
      .getAttribute('href')
    expect(feeds).toContain(named)
    const { titles, faults, links } = await page.evaluate(async (href) => {
      const xml = new DOMParser().parseFromString(await (await fetch(href)).text(), 'application/xml')
      const all = (selector: string) => [...xml.querySelectorAll(selector)]
      return {
        titles: all('entry > title').map((title) => title.textContent),
        links: all('entry > link').map((link) => link.getAttribute('href') ?? ''),
        faults: all('parsererror').length,
      }
    }, named ?? '')
    expect(faults, list).toBe(0)
    expect(titles.length, list).toBeGreaterThan(0)
    for (const draft of drafts) expect(titles.join()).not.toContain(draft)
    expect((await page.goto(new URL(links[0] ?? '').pathname))?.status()).toBe(200)
  }
})
