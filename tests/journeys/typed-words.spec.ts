import type { Page } from '@playwright/test'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, PASSWORD, test } from '#tests/support/browser.ts'

const PRACTITIONER = 'practitioner@example.org'
const COAUTHOR = 'coauthor@example.org'
const FINDING = '/findings/six-bodies-one-drinker'
const WORDS = 'We see this too.\n\nOn every ward, and in the courts.'

const given = (page: Page) => page.getByRole('region', { name: 'What you wrote' }).getByRole('textbox')
/** Until a page is alive nobody can be asked, and its forms are sent as without JavaScript: waits until leaving asks. */
const guarded = (page: Page) =>
  page.waitForFunction(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
async function comment(page: Page, words: string) {
  await page.getByLabel('Add a comment').fill(words)
  await page.getByRole('button', { name: 'Post comment' }).click()
}

for (const javaScriptEnabled of [true, false])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a comment posted after the session ended is given back, with the way to sign in and to the page', async ({
      page,
      signIn,
      allowConsole,
    }) => {
      // The page that says so draws the whole document anew, its icon too.
      allowConsole(/favicon/)
      await signIn(PRACTITIONER)
      await page.goto(FINDING)
      await page.context().clearCookies()
      await comment(page, WORDS)
      await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible()
      await expect(given(page)).toHaveValue(WORDS)
      if (javaScriptEnabled) await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expect(page).toHaveTitle(/^You are signed out/)
      expect(await page.getByRole('link', { name: /Sign in again/ }).getAttribute('href')).toBe(
        `/sign-in?to=${encodeURIComponent(FINDING)}`,
      )
      if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
    })

    test('a comment on a consultation that closed meanwhile is still there to be had', async ({
      page,
      signIn,
      person,
    }) => {
      const lead = await person(COAUTHOR, { javaScriptEnabled })
      await lead.goto('/proposals/new')
      await lead.getByLabel('Title').fill(`Closed too soon, ${javaScriptEnabled}`)
      await lead.getByLabel('Summary').fill('For a day.')
      await lead.getByRole('button', { name: 'Start writing' }).click()
      await lead.getByRole('button', { name: 'Open for consultation' }).click()
      await expect(lead.getByText('It is open')).toBeVisible()
      await signIn(PRACTITIONER)
      const path = new URL(lead.url()).pathname
      await page.goto(path)
      await page.getByLabel('Add a comment').fill(WORDS)
      await lead.getByRole('button', { name: 'Close the consultation' }).click()
      await expect(lead.getByText('The consultation is closed.')).toBeVisible()
      if (javaScriptEnabled) {
        // The page is told, keeps what is typed, and offers no button that would lead nowhere.
        await expect(page.getByRole('button', { name: 'Post comment' })).toHaveCount(0)
        await expect(page.getByLabel('Add a comment')).toHaveValue(WORDS)
        return
      }
      await page.getByRole('button', { name: 'Post comment' }).click()
      await expect(given(page)).toHaveValue(WORDS)
      await expect(page.getByText('It was not taken in')).toBeVisible()
    })
  })

test('a comment posted without a connection stays in its form, with a sentence', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches|WebSocket connection to/)
  await signIn(PRACTITIONER)
  await page.goto(FINDING)
  await page.context().setOffline(true)
  await comment(page, WORDS)
  const alert = page.getByRole('alert').filter({ hasText: 'Not sent' })
  await expect(alert).toBeInViewport({ ratio: 1 })
  await expect(page.getByLabel('Add a comment')).toHaveValue(WORDS)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/#comment-/)
  await expect(page.getByRole('article').filter({ hasText: 'On every ward, and in the courts.' })).toHaveCount(1)
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
  await expect(alert).toHaveCount(0)
})

test('half a comment and half a reply stay where they are while something else is answered', async ({
  page,
  signIn,
}) => {
  await signIn(PRACTITIONER)
  await page.goto(FINDING)
  for (const words of ['The first of two', 'The second of two']) {
    await comment(page, words)
    await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible()
  }
  const replyTo = (words: string) =>
    page.getByRole('article').filter({ hasText: words }).getByRole('link', { name: /Reply/ }).click()
  await page.getByLabel('Add a comment').fill('Half a com')
  await replyTo('The first of two')
  await page.getByLabel('Your reply').fill('Half a rep')
  await replyTo('The second of two')
  await expect(page.getByLabel('Your reply')).toHaveValue('')
  await page.getByLabel('Your reply').fill('A whole reply')
  await page.getByRole('button', { name: 'Post reply' }).click()
  await expect(page.locator('.tp-comments--replies').getByText('A whole reply')).toBeVisible()
  await expect(page.getByLabel('Add a comment')).toHaveValue('Half a com')
  await replyTo('The first of two')
  await expect(page.getByLabel('Your reply')).toHaveValue('Half a rep')
  await page.getByLabel('Add a comment').fill('A whole comment after a reply')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'A whole comment after a reply' })).toBeVisible()
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
})

test('whoever leaves a text half typed is asked first, by a link and by closing the page; a sent one asks nothing', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@example.org')
  const asked: string[] = []
  let leave = false
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void (leave ? dialog.accept() : dialog.dismiss())
  })
  await page.goto('/findings/new')
  const claim = page.getByLabel('The claim')
  await claim.fill('Half a thought')
  await guarded(page)
  const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Places' })
  await places.click()
  await expect.poll(() => asked).toEqual(['confirm'])
  await expect(claim).toHaveValue('Half a thought')
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['confirm', 'beforeunload'])
  leave = true
  await places.click()
  await expect(page).toHaveURL(/\/places$/)
  expect(asked).toEqual(['confirm', 'beforeunload', 'confirm'])
  // The address is there before the page is, and the form it left goes with the page.
  await expect(page.getByRole('heading', { level: 1, name: 'Places' })).toBeVisible()
  await page.goto('/findings/six-bodies-one-drinker')
  await comment(page, 'A whole thought.')
  await expect(page.getByText('A whole thought.')).toBeVisible()
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
  await places.click()
  await expect(page).toHaveURL(/\/places$/)
  expect(asked).toHaveLength(3)
})

test('what a form was given back with is asked about too, and so is half a text when somebody signs out', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(/status of 422/)
  await signIn(PRACTITIONER)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.goto('/findings/new')
  await page.getByLabel('The claim').fill('A claim without its evidence')
  await guarded(page)
  await page.getByRole('button', { name: 'Share the finding' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await guarded(page)
  await expect(page.getByLabel('The claim')).toHaveValue('A claim without its evidence')
  await page.getByRole('link', { name: 'All findings' }).click()
  await expect.poll(() => asked).toEqual(['confirm'])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => asked).toEqual(['confirm', 'confirm'])
  await expect(page.getByLabel('The claim')).toHaveValue('A claim without its evidence')
})

test('a comment, a reply and a thread that were begun come back on this device, until they are sent, and leaving asks nothing', async ({
  page,
  signIn,
}) => {
  await signIn(PRACTITIONER)
  page.on('dialog', (dialog) => {
    throw new Error(dialog.message())
  })
  const elsewhere = async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Places' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Places' })).toBeVisible()
  }
  await page.goto(FINDING)
  await comment(page, 'To be answered')
  const reply = page.getByRole('article').filter({ hasText: 'To be answered' }).getByRole('link', { name: /Reply/ })
  await reply.click()
  await page.getByLabel('Your reply').fill('Half a reply put aside')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByLabel('Your reply')).toHaveCount(0)
  await page.getByLabel('Add a comment').fill('Half a comment')
  await elsewhere()
  await page.goto('/threads/new')
  await page.getByLabel('Title').fill('Half a thread')
  await expect(page.locator('form[data-kept]')).toHaveCount(1)
  await page.reload()
  await expect(page.getByLabel('Title')).toHaveValue('Half a thread')
  await expect(page.getByText('You began this before, on this device.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await page.goto(FINDING)
  await expect(page.getByLabel('Add a comment')).toHaveValue('Half a comment')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
  await expect(page.getByLabel('Add a comment')).toBeFocused()
  await reply.click()
  await expect(page.getByLabel('Your reply')).toHaveValue('Half a reply put aside')
  await page.getByRole('button', { name: 'Post reply' }).click()
  await expect(page.locator('.tp-comments--replies').getByText('Half a reply put aside')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
  await reply.click()
  await expect(page.getByLabel('Your reply')).toHaveValue('')

  // It holds words of theirs alone: who signs out is shown them first, and leaves nothing behind.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You began to write here and did not send it.')).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Start a thread/ })
    .click()
  await expect(page.getByLabel('Title')).toHaveValue('Half a thread')
  await page.getByRole('radio', { name: 'Conversation' }).check()
  await page.getByLabel('First words').fill('And its other half.')
  await page.getByRole('button', { name: 'Start the thread' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Half a thread' })).toBeVisible()
  await page.goto('/threads/new')
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('what somebody began is shown to nobody else at the same machine, and is gone when they sign out', async ({
  page,
}) => {
  const signInAs = async (email: string) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  }
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('total-place draft')))
  await signInAs('responder@example.org')
  await page.goto(FINDING)
  await page.getByLabel('Add a comment').fill('For nobody else')
  await expect.poll(kept).toHaveLength(1)
  // Their session ends, as it does by itself; they did not sign out.
  await page.context().clearCookies()
  await signInAs('moderator@example.org')
  await page.goto(FINDING)
  await expect(page.getByLabel('Add a comment')).toHaveValue('')
  await page.context().clearCookies()
  await signInAs('responder@example.org')
  await page.goto(FINDING)
  await expect(page.getByLabel('Add a comment')).toHaveValue('For nobody else')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('Nothing of yours is kept on this device.')).toBeVisible()
  expect(await kept()).toEqual([])
})
