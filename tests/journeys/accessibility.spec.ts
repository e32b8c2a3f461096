import { expectOpenToAll, NARROW } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { PAGES } from '#tests/support/pages.ts'
import { AUTHOR, cursorAt, openText, textOf } from '#tests/support/writing.ts'

// In handfuls, so that several browsers share the work.
const HANDFUL = 6
for (const as of [...new Set(PAGES.map((one) => one.as))]) {
  const pages = PAGES.filter((one) => one.as === as)
  for (let from = 0; from < pages.length; from += HANDFUL) {
    const some = pages.slice(from, from + HANDFUL)
    test(`${some.map(({ name }) => name).join(', ')} as ${as ?? 'a visitor'}: open to all, also on a small screen`, async ({
      page,
      signIn,
      allowConsole,
    }) => {
      // Asked for by the states that cut a connection.
      allowConsole(/WebSocket connection to|net::ERR_FAILED/)
      if (as) await signIn(as)
      for (const { path, name, reach } of some) {
        const answer = await page.goto(path)
        expect.soft(answer?.status(), path).toBeLessThan(500)
        await reach?.(page)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        await expectOpenToAll(page, name)
      }
    })
  }
}

const FORMS = [
  { path: '/sign-in', as: null },
  { path: '/join', as: null },
  { path: '/password', as: null },
  { path: '/case-studies/new', as: 'practitioner@example.org' },
  { path: '/findings/new', as: 'practitioner@example.org' },
  { path: '/proposals/new', as: 'practitioner@example.org' },
  { path: '/threads/new', as: 'practitioner@example.org' },
]
for (const { path, as } of FORMS)
  test(`what is wrong with the form of ${path} is said beside the field and in a linked summary, open to all`, async ({
    page,
    signIn,
  }) => {
    if (as) await signIn(as)
    await page.goto(path)
    // The page's own form: signing in is offered a second time, as the demonstration's people.
    const buttons = page.locator('main form[method="post"]').first().getByRole('button')
    await buttons.last().click()
    const summary = page.getByRole('alert').or(page.locator('.govuk-error-summary')).first()
    await expect(summary).toBeVisible()
    const link = summary.getByRole('link').first()
    const field = (await link.getAttribute('href'))?.slice(1) ?? ''
    await link.click()
    await expect(page.locator(`[id="${field}"]`)).toBeFocused()
    await expectOpenToAll(page, `${path} with faults`)
  })

test('a table that is being written is open to all: empty, half filled in, and wider than a small screen', async ({
  page,
  signIn,
}) => {
  await signIn(AUTHOR)
  await openText(page)
  await cursorAt(page, 'End')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByLabel('Columns').fill('8')
  await page.getByRole('button', { name: 'Put in a table' }).click()
  const headings = textOf(page).locator('th')
  await expect(headings).toHaveCount(8)
  await expectOpenToAll(page, 'an empty table')
  await headings.first().click()
  await page.keyboard.type('Who pays')
  await page.keyboard.press('Tab')
  await page.keyboard.type('How much')
  await expectOpenToAll(page, 'a table half filled in')
  await expect(textOf(page).getByRole('columnheader')).toHaveText(['Who pays', 'How much'])
  // With the keyboard alone one sees the end of it, too.
  await page.setViewportSize(NARROW)
  await headings.last().click()
  await page.keyboard.type('The last')
  await expect(headings.last()).toBeInViewport()
})
