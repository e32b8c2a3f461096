import { expect, test } from '#tests/support/browser.ts'

for (const javaScriptEnabled of [true, false])
  test(`what one works on and did before stands on one’s profile, and others find one by it (${
    javaScriptEnabled ? 'with' : 'without'
  } JavaScript)`, async ({ person }) => {
    const mine = javaScriptEnabled ? 'Counted empty rooms in fire stations' : 'Counted empty desks in libraries'
    const page = await person('coauthor@example.org', { javaScriptEnabled })
    await page.goto('/account/experience')
    await page.getByLabel('What you did').fill(mine)
    await page.getByLabel('First year (optional)').fill('last year')
    await page.getByRole('button', { name: 'Add this' }).click()
    await expect(page.getByRole('alert')).toContainText('The first year must be four digits, like 2009')
    await expect(page.getByLabel('What you did')).toHaveValue(mine)
    await page.getByLabel('First year (optional)').fill('2009')
    await page.getByLabel('Last year (optional)').fill('2011')
    await page.getByLabel('Theme (optional)').selectOption({ label: 'Public land and buildings' })
    await page.getByRole('button', { name: 'Add this' }).click()
    await expect(page.getByText('It is on your profile.')).toBeVisible()
    await page.goto('/people/tobias-ketteridge')
    const line = page.getByRole('listitem').filter({ hasText: mine })
    await expect(line).toContainText('2009 to 2011')
    const other = await person('moderator@example.org', { javaScriptEnabled })
    await other.goto('/people')
    await other.getByLabel('Theme').selectOption({ label: 'Public land and buildings' })
    await other.getByLabel('Name or words').fill(mine)
    await other.getByRole('button', { name: 'Find people' }).click()
    await expect(other.getByRole('link', { name: 'Tobias Ketteridge' })).toBeVisible()
    await page.goto('/account/experience')
    await page.getByRole('button', { name: new RegExp(`^Remove.*${mine}`) }).click()
    await expect(page.getByText('That is removed from your profile.')).toBeVisible()
  })

for (const javaScriptEnabled of [true, false])
  test(`whoever wants to do something finds who has, and why they stand there (${
    javaScriptEnabled ? 'with' : 'without'
  } JavaScript)`, async ({ person }) => {
    const page = await person('moderator@example.org', { javaScriptEnabled })
    await page.goto('/people')
    await page.getByRole('link', { name: 'Who has done this before?' }).click()
    await page.getByLabel('What do you want to do?').fill('one door for people who drink')
    await page.getByRole('button', { name: 'Find who has' }).click()
    const first = page.getByRole('main').getByRole('listitem').first()
    await expect(first.getByRole('heading')).toBeVisible()
    await expect(first.getByRole('list', { name: 'Why' })).toContainText('Wrote a case study:')
    await first
      .getByRole('list', { name: 'Why' })
      .getByRole('link', { name: /six organisations, 340 people, one door/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('one door')
    await page.getByRole('link', { name: 'Who has done this before?' }).click()
    await expect(page).toHaveURL(/\/people\/who\?q=/)
    await page.goto('/people/who?q=zyxwvut')
    await expect(page.getByText('Nobody here has written, led or reviewed anything like that yet.')).toBeVisible()
  })

test('a visitor is asked to sign in before a name is shown', async ({ page }) => {
  await page.goto('/people/who?q=door')
  await expect(page).toHaveURL(/\/sign-in/)
})
