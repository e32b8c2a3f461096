import type { Page } from '@playwright/test'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { UNSUBSCRIBE_KEYS } from '#tests/support/server.ts'

const WREN = 'practitioner@example.org'
const TOBIAS = 'coauthor@example.org'
const HERS = '/findings/saving-lands-in-another-budget'

/** As the page's own form would. */
async function comment(page: Page, words: string): Promise<void> {
  await page.goto(HERS)
  await page.getByLabel('Add a comment').fill(words)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByText(words)).toBeVisible()
}
/** On the sign-in page that somebody was led to: as the person whose key is known. */
const signInHere = (page: Page) => page.getByRole('button', { name: 'Sign in as practitioner' }).click()
const unread = async (page: Page) =>
  Number(/\d+/.exec(await page.getByRole('link', { name: /^Notifications/ }).innerText())?.[0] ?? 0)

test('what concerns somebody appears in their notifications as it happens, leads to it, and counts until it is read', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(WREN)
  const linked = page.waitForEvent('websocket')
  await page.goto('/notifications')
  await linked
  const before = await unread(page)
  const tobias = await person(TOBIAS)
  await comment(tobias, 'Told to Wren as it happens.')

  const line = page.getByRole('listitem').filter({ hasText: 'Tobias Ketteridge commented on' }).first()
  await expect(line).toContainText('New')
  await expect(line).toContainText('You are one of its authors')
  await expect.poll(() => unread(page)).toBe(before + 1)

  await line.getByRole('link', { name: /the body that pays/i }).click()
  await expect(page).toHaveURL(new RegExp(`${HERS}.*#comment-`))
  await expect(page.getByText('Told to Wren as it happens.')).toBeInViewport()
  await expect.poll(() => unread(page)).toBe(before)

  // Here she sees the finding: a second comment counts in the frame of this page, too.
  await comment(tobias, 'And once more.')
  await expect.poll(() => unread(page)).toBe(before + 1)
  await page.getByRole('link', { name: /^Notifications/ }).click()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Everything is marked as read.' })).toBeVisible()
  expect(await unread(page)).toBe(0)
  await expect(page.getByText('New', { exact: true })).toBeHidden()
})

for (const javaScriptEnabled of [true, false])
  test(`who follows a place is told what is shared there, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const page = await person('moderator@example.org', { javaScriptEnabled })
    await page.goto('/places/luton-and-central-bedfordshire')
    await page.getByRole('button', { name: /^Follow/ }).click()
    await expect(page).toHaveURL(/\/places\/luton/)
    await expect(page.getByText('You follow it now')).toBeVisible()
    const tobias = await person(TOBIAS)
    const claim = `Seen where it is followed, ${javaScriptEnabled}`
    const form = { claim, detail: '', kind: 'insight', strength: 'observed', place: 'luton-and-central-bedfordshire' }
    const evidence = { evidenceText: 'We looked.', evidenceSource: '', evidenceUrl: '' }
    const Origin = new URL(page.url()).origin
    const shared = await tobias.request.post(`${Origin}/findings/new`, {
      form: { ...form, ...evidence },
      headers: { Origin },
      maxRedirects: 0,
    })
    expect(shared.status()).toBe(302)
    const line = page.getByRole('listitem').filter({ hasText: claim })
    await expect
      .poll(async () => {
        await page.goto('/notifications')
        return line.count()
      })
      .toBe(1)
    await expect(line).toContainText('You follow its place')
    await page.goto('/account/following')
    await page.getByRole('button', { name: 'Stop following Luton' }).click()
    await expect(page.getByText('You follow nothing yet')).toBeVisible()
  })

test('without JavaScript the same page tells the same, and a notification is read by following it', async ({
  person,
}) => {
  const page = await person(WREN, { javaScriptEnabled: false })
  await page.goto('/notifications')
  const before = await unread(page)
  const tobias = await person(TOBIAS)
  await comment(tobias, 'Told without scripts.')
  await expect
    .poll(async () => {
      await page.goto('/notifications')
      return unread(page)
    })
    .toBe(before + 1)
  const line = page.getByRole('listitem').filter({ hasText: 'Tobias Ketteridge commented on' }).first()
  await expect(line.getByText('New', { exact: true })).toBeVisible()
  await line.getByRole('link', { name: /the body that pays/i }).click()
  await expect(page).toHaveURL(/#comment-/)
  expect(await unread(page)).toBe(before)
})

for (const javaScriptEnabled of [true, false])
  test(`how often mail comes is chosen, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({ person }) => {
    const page = await person('moderator@example.org', { javaScriptEnabled })
    await page.goto('/account/mail')
    await expect(page.getByRole('radio', { name: 'As we suggest' })).toBeChecked()
    for (const [words, told] of [
      ['Never', 'You get no more mail about notifications.'],
      ['Once a day', 'Saved. Your mail now comes as you chose.'],
      ['As we suggest', 'Saved. Your mail now comes as you chose.'],
    ] as const) {
      await page.getByRole('radio', { name: words }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(told)).toBeVisible()
      await expect(page.getByRole('radio', { name: words })).toBeChecked()
    }
  })

test('a mail is ended by whoever holds its key, signed in or not: on its page, and by the program that reads it', async ({
  page,
  request,
  server,
}) => {
  // As a mail provider asks: from nowhere, without a cookie, and following no redirect (RFC 8058).
  const oneClick = (key: string) =>
    request.post(`${server.url}/unsubscribe/${key}`, {
      form: { 'List-Unsubscribe': 'One-Click' },
      maxRedirects: 0,
    })
  const ended = await oneClick(UNSUBSCRIBE_KEYS.ended)
  expect(ended.status()).toBe(200)
  expect(await ended.text()).toContain('You get no more of these mails')
  expect((await oneClick('no-such-key')).status()).toBe(404)
  await page.goto(`/unsubscribe/${UNSUBSCRIBE_KEYS.open}`)
  await page.getByRole('button', { name: 'End these mails' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You get no more of these mails' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'You get no more of these mails' })).toBeVisible()
  // They have the mails again, as the page says they can.
  await page.getByRole('link', { name: 'choose how often' }).click()
  await signInHere(page)
  await page.getByRole('radio', { name: 'As we suggest' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Your mail now comes as you chose.')).toBeVisible()
  await page.goto(`/unsubscribe/${UNSUBSCRIBE_KEYS.open}`)
  await expect(page.getByRole('button', { name: 'End these mails' })).toBeVisible()
})

for (const javaScriptEnabled of [true, false])
  test(`how much one is told of a thing is chosen on its page, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const page = await person('responder@example.org', { javaScriptEnabled })
    await page.goto('/findings/six-bodies-one-drinker')
    const summary = page.locator('.tp-watch summary')
    for (const [level, told] of [
      ['Everything', 'You follow it now: what happens to it is among your notifications.'],
      ['Nothing', 'You are told nothing more of it, unless it is about you, names you or answers you.'],
      ['What concerns you', 'You are told of it only what concerns you.'],
    ] as const) {
      await summary.click()
      await page.getByRole('button', { name: level }).click()
      await expect(page.getByText(told)).toBeVisible()
      await expect(summary).toHaveText(`Told: ${level.toLowerCase()}`)
    }
  })

test('an @ offers people, one is chosen by keyboard, and they are told that they are named', async ({
  page,
  signIn,
  person,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await signIn(WREN)
  await page.goto('/findings/six-bodies-one-drinker')
  const box = page.getByLabel('Add a comment')
  // While people cannot be looked up, the page says so and how to go on.
  await page.route('**/suggestions/people*', (route) => route.abort())
  await box.click()
  await page.keyboard.type('Ask @tobias', { delay: 30 })
  const trouble = page.getByText('People cannot be looked up just now.')
  await expect(trouble).toBeVisible()
  await page.unroute('**/suggestions/people*')
  await page.keyboard.type(' ke', { delay: 30 })
  const list = page.getByRole('listbox', { name: 'People' })
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(trouble).toHaveCount(0)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await expect(box).toHaveValue('Ask @tobias-ketteridge ')
  await page.keyboard.type('about the prisons.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  const comment = page.getByRole('article').filter({ hasText: 'about the prisons.' })
  await expect(comment.getByRole('link', { name: '@Tobias Ketteridge' })).toHaveAttribute(
    'href',
    '/people/tobias-ketteridge',
  )
  const tobias = await person(TOBIAS)
  const line = tobias.getByRole('listitem').filter({ hasText: 'Wren Farthing named you in a comment on' }).first()
  await expect
    .poll(async () => {
      await tobias.goto('/notifications')
      return line.count()
    })
    .toBe(1)
  await expect(line).toContainText('You are named in it')
  // A visitor reads the name, and is led nowhere that is not for them.
  const visitor = await person(null)
  await visitor.goto('/findings/six-bodies-one-drinker')
  await expect(visitor.getByText('@Tobias Ketteridge').first()).toBeVisible()
  await expect(visitor.getByRole('link', { name: '@Tobias Ketteridge' })).toHaveCount(0)
})

test('a # offers whatever is here, and what is chosen is shown by its title, to visitors too', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(WREN)
  await page.goto('/findings/six-bodies-one-drinker')
  const box = page.getByLabel('Add a comment')
  await box.click()
  await page.keyboard.type('As in #340 people', { delay: 30 })
  const list = page.getByRole('listbox', { name: 'Things' })
  await expect(list.getByRole('option').first()).toContainText('Case study')
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await expect(box).toHaveValue(/^As in \/case-studies\/[a-z0-9-]+ $/)
  await page.keyboard.type('we saw it.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  const visitor = await person(null)
  for (const reader of [page, visitor]) {
    if (reader === visitor) await visitor.goto('/findings/six-bodies-one-drinker')
    const comment = reader.getByRole('article').filter({ hasText: 'we saw it.' })
    await comment.getByRole('link', { name: /one door/i }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(/one door/i)
  }
})
