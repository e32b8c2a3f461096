import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { enter } from '#tests/support/keyboard.ts'

test('a visitor reads a place as one would send it: figures with year and source, what it shared, whom it works with', async ({
  page,
}) => {
  await page.goto('/places/worcestershire')
  const profile = page.getByRole('region', { name: 'At a glance' })
  await expect(profile).toContainText('556,000 in 2009')
  await expect(profile.getByRole('link', { name: /presentation of 4 December 2009/ }).first()).toBeVisible()
  await page.goto('/places/farrowmere')
  const tally = page.getByRole('list', { name: /in numbers/ })
  await expect(tally.getByRole('listitem')).toHaveCount(5)
  const findings = tally.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'findings' }) })
  const [count] = /\d+/.exec(await findings.innerText()) ?? []
  expect(Number(count)).toBeGreaterThanOrEqual(13)
  await findings.getByRole('link').click()
  await expect(page).toHaveURL(/\/findings\?place=farrowmere$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Findings' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`${count} findings`)
  await page.goto('/places/farrowmere')
  // Names are for those signed in.
  await expect(page.getByRole('region', { name: 'People' })).not.toContainText('Wren Farthing')
  await page.getByRole('link', { name: 'Farrow Vale Police (fictional)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Farrow Vale Police')
  await page.getByRole('link', { name: 'Farrowmere (fictional)' }).click()
  await expect(page).toHaveURL(/\/places\/farrowmere$/)
})

test('whoever is signed in reads who works in an organisation, and what they shared', async ({ page, signIn }) => {
  await signIn('practitioner@example.org')
  await page.goto('/organisations/farrowmere-council')
  await page.getByRole('region', { name: 'People' }).getByRole('link', { name: 'Wren Farthing' }).click()
  await page.getByRole('link', { name: /^Farrowmere Borough Council/ }).click()
  await expect(
    page
      .getByRole('region', { name: /^Shared by people of/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
})

test('two places are compared with a plain form, without JavaScript', async ({ person }) => {
  const page = await person(null, { javaScriptEnabled: false })
  await page.goto('/places/farrowmere')
  await page.getByRole('link', { name: 'Compare with another place' }).click()
  await expect(page.getByLabel('One place')).toHaveValue('farrowmere')
  await page.getByLabel('The other').selectOption('Worcestershire')
  await page.getByRole('button', { name: 'Compare' }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /^Population/ })).toContainText('556,000')
  await expect(table.getByRole('row', { name: /^Themes in common/ })).toContainText('Public land and buildings')
  await expect(page.getByText('3 findings seen in both')).toBeVisible()
  await page.goto('/places/compare?a=kent&b=kent')
  await expect(page.getByText('That is one place twice')).toBeVisible()
})

test('the map is walked with the keyboard, and its list says as much', async ({ page }) => {
  await page.goto('/places/map')
  const map = page.getByRole('group', { name: /^Map of the places/ })
  await expect(map.getByRole('link')).toHaveCount(13)
  const list = page.getByRole('navigation', { name: 'Places by region' })
  await expect(list.getByRole('listitem').filter({ hasText: 'Farrowmere' })).toContainText('not on the map')
  // What does not exist is nowhere; of everything else there is a dot.
  const nowhere = list.getByRole('listitem').filter({ hasText: 'not on the map' })
  for (const place of await nowhere.all()) await expect(place).toContainText('(fictional)')
  await expect(list.getByRole('link')).toHaveCount(13 + (await nowhere.count()))
  expect(await violationsOn(page)).toEqual([])
  await enter(page, map.getByRole('link', { name: /Kent$/ }))
  await expect(page).toHaveURL(/\/places\/kent$/)
})
