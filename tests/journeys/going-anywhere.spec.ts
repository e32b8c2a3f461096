import { expect, test } from '#tests/support/browser.ts'

test('Ctrl+K leads anywhere with the keyboard alone, and gives the focus back', async ({ page, signIn }) => {
  await signIn('practitioner@example.org')
  await page.goto('/findings')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Where do you want to go?' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Control+k')
  await field.pressSequentially('hetty lark')
  await expect(page.getByRole('option', { name: /Hetty Larkspur/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/people\/hetty-larkspur/)
  await page.keyboard.press('Control+k')
  await field.pressSequentially('market')
  await expect(page.getByRole('option', { name: /eleven public buildings/i }).first()).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option', { name: 'Search everything for “market”' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=market/)
})

test('the button opens it on a narrow phone; without JavaScript it is a link to the search', async ({ person }) => {
  const page = await person(null, { viewport: { width: 320, height: 640 } })
  await page.goto('/')
  await page.getByRole('button', { name: /Go to/ }).click()
  await page.getByRole('combobox').fill('kettle')
  await expect(page.getByRole('option', { name: /Kettle On/ }).first()).toBeVisible()
  await expect(page.getByRole('option', { name: /Samira/ })).toHaveCount(0)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await page
    .getByRole('option', { name: /Kettle On/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/(findings|case-studies|threads)\//)
  const plain = await person(null, { javaScriptEnabled: false })
  await plain.goto('/')
  await plain.getByRole('link', { name: /Go to/ }).click()
  await expect(plain).toHaveURL(/\/search$/)
})

test('while a title is typed, what is alike is shown, and related things stand on the page of each', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@example.org')
  await page.goto('/case-studies/new')
  await page.getByLabel('Title').pressSequentially('One door for people who drink')
  await expect(page.getByText('Things like this are here already')).toBeVisible()
  await expect(page.getByRole('link', { name: /six organisations, 340 people, one door/ })).toBeVisible()
  await page.goto('/findings/six-bodies-one-drinker')
  const related = page.getByRole('region', { name: 'Related' })
  await expect(related.getByRole('link', { name: /one door/i })).toBeVisible()
})

test('without JavaScript what is alike stands on the page of the draft', async ({ person }) => {
  const page = await person('practitioner@example.org', { javaScriptEnabled: false })
  await page.goto('/case-studies/new')
  await page.getByLabel('Title').fill('One door for people who drink')
  await page.getByRole('button', { name: /Start|Begin|Continue/ }).click()
  await expect(page.getByText('Things like this are here already')).toBeVisible()
})
