import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It hides what others' journeys read.
test.use({ community: 'moderation' })

const WREN = 'practitioner@example.org'
const TOBIAS = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'
const FINDING = '/findings/six-bodies-one-drinker'

for (const javaScriptEnabled of [true, false])
  test(`a comment is reported, hidden with a reason, looked at again and shown, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const words = `It is all their own fault, ${javaScriptEnabled}.`
    const [tobias, wren, moderator] = [
      await person(TOBIAS, { javaScriptEnabled }),
      await person(WREN, { javaScriptEnabled }),
      await person(MODERATOR, { javaScriptEnabled }),
    ]
    await tobias.goto(FINDING)
    await tobias.getByLabel('Add a comment').fill(words)
    await tobias.getByRole('button', { name: 'Post comment' }).click()
    await expect(tobias.getByText(words)).toBeVisible()

    await wren.goto(FINDING)
    const comment = wren.getByRole('article').filter({ hasText: words })
    await comment.getByRole('link', { name: /^Report/ }).click()
    await expect(wren.getByRole('heading', { name: 'Report a problem' })).toBeVisible()
    await expect(wren.getByText(words)).toBeVisible()
    await wren.getByRole('button', { name: 'Report it' }).click()
    await expect(wren.getByRole('alert')).toContainText('Choose what is wrong')
    await wren.getByRole('radio', { name: 'It is unkind' }).check()
    await wren.getByLabel('What a moderator should know').fill('We agreed not to blame people.')
    await wren.getByRole('button', { name: 'Report it' }).click()
    await expect(wren.getByText('Thank you. A moderator looks at it')).toBeVisible()
    await expect(wren.getByText('A moderator has not looked at it yet.')).toBeVisible()

    await moderator.goto('/admin/flags')
    await moderator.getByRole('listitem').filter({ hasText: 'It is unkind' }).getByRole('link', { name: words }).click()
    await expect(moderator.getByText('We agreed not to blame people.')).toBeVisible()
    await moderator.getByRole('button', { name: 'I look at it' }).click()
    await expect(moderator.getByText('You do, for half an hour.')).toBeVisible()
    await moderator.getByRole('radio', { name: 'It is hidden' }).check()
    await moderator.getByRole('button', { name: 'Decide' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Give the reason')
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])
    await moderator.getByLabel('Why?').fill('We talk about services here, not about fault.')
    await moderator.getByRole('button', { name: 'Decide' }).click()
    await expect(moderator.getByText('Decided. Those concerned are told')).toBeVisible()

    await wren.goto('/flags')
    await expect(wren.getByText('We talk about services here, not about fault.')).toBeVisible()
    await wren.goto(FINDING)
    await expect(wren.getByText('A moderator hid this comment.').last()).toBeVisible()
    await expect(wren.getByText(words)).toHaveCount(0)

    // Its author reads it, and why, and asks again.
    await expect
      .poll(async () => {
        await tobias.goto('/notifications')
        return tobias.getByRole('listitem').filter({ hasText: 'hid your comment on' }).count()
      })
      .toBeGreaterThan(0)
    await tobias.goto(FINDING)
    const own = tobias.getByRole('article').filter({ hasText: words })
    await expect(own).toContainText('Hidden by a moderator')
    await own.getByRole('link', { name: /^Ask to look again/ }).click()
    await expect(tobias.getByText('The reason given: We talk about services here')).toBeVisible()
    await tobias.getByLabel('Why it should be shown').fill('It was meant of the budgets.')
    await tobias.getByRole('button', { name: 'Ask' }).click()
    await expect(tobias.getByText('Thank you. A moderator looks at it')).toBeVisible()

    await moderator.goto('/admin/flags')
    await moderator.getByRole('listitem').filter({ hasText: 'Asks to look again' }).getByRole('link').first().click()
    await expect(moderator.getByText('Decided before')).toBeVisible()
    await moderator.getByRole('radio', { name: 'It is shown again' }).check()
    await moderator.getByLabel('Why?').fill('Then say so: it is shown.')
    await moderator.getByRole('button', { name: 'Decide' }).click()
    await expect(moderator.getByText('Decided. Those concerned are told')).toBeVisible()
    await wren.goto(FINDING)
    await expect(wren.getByText(words)).toBeVisible()
    await moderator.goto('/admin/decisions?q=budgets')
    await expect(moderator.getByText('0 decisions')).toBeVisible()
    await moderator.goto('/admin/decisions?q=say+so')
    await expect(moderator.getByText('Then say so: it is shown.').first()).toBeVisible()
  })

test('what waits in the demonstration is decided by keyboard alone, and the page says who looks at it', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(MODERATOR)
  await page.goto('/admin/flags')
  const disputed = page.getByRole('link', { name: /Market Street|eleven/i }).first()
  await expect(page.getByRole('listitem').filter({ hasText: '2 reports' })).toHaveCount(1)
  await disputed.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The library moved out in the spring')).toBeVisible()
  await page.getByRole('button', { name: 'I look at it' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('You do, for half an hour.')).toBeVisible()
  const other = await person('administrator@example.org')
  await other.goto('/admin/flags')
  await expect(other.getByText('Taken by Marguerite Oakapple')).toBeVisible()
  await page.getByRole('radio', { name: 'It stays' }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Why?').focus()
  await page.keyboard.type('The count was made before the spring, and says so.')
  await page.getByRole('button', { name: 'Decide' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Decided. Those concerned are told')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '2 reports' })).toHaveCount(0)
})
