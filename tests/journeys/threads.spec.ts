import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

const WREN = 'practitioner@example.org'
const TOBIAS = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'

for (const javaScriptEnabled of [true, false])
  test(`a question is asked of a place, answered, its answer accepted, and the thread closed, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const [wren, tobias] = [await person(WREN, { javaScriptEnabled }), await person(TOBIAS, { javaScriptEnabled })]
    const title = `Who pays for the first visit, ${javaScriptEnabled}?`
    await wren.goto('/places/croydon')
    await wren.getByRole('link', { name: 'Ask Croydon something' }).click()
    await wren.getByLabel('Title').fill(title)
    await wren.getByRole('button', { name: 'Start the thread' }).click()
    await expect(wren.getByRole('alert')).toContainText('Choose whether it is a question or a conversation')
    await expect(wren.getByRole('alert')).toContainText('Write the first words')
    await expect(wren.getByLabel('Title')).toHaveValue(title)
    await expect(wren.getByLabel('Place (optional)')).toHaveValue('croydon')
    await wren.getByRole('radio', { name: 'Question' }).check()
    await wren.getByLabel('First words').fill('We each think that it is the other.')
    await wren.getByRole('button', { name: 'Start the thread' }).click()
    await expect(wren.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(wren.getByText('Your thread is started.')).toBeVisible()

    await tobias.goto('/threads?unanswered=yes')
    await tobias.getByRole('link', { name: title }).click()
    await expect(tobias.getByRole('button', { name: /Accept as the answer/ })).toHaveCount(0)
    await tobias.getByLabel('Add a comment').fill('Here the council does, and the hospital pays it back.')
    await tobias.getByRole('button', { name: 'Post comment' }).click()

    // Live, where there is JavaScript.
    if (!javaScriptEnabled) await wren.reload()
    await wren.getByRole('button', { name: /Accept as the answer/ }).click()
    await expect(wren.getByText('It is the accepted answer now')).toBeVisible()
    const answer = wren.getByRole('region', { name: 'Accepted answer' })
    await expect(answer).toContainText('the hospital pays it back')
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])
    await wren.goto('/threads?unanswered=yes')
    await expect(wren.getByRole('link', { name: title })).toHaveCount(0)

    await expect
      .poll(async () => {
        await tobias.goto('/notifications')
        return tobias
          .getByRole('listitem')
          .filter({ hasText: `accepted your answer to ${title}` })
          .count()
      })
      .toBe(1)

    await wren.goto('/threads?kind=question&place=croydon')
    await wren.getByRole('link', { name: title }).click()
    await wren.getByRole('button', { name: /It is not the answer/ }).click()
    await expect(answer).toHaveCount(0)
    await wren.getByRole('link', { name: 'Close this thread' }).click()
    await wren.getByRole('button', { name: 'Close the thread' }).click()
    await expect(wren.getByRole('alert')).toContainText('Give the reason')
    await wren.getByLabel('Why?').fill('It went on as a proposal.')
    await wren.getByRole('button', { name: 'Close the thread' }).click()
    await expect(wren.getByText('The thread is closed. Everybody still reads it.')).toBeVisible()
    await expect(wren.getByText('It went on as a proposal.')).toBeVisible()
    await expect(wren.getByLabel('Add a comment')).toHaveCount(0)
    await wren.getByRole('button', { name: 'Open it again' }).click()
    await expect(wren.getByLabel('Add a comment')).toBeVisible()
  })

test('visitors read the threads that were started open to all, by a feed too, and of the others nothing', async ({
  page,
}) => {
  await page.goto('/threads')
  await expect(page.getByRole('link', { name: /Who may see the list/ })).toBeVisible()
  await expect(page.getByText('A day together in Farrowmere')).toHaveCount(0)
  const feed = await (await page.request.get('/threads.atom')).text()
  expect(feed).toContain('Who may see the list')
  expect(feed).not.toContain('A day together in Farrowmere')
  expect((await page.request.get('/threads/a-day-together-in-farrowmere')).status()).toBe(404)
  await page.getByRole('link', { name: /Who may see the list/ }).click()
  await expect(page.getByRole('region', { name: 'Accepted answer' })).toContainText('do not share the list')
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).last()).toBeVisible()
})

test('a thread is reported, withdrawn with a reason, and brought back; who reads it hears of it at once', async ({
  person,
}) => {
  const [wren, tobias, moderator] = [await person(WREN), await person(TOBIAS), await person(MODERATOR)]
  const title = 'Buy our dashboard'
  await tobias.goto('/threads/new')
  await tobias.getByRole('radio', { name: 'Conversation' }).check()
  await tobias.getByLabel('Title').fill(title)
  await tobias.getByLabel('First words').fill('It counts everything.')
  await tobias.getByRole('button', { name: 'Start the thread' }).click()
  await expect(tobias.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const path = new URL(tobias.url()).pathname

  await wren.goto(path)
  await wren.getByRole('link', { name: 'Report a problem with it' }).click()
  await wren.getByRole('radio', { name: 'It is an advertisement' }).check()
  await wren.getByRole('button', { name: 'Report it' }).click()
  await wren.goto(path)
  await moderator.goto('/admin/flags')
  await moderator.getByRole('link', { name: title }).click()
  await moderator.getByRole('radio', { name: 'It is withdrawn' }).check()
  await moderator.getByLabel('Why?').fill('We sell nothing here.')
  await moderator.getByRole('button', { name: 'Decide' }).click()
  await expect(moderator.getByText('Decided. Those concerned are told')).toBeVisible()

  await expect(wren.getByRole('heading', { name: /no longer open|not found/i })).toBeVisible()
  await expect(tobias.getByText('A moderator gave the reason: We sell nothing here.')).toBeVisible()
  await moderator.goto(path)
  await moderator.getByRole('button', { name: 'Bring it back' }).click()
  await expect(moderator.getByText('It is there again')).toBeVisible()
  await wren.goto(path)
  await expect(wren.getByText('It counts everything.')).toBeVisible()
})
