import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'

const PRACTITIONER = 'practitioner@example.org'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function start(page: Page, title: string) {
  await page.goto('/case-studies/new')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByLabel('The problem')).toBeVisible()
}

async function fillIn(page: Page) {
  await page.getByLabel('Summary').fill('Six assessments became one.')
  await page.getByRole('checkbox', { name: 'Older people' }).first().check()
  await page.getByLabel('The problem').fill('Everybody asked the same questions.')
  await page.getByLabel('What was done').fill('One form, see https://example.org/form.')
  await page.getByLabel('The amount in pounds').fill('£12,500')
  await page.getByLabel('What came of it').fill('Too early to tell.')
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a practitioner writes a case study, is told what readers would miss, and publishes it', async ({
    page,
    signIn,
    person,
  }) => {
    await signIn(PRACTITIONER)
    await start(page, 'One form instead of six')
    await page.getByRole('button', { name: 'Save and publish' }).click()
    await expect(page.getByRole('alert')).toContainText('Say what the problem was')
    await expect(page).toHaveTitle('Error: Edit a case study – Total Place')
    await fillIn(page)
    await page.getByRole('button', { name: 'Save', exact: true }).first().click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expect(page.getByLabel('The amount in pounds')).toHaveValue('12500')

    const address = new URL(page.url()).pathname.replace('/edit', '')
    const visitor = await person(null, { javaScriptEnabled: false })
    expect((await visitor.goto(address))?.status()).toBe(404)

    await page.goto(`${address}/text`)
    await page.getByLabel('The full story').fill('## How it began\n\nIn a **queue**.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save and publish' }).click()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByText('Your case study is published.')).toBeVisible()

    await visitor.goto(address)
    await expect(heading(visitor)).toContainText('One form instead of six')
    await expect(visitor.getByRole('heading', { name: 'How it began' })).toBeVisible()
    await expect(visitor.getByText('£12,500')).toBeVisible()
    await expect(visitor.getByRole('link', { name: 'https://example.org/form', exact: true })).toBeVisible()
    await visitor.goto('/case-studies?words=form+six')
    await expect(visitor.getByRole('link', { name: 'One form instead of six' })).toBeVisible()
  })

  test('somebody comments, answers and edits, and comes back to the very comment', async ({ page, signIn }) => {
    await signIn(PRACTITIONER)
    await page.goto('/case-studies')
    await page.locator('.tp-card__title a').first().click()
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page.getByRole('alert')).toContainText('Write your comment')
    await page.getByLabel('Comment').fill('We see this too.\n\nOften.')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/#comment-/)
    const comment = page.getByRole('article').filter({ hasText: 'We see this too.' })
    await expect(comment.getByText('Often.')).toBeVisible()
    await comment.getByRole('link', { name: /Reply/ }).click()
    await page.getByLabel('Your reply').fill('And on Sundays.')
    await page.getByRole('button', { name: 'Post reply' }).click()
    await expect(page.locator('.tp-comments--replies').getByText('And on Sundays.')).toBeVisible()
    await page
      .getByRole('article')
      .filter({ hasText: 'And on Sundays.' })
      .last()
      .getByRole('link', { name: /Edit/ })
      .click()
    await page.getByLabel('Comment').fill('And on Mondays.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('.tp-comments--replies').getByText('And on Mondays.')).toBeVisible()
  })
})

test('what is typed into the form is kept by itself, and an older form loses nothing', async ({
  page,
  signIn,
  person,
  allowConsole,
}) => {
  allowConsole(/status of 409/)
  await signIn(PRACTITIONER)
  await start(page, 'Kept while typing')
  const edit = page.url()
  const other = await person(PRACTITIONER)
  await other.goto(edit)
  await page.getByLabel('The problem').fill('Kept by itself')
  await expect(page.locator('[data-form-state]')).toHaveText(/^Saved at \d\d?:\d\d [ap]m$/)

  await other.getByLabel('The problem').fill('Typed elsewhere')
  await expect(other.getByText('Not saved: another author saved before you.')).toBeVisible()
  await expect(other.getByText('Saved by another author:')).toBeVisible()
  await expect(other.locator('.tp-newer')).toContainText('Kept by itself')
  await expect(other.getByLabel('The problem')).toHaveValue('Typed elsewhere')

  await page.reload()
  await expect(page.getByLabel('The problem')).toHaveValue('Kept by itself')
})

test('a revision is compared with the one before, by words', async ({ page, signIn }) => {
  await signIn(PRACTITIONER)
  await start(page, 'Said better the second time')
  await fillIn(page)
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Your case study is published.')).toBeVisible()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Summary').fill('Six assessments became two.')
  await page.getByRole('button', { name: 'Save and publish again' }).click()
  await page.getByLabel('What changed').fill('It was two after all')
  await page.getByRole('button', { name: 'Publish the changes' }).click()
  await page.getByRole('link', { name: 'Both revisions' }).click()
  await expect(page.getByText('It was two after all')).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('del')).toContainText('one')
  await expect(page.locator('ins')).toContainText('two')
})
