import { expect, test } from '#tests/support/browser.ts'
import { AUTHOR, cursorAt, LEAD, openText, PROPOSAL, saved, stateOf, textOf } from '#tests/support/writing.ts'

test('headings, lists, a link and a table are written with the keyboard alone, and Escape leaves the text', async ({
  page,
  signIn,
}) => {
  await signIn(AUTHOR)
  await openText(page)
  const text = textOf(page)
  const headings = await text.locator('table th').count()
  await text.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.waitForTimeout(120)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Alt+3')
  await page.keyboard.type('What it needs')
  await expect(text.getByRole('heading', { level: 3, name: 'What it needs' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+8')
  await page.keyboard.type('one key worker')
  await expect(text.getByRole('listitem').filter({ hasText: 'one key worker' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')

  await page.keyboard.press('ControlOrMeta+k')
  const question = page.getByRole('dialog', { name: 'Link' })
  await expect(question.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(question).toContainText('Enter an address like')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('www.example.org/evidence')
  await page.keyboard.press('Enter')
  await expect(text.locator('a[href="https://www.example.org/evidence"]')).toBeVisible()
  await expect(text).toBeFocused()

  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Table' })).toBeFocused()
  await page.keyboard.press('Enter')
  const rows = page.getByRole('dialog', { name: 'Table' }).getByLabel('Rows, with the heading row')
  await expect(rows).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text.locator('table th')).toHaveCount(headings + 3)
  await saved(page)

  await text.focus()
  await page.keyboard.press('Escape')
  await expect(text).not.toBeFocused()
  await page.keyboard.press('Tab')
  await expect(text).not.toBeFocused()
})

test('a line that begins as in the plain form becomes a heading or a list', async ({ page, signIn }) => {
  await signIn(AUTHOR)
  await openText(page)
  // Not at the end, where another journey's table may be.
  await cursorAt(page, 'End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## As in the plain form')
  await expect(textOf(page).getByRole('heading', { level: 2, name: 'As in the plain form' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('- first point')
  await expect(
    textOf(page)
      .getByRole('listitem')
      .filter({ hasText: /^first point$/ }),
  ).toBeVisible()
  await saved(page)
})

test('the saved text is in the page before the editor, which takes its place without a jump', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(AUTHOR)
  const saved = await (await page.context().request.get(PROPOSAL)).text()
  expect(saved).toContain('<div class="tp-manuscript"><')
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await openText(page)
  await page.waitForTimeout(1_000)
  const shifted = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  )
  expect(shifted).toBeLessThanOrEqual(0.02)
  const plain = await person(LEAD, { javaScriptEnabled: false })
  await plain.goto(PROPOSAL)
  await expect(plain.locator('.tp-manuscript')).toBeVisible()
  await expect(plain.getByRole('link', { name: /plain/ }).first()).toBeVisible()
  await expect(plain.getByRole('toolbar')).toBeHidden()
})

test('the save state is on the screen on a narrow telephone, whatever is being read', async ({ person }) => {
  const page = await person(AUTHOR, { viewport: { width: 320, height: 568 } })
  await openText(page)
  for (const key of ['Home', 'End'] as const) {
    await textOf(page).focus()
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await page.waitForTimeout(200)
    await expect(stateOf(page)).toBeInViewport({ ratio: 1 })
  }
  await cursorAt(page, 'End')
  await page.keyboard.type('!')
  await expect(stateOf(page)).toBeInViewport({ ratio: 1 })
  await saved(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('somebody who may only read gets the text and no editor', async ({ person }) => {
  const page = await person(null)
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto('/proposals/a-shared-purse-for-early-help')
  await page.goto('/proposals/report-once')
  await expect(page.locator('.tp-manuscript')).toBeVisible()
  await page.waitForTimeout(500)
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  expect(scripts.filter((url) => url.includes('co-editing'))).toEqual([])
})
