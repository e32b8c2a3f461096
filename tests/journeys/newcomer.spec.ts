import { expect, test } from '#tests/support/browser.ts'
import { aPng } from '#tests/support/files.ts'
import { toInvitationLink } from '#tests/support/states.ts'
import { aWordReport } from '#tests/support/word.ts'

test.use({ community: 'newcomer' })

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TITLE = 'One assessment for people leaving hospital'
const ANSWER = 'It still runs, and the council pays for both posts now.'

test('somebody who has read nothing but the home page posts a case study from a Word file, finds a similar one, comments, and is answered', async ({
  person,
}) => {
  const [page, wren] = [await person(null), await person('practitioner@example.org')]
  const heading = page.getByRole('heading', { level: 1 })
  const main = page.getByRole('main')

  // The home page says that one can bring what one has in Word, and that joining comes before.
  await page.goto('/')
  await main.getByRole('link', { name: 'Share one you have in Word' }).click()
  await page.getByRole('link', { name: 'Join Total Place' }).click()
  await page.getByLabel('Your email address at work').fill('nell@leeds.gov.uk')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByText('has no mail server yet')).toBeVisible()
  await toInvitationLink(page)
  await page.getByLabel('Your name').fill('Nell Hatherley')
  await page.getByLabel('Choose a password').fill('three owls on a bus')
  await page.getByRole('checkbox', { name: 'Worcestershire' }).check()
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(heading).toHaveText('Welcome, Nell')

  // What stands under "What we did" answers the question of that name; the rest is in the story.
  await main.getByRole('link', { name: 'Bring a Word file' }).click()
  await page.getByLabel('Documents').setInputFiles({
    name: 'Report.docx',
    mimeType: WORD,
    buffer: aWordReport({ title: TITLE, png: await aPng(400, 300) }),
  })
  await page.getByRole('button', { name: 'Bring it' }).click()
  await expect(heading).toContainText(TITLE)
  await expect(page.getByText('Its words answer “What was done” already')).toBeVisible()
  await expect(page.getByLabel('What was done')).toHaveValue('- One door\n- One plan')

  // What its image shows is said where the image stands, and typing replaces what says that nobody has said it.
  const story = page.getByRole('textbox', { name: 'The full story' })
  await story.getByRole('img').click()
  await page.getByRole('button', { name: 'Say what it shows' }).click()
  await expect(page.getByLabel('What it shows')).toBeFocused()
  await page.keyboard.type('A brown door')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(story.getByRole('img', { name: 'A brown door', exact: true })).toBeVisible()

  // What is missing is said beside each field; what needs no answer is marked.
  await page.getByLabel('The problem').fill('People waited nine days to go home.')
  await page.getByLabel('What came of it').fill('They wait four days now.')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  const faults = page.getByRole('alert')
  await expect(faults).toContainText('Enter a summary')
  await expect(faults).toContainText('Choose at least one theme')
  await page
    .getByLabel('Summary')
    .fill('People leaving hospital waited nine days for five assessments. Now there is one.')
  await page.getByRole('checkbox', { name: 'Leaving care, prison or hospital' }).check()
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await expect(page.getByText('People can comment on it below, and you are told when they do.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Your case study is published.')).toBeVisible()
  await expect(main.getByRole('img', { name: 'A brown door' })).toBeVisible()
  const own = new URL(page.url()).pathname

  // A similar one stands below it.
  const alike = 'Farrowmere: one named worker, from the ward to the front room'
  await main.getByRole('link', { name: alike }).click()
  await expect(heading).toContainText(alike)

  // Somebody is named, one's own case study is pointed at, and a file that was chosen is not left behind.
  const comment = page.getByLabel('Add a comment')
  await comment.fill('We do the same. ')
  await comment.press('End')
  await comment.pressSequentially('@wren-f')
  await page.getByRole('option', { name: /Wren Farthing/ }).click()
  await comment.pressSequentially('what became of it? Ours: #one assess')
  await page.getByRole('option', { name: new RegExp(TITLE) }).click()
  await expect(comment).toHaveValue(new RegExp(`@wren-farthing .*${own}`))
  await page.getByRole('button', { name: 'Attach a file' }).click()
  const box = page.getByRole('group', { name: 'Attach a file' })
  await box
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'Days.csv', mimeType: 'text/csv', buffer: Buffer.from('Year,Days\n2025,4\n') })
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(box.getByRole('alert')).toContainText('“Days.csv” is not attached yet')
  await box.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take out Days.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Post comment' }).click()
  const said = page.getByRole('article', { name: 'Comment by Nell Hatherley' })
  await expect(said.getByRole('link', { name: '@Wren Farthing' })).toBeVisible()
  await expect(said.getByRole('link', { name: TITLE })).toBeVisible()
  await expect(said.getByRole('link', { name: 'Days.csv', exact: true })).toBeVisible()

  // Whoever was named is told, and answers.
  await wren.goto('/notifications')
  await wren
    .getByRole('listitem')
    .filter({ hasText: 'Nell Hatherley' })
    .getByRole('link', { name: alike })
    .first()
    .click()
  await wren
    .getByRole('article', { name: 'Comment by Nell Hatherley' })
    .getByRole('link', { name: /^Reply/ })
    .click()
  await wren.getByLabel('Your reply').fill(ANSWER)
  await wren.getByRole('button', { name: 'Post reply' }).click()
  await expect(wren.getByRole('article').filter({ hasText: ANSWER })).toBeVisible()

  // The newcomer is told, reads it, and thanks.
  await page.goto('/')
  await page.getByRole('link', { name: /^Notifications/ }).click()
  await expect(main.getByRole('link', { name: 'How often these come by mail' })).toBeVisible()
  await main
    .getByRole('listitem')
    .filter({ hasText: 'Wren Farthing answered you' })
    .getByRole('link', { name: alike })
    .click()
  const answer = page.getByRole('article').filter({ hasText: ANSWER })
  await answer.getByRole('button', { name: /^Thank you/ }).click()
  await expect(answer.getByRole('button', { name: /^Thank you/, pressed: true })).toBeVisible()
})
