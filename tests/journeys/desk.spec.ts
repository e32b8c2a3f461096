import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It holds back what others' journeys would read.
test.use({ community: 'desk' })

const WREN = 'practitioner@example.org'
const TOBIAS = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'
const FINDING = '/findings/six-bodies-one-drinker'

for (const javaScriptEnabled of [true, false])
  test(`a comment with a watched word is held, shown to nobody, and released or not, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const word = `wondercure${javaScriptEnabled}`.toLowerCase()
    const [tobias, wren, moderator] = [
      await person(TOBIAS, { javaScriptEnabled }),
      await person(WREN, { javaScriptEnabled }),
      await person(MODERATOR, { javaScriptEnabled }),
    ]
    await moderator.goto('/admin/watched-words')
    await moderator.getByLabel('Words or phrases').fill(`${word} tea`)
    await moderator.getByRole('button', { name: 'Add' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Choose what happens')
    await expect(moderator.getByLabel('Words or phrases')).toHaveValue(`${word} tea`)
    await moderator.getByRole('radio', { name: 'Hold it until a moderator has looked' }).check()
    await moderator.getByRole('button', { name: 'Add' }).click()
    await expect(moderator.getByText('From now on whatever is written')).toBeVisible()

    for (const [n, sentence] of [`Drink ${word}  TEA one`, `Drink ${word} tea two`].entries()) {
      await tobias.goto(FINDING)
      await tobias.getByLabel('Add a comment').fill(sentence)
      await tobias.getByRole('button', { name: 'Post comment' }).click()
      await expect(tobias.getByText('A moderator looks at your comment before others read it.')).toBeVisible()
      const own = tobias
        .getByRole('article')
        .filter({ hasText: n ? 'tea two' : 'TEA one' })
        .filter({ hasText: word })
      await expect(own).toContainText('A moderator looks at it before others read it')
      await expect(own.getByRole('link', { name: /^(Reply|Edit|Report|Ask)/ })).toHaveCount(0)
    }
    await wren.goto(FINDING)
    await expect(wren.getByRole('heading', { name: /^Discussion/ })).toBeVisible()
    await expect(wren.getByText(word)).toHaveCount(0)

    await moderator.goto('/admin/desk?queue=held')
    const line = moderator.getByRole('listitem').filter({ hasText: `“${word} tea”` })
    await line.first().getByRole('link').click()
    await expect(moderator.getByRole('region').getByText(`Drink ${word} TEA one`)).toBeVisible()
    await moderator.getByRole('button', { name: 'I look at it' }).click()
    await expect(moderator.getByText('You look at it, for half an hour.')).toBeVisible()
    await moderator.getByRole('button', { name: 'Do not show it' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Give the reason')
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])
    await moderator.getByLabel('Why?').fill('Nothing is sold here.')
    await moderator.getByRole('button', { name: 'Do not show it' }).click()
    await expect(moderator.getByText('It is not shown. Whoever wrote it reads your reason.')).toBeVisible()
    await line.first().getByRole('link').click()
    await expect(moderator.getByRole('region').getByText(`Drink ${word} tea two`)).toBeVisible()
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])
    await moderator.getByRole('button', { name: 'Show it to everybody' }).click()
    await expect(moderator.getByText('Everybody reads it now.')).toBeVisible()

    await wren.goto(FINDING)
    await expect(wren.getByText(`Drink ${word} tea two`)).toBeVisible()
    await expect(wren.getByText(`${word} TEA one`)).toHaveCount(0)
    await expect
      .poll(async () => {
        await tobias.goto('/notifications')
        return tobias.getByRole('listitem').filter({ hasText: 'looked at what you wrote' }).count()
      })
      .toBeGreaterThan(1)
    await tobias.goto(FINDING)
    const refused = tobias.getByRole('article').filter({ hasText: `${word} TEA one` })
    await expect(refused).toContainText('Not shown to others by a moderator')
    await refused.getByRole('link', { name: /^Ask to look again/ }).click()
    await expect(tobias.getByText('Nothing is sold here.')).toBeVisible()
  })

test('a thread with a watched word is its starter’s and the moderators’ until one of them releases it', async ({
  person,
}) => {
  const [tobias, wren, moderator] = [await person(TOBIAS), await person(WREN), await person(MODERATOR)]
  await tobias.goto('/threads/new')
  await tobias.getByRole('radio', { name: 'Question' }).check()
  await tobias.getByLabel('Title').fill('Who has a special offer for vans?')
  await tobias.getByLabel('First words').fill('We need three of them.')
  await tobias.getByRole('button', { name: 'Start the thread' }).click()
  await expect(tobias.getByText('A moderator looks at this thread before others read it')).toBeVisible()
  const address = new URL(tobias.url()).pathname
  expect((await wren.goto(address))?.status()).toBe(404)
  await wren.goto('/threads')
  await expect(wren.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(wren.getByText('special offer for vans')).toHaveCount(0)
  await moderator.goto('/admin/desk?queue=held')
  await moderator.getByRole('listitem').filter({ hasText: 'special offer for vans' }).getByRole('link').click()
  await expect(moderator.getByRole('heading', { name: 'Who has a special offer for vans?' })).toBeVisible()
  await moderator.getByRole('button', { name: 'Show it to everybody' }).click()
  await expect(moderator.getByText('Everybody reads it now.')).toBeVisible()
  await wren.goto(address)
  await expect(wren.getByRole('heading', { name: 'Who has a special offer for vans?' })).toBeVisible()
})

test('the desk is worked with the keyboard alone', async ({ page, signIn }) => {
  await signIn(MODERATOR)
  await page.goto('/admin/desk?queue=flags')
  const lines = page.locator('.tp-desk__lines > li > a')
  await expect(lines.nth(1)).toBeVisible()
  // Nothing happens to whoever types a letter elsewhere.
  await page.keyboard.press('j')
  await expect(lines.nth(1)).not.toBeFocused()
  await lines.first().focus()
  await page.keyboard.press('j')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(lines.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(lines.last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#decide')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#decide ~ * :focus')).toHaveCount(1)
})
