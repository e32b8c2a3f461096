import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'

const COAUTHOR = 'coauthor@example.org'
const PRACTITIONER = 'practitioner@example.org'
const MODERATOR = 'moderator@example.org'

/** Starts a proposal through its form and stands on its page. */
async function start(page: Page, name: string): Promise<string> {
  await page.goto('/proposals/new')
  await page.getByLabel('Title').fill(name)
  await page.getByLabel('Summary').fill(`What ${name} is about.`)
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return new URL(page.url()).pathname
}
const team = (page: Page) => page.getByRole('region', { name: 'Team' })

test('a team grows across places: invited, accepted, both on it, and removed again', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(COAUTHOR)
  const path = await start(page, 'One front door for two towns')
  const other = await person(MODERATOR)
  expect((await other.goto(path))?.status()).toBe(404)

  await page.getByRole('link', { name: 'Invite people' }).click()
  await page.getByLabel('Name', { exact: true }).fill('oakapple')
  await page.getByRole('button', { name: 'Find people' }).click()
  await page.getByLabel('A note to Marguerite Oakapple (optional)').fill('x'.repeat(1_001))
  await page.getByRole('button', { name: 'Invite Marguerite Oakapple' }).click()
  await expect(page.getByRole('alert')).toContainText('The note must be 1000 characters or fewer')
  await page.getByLabel('A note to Marguerite Oakapple (optional)').fill('You know both towns.')
  await page.getByRole('button', { name: 'Invite Marguerite Oakapple' }).click()
  await expect(page.getByText('Your invitation is sent.')).toBeVisible()
  await expect(team(page).getByRole('link', { name: 'Marguerite Oakapple' })).toBeVisible()

  await other.goto('/')
  await other
    .getByRole('region', { name: 'What you can do next' })
    .getByRole('link', { name: 'One front door' })
    .click()
  await expect(other.getByText('What One front door for two towns is about.')).toBeVisible()
  await expect(other.getByText('Tobias Ketteridge invited you')).toBeVisible()
  await expect(other.getByText('You know both towns.')).toBeVisible()
  await expect(other.getByText('What is not working today')).toHaveCount(0)
  await other.getByRole('button', { name: 'Accept and join the team' }).click()
  await expect(other.getByText('You are on the team.')).toBeVisible()
  await expect(other.getByText('What is not working today').first()).toBeVisible()

  // The lead's page knows without being opened again.
  await expect(team(page).getByRole('heading', { name: 'Invited' })).toHaveCount(0)
  await team(page).getByText('Change Marguerite Oakapple').click()
  await team(page).getByRole('button', { name: 'Remove Marguerite Oakapple' }).click()
  await expect(page.getByText('They are no longer on the team.')).toBeVisible()
  expect((await other.goto(path))?.status()).toBe(404)
})

test('somebody asks to join what is in consultation, with a note that the lead reads and answers', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(COAUTHOR)
  const path = await start(page, 'A year of shared nights')
  await page.getByRole('button', { name: 'Open for consultation' }).click()
  await expect(page.getByText('It is open: everyone who is signed in')).toBeVisible()

  const other = await person(PRACTITIONER)
  await other.goto(path)
  await other.getByRole('link', { name: 'Ask to join the team' }).click()
  await other.getByLabel('A note to the leads of the team').fill('We ran the night shelter.')
  await other.getByRole('button', { name: 'Ask to join' }).click()
  await expect(other.getByText('You asked to join. A lead will answer.')).toBeVisible()

  await expect(team(page).getByText('We ran the night shelter.')).toBeVisible()
  await team(page).getByRole('button', { name: 'Let in Wren Farthing' }).click()
  await expect(page.getByText('They are on the team now.')).toBeVisible()
  await other.goto(path)
  await expect(other.getByRole('textbox', { name: 'Text of the proposal' })).toBeVisible()
})

test('a consultation opens to everyone signed in, is commented on, and closes again', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(COAUTHOR)
  const path = await start(page, 'Fewer forms at the door')
  const [reader, visitor] = [await person(MODERATOR), await person(null)]
  await page.getByRole('button', { name: 'Open for consultation' }).click()
  await expect(page.getByText('It is open')).toBeVisible()

  await reader.goto(path)
  await expect(reader.getByText('What is not working today').first()).toBeVisible()
  await reader.getByLabel('Add a comment').fill('Two forms would be a start.')
  await reader.getByRole('button', { name: 'Post comment' }).click()
  await expect(reader.getByText('Two forms would be a start.')).toBeVisible()
  await expect(page.getByText('Two forms would be a start.')).toBeVisible()
  expect((await visitor.goto(path))?.status()).toBe(404)

  await page.getByRole('button', { name: 'Close the consultation' }).click()
  await expect(page.getByText('The consultation is closed.')).toBeVisible()
  expect((await reader.goto(path))?.status()).toBe(404)
})

test('everything but live writing works without JavaScript, and a conflict keeps what was typed', async ({
  person,
}) => {
  const page = await person(COAUTHOR, { javaScriptEnabled: false })
  const path = await start(page, 'Plain and simple')
  const other = await person(COAUTHOR, { javaScriptEnabled: false })
  await page.goto(`${path}/text`)
  await other.goto(`${path}/text`)
  await page.getByLabel('The text', { exact: true }).fill('## Mine\n\nFirst words.')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text is saved.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()

  await other.getByLabel('The text', { exact: true }).fill('## Theirs')
  await other.getByRole('button', { name: 'Save the text' }).click()
  await expect(other.getByRole('link', { name: /Somebody changed the text/ })).toBeVisible()
  await expect(other.getByLabel('The text', { exact: true })).toHaveValue('## Theirs')
  await expect(other.getByLabel('The text as it stands now')).toHaveValue(/First words/)
  await other.getByLabel('The text', { exact: true }).fill('## Both\n\nFirst words.')
  await other.getByRole('button', { name: 'Save the text' }).click()
  await expect(other.getByRole('heading', { name: 'Both' })).toBeVisible()

  await page.goto(`${path}/edit`)
  await page.getByLabel('Summary').fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Enter a summary' })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Plain and simple')
  await page.goto('/proposals?mine=1')
  await expect(page.getByRole('link', { name: 'Plain and simple' })).toBeVisible()
})

test('what the team writes on the page is saved, and read by others', async ({ page, signIn, person }) => {
  await signIn(COAUTHOR)
  const path = await start(page, 'Written live')
  const text = page.getByRole('textbox', { name: 'Text of the proposal' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And then we met.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const reader = await person(COAUTHOR, { javaScriptEnabled: false })
  await reader.goto(path)
  await expect(reader.getByText('And then we met.')).toBeVisible()
})
