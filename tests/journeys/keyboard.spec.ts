import type { Page } from '@playwright/test'
import { expect, PASSWORD, test } from '#tests/support/browser.ts'
import { enter, signInByKeyboard, tabTo, write } from '#tests/support/keyboard.ts'

const PRACTITIONER = 'practitioner@example.org'
const COAUTHOR = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test('by keyboard alone: skip to the page, find a case study, and read it', async ({ page }) => {
  await page.goto('/case-studies')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const link = page.locator('main a[href="/case-studies/farrowmere-home-from-hospital"]').first()
  const name = (await link.textContent())?.trim() ?? ''
  await enter(page, link)
  await expect(heading(page)).toContainText(name)
  await expect(heading(page)).toBeFocused()
})

test('by keyboard alone: a case study is shared, from the first word until everyone can read it', async ({
  page,
  person,
}) => {
  await signInByKeyboard(page, PRACTITIONER, PASSWORD, '/case-studies')
  await enter(page, main(page).getByRole('link', { name: 'Share a case study' }))
  await expect(heading(page)).toBeFocused()
  await write(page, page.getByLabel('Title'), 'Shared without a mouse')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('The problem')).toBeVisible()
  await expect(heading(page)).toBeFocused()

  // Too early: what readers would miss is said, and each fault leads to its field.
  await enter(page, page.getByRole('button', { name: 'Save and publish' }))
  const summary = page.locator('.govuk-error-summary')
  await expect(summary).toBeFocused()
  await enter(page, summary.getByRole('link', { name: /Enter a summary/ }))
  await expect(page.getByLabel('Summary')).toBeFocused()
  await page.keyboard.type('Not a single click.')
  await tabTo(page, page.getByRole('checkbox', { name: 'Housing' }))
  await page.keyboard.press('Space')
  await write(page, page.getByLabel('The problem'), 'Everybody was asked the same questions.')
  await write(page, page.getByLabel('What was done'), 'One form.')
  await write(page, page.getByLabel('What came of it'), 'Too early to tell.')
  await enter(page, page.getByRole('button', { name: 'Save and publish' }))
  await expect(heading(page)).toContainText('Publish this case study?')
  await expect(heading(page)).toBeFocused()
  await enter(page, page.getByRole('button', { name: 'Publish', exact: true }))
  await expect(told(page, 'Your case study is published.')).toBeVisible()
  await expect(heading(page)).toBeFocused()

  const visitor = await person(null)
  await visitor.goto(new URL(page.url()).pathname)
  await expect(heading(visitor)).toContainText('Shared without a mouse')
  await expect(visitor.getByText('Everybody was asked the same questions.')).toBeVisible()
})

test('by keyboard alone: a comment on a finding, an answer to it, and "seen here too"', async ({ page }) => {
  const finding = '/findings/health-spending-treats-illness'
  await signInByKeyboard(page, PRACTITIONER, PASSWORD, finding)
  const said = `Said without a mouse ${Date.now()}`
  await write(page, page.getByLabel('Add a comment'), said)
  await enter(page, page.getByRole('button', { name: 'Post comment' }))
  const comment = page.getByRole('article').filter({ hasText: said })
  await expect(comment).toBeVisible()
  // The focus is on what was just said, so the way on begins there.
  await expect(comment).toBeFocused()
  await enter(page, comment.getByRole('link', { name: /Reply/ }))
  await expect(page.getByLabel('Your reply')).toBeFocused()
  await page.keyboard.type('Answered without a mouse')
  await enter(page, page.getByRole('button', { name: 'Post reply' }))
  await expect(page.getByRole('article').filter({ hasText: 'Answered without a mouse' })).toBeFocused()

  await page.goto(finding)
  await enter(page, page.getByRole('link', { name: 'Do you see this in your place?' }))
  await expect(heading(page)).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: 'Seen here too' }))
  await page.keyboard.press('Space')
  await write(page, page.getByLabel('Note'), 'On every ward')
  await enter(page, page.getByRole('button', { name: 'Say so' }))
  await expect(told(page, 'Thank you: it counts now.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Seen in \d/ })).toBeFocused()
  await enter(page, page.locator('summary', { hasText: 'Which places' }))
  await expect(page.getByText('On every ward')).toBeVisible()
})

test('by keyboard alone: a proposal is begun, its team invited, and its text written by two', async ({
  page,
  person,
}) => {
  await signInByKeyboard(page, COAUTHOR, PASSWORD, '/proposals')
  await enter(page, main(page).getByRole('link', { name: 'Start a proposal' }))
  await expect(heading(page)).toBeFocused()
  await write(page, page.getByLabel('Title'), 'By keys alone')
  await write(page, page.getByLabel('Summary'), 'Nobody touched a mouse.')
  await enter(page, page.getByRole('button', { name: 'Start writing' }))
  await expect(heading(page)).toContainText('By keys alone')
  const path = new URL(page.url()).pathname

  await enter(page, page.getByRole('link', { name: 'Invite people' }))
  await write(page, page.getByRole('searchbox', { name: 'Name' }), 'oakapple')
  await page.keyboard.press('Enter')
  await write(page, page.getByLabel('A note to Marguerite Oakapple (optional)'), 'We miss a moderator’s eye.')
  await enter(page, page.getByRole('button', { name: 'Invite Marguerite Oakapple' }))
  await expect(told(page, 'Your invitation is sent.')).toBeVisible()

  const other = await person(null)
  await signInByKeyboard(other, MODERATOR, PASSWORD, path)
  await expect(other.getByText('We miss a moderator’s eye.')).toBeVisible()
  await enter(other, other.getByRole('button', { name: 'Accept and join the team' }))
  await expect(told(other, 'You are on the team.')).toBeVisible()

  for (const [writer, words] of [
    [page, 'From the lead. '],
    [other, 'From the second. '],
  ] as const) {
    const text = writer.getByRole('textbox', { name: 'Text of the proposal' })
    await expect(text).toHaveAttribute('contenteditable', 'true')
    await tabTo(writer, text)
    await writer.keyboard.press('ControlOrMeta+Home')
    await writer.waitForTimeout(150)
    await writer.keyboard.type(words)
    await expect(writer.locator('[data-save-state]')).toHaveText('Saved')
    await writer.keyboard.press('Escape')
  }
  for (const reader of [page, other])
    for (const words of ['From the lead.', 'From the second.'])
      await expect(reader.getByRole('textbox', { name: 'Text of the proposal' })).toContainText(words)

  await enter(page, page.getByRole('button', { name: 'Open for consultation' }))
  await expect(told(page, 'It is open')).toBeVisible()
  await expect(heading(page)).toBeFocused()
})

test('the focus stays where somebody writes while others change the page', async ({ page, signIn, person }) => {
  const finding = '/findings/six-bodies-one-drinker'
  await signIn(PRACTITIONER)
  await page.goto(finding)
  const other = await person(COAUTHOR)
  await other.goto(finding)
  const field = page.getByLabel('Add a comment')
  await field.focus()
  await page.keyboard.type('Half a sen')
  await other.getByLabel('Add a comment').fill('Said meanwhile')
  await other.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByText('Said meanwhile')).toBeVisible()
  await expect(field).toBeFocused()
})

test('a form saved twice says so twice, in a place that screen readers listen to', async ({ page, signIn }) => {
  await signIn(PRACTITIONER)
  await page.goto('/case-studies/farrowmere-market-street/edit')
  const place = page.locator('.govuk-width-container > [role="status"]')
  await expect(place).toHaveText('')
  await place.evaluate((element) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) heard.push(node.textContent ?? '')
    }).observe(element, { childList: true, subtree: true })
  })
  for (const times of [1, 2]) {
    await page.getByRole('button', { name: 'Save', exact: true }).first().click()
    await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)).toBe(times)
    // Whoever saves is in the middle of writing: they stay where they pressed.
    await expect(page.getByRole('button', { name: 'Save', exact: true }).first()).toBeFocused()
  }
})
