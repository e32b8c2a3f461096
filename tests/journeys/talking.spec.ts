import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

const WREN = 'practitioner@example.org'
const TOBIAS = 'coauthor@example.org'
const FINDING = '/findings/six-bodies-one-drinker'

for (const javaScriptEnabled of [true, false])
  test(`a comment is reacted to, quoted, edited, and shows what it said before, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const words = `Six bodies, ${javaScriptEnabled}, and nobody rings the seventh.`
    const [wren, tobias] = [await person(WREN, { javaScriptEnabled }), await person(TOBIAS, { javaScriptEnabled })]
    await tobias.goto(FINDING)
    await tobias.getByLabel('Add a comment').fill(words)
    await tobias.getByRole('button', { name: 'Post comment' }).click()
    const own = tobias.locator('article.tp-comment', { hasText: words }).first()
    await expect(own).toBeVisible()
    // One does not thank oneself.
    await expect(own.getByRole('button')).toHaveCount(0)

    await wren.goto(FINDING)
    const theirs = wren.locator('article.tp-comment', { hasText: words }).first()
    await theirs.getByRole('button', { name: 'Thank you' }).click()
    await expect(theirs.getByRole('button', { name: 'Thank you 1' })).toHaveAttribute('aria-pressed', 'true')
    if (!javaScriptEnabled) await tobias.reload()
    await expect(own.getByText('Thank you 1')).toBeVisible()
    await expect(own.getByRole('link', { name: /Wren Farthing/ })).toBeVisible()
    await own.getByRole('link', { name: /Wren Farthing/ }).click()
    await expect(tobias.getByRole('main').getByText('Wren Farthing: Thank you')).toBeVisible()
    if (javaScriptEnabled) expect(await violationsOn(tobias)).toEqual([])
    await theirs.getByRole('button', { name: 'Thank you 1' }).click()
    await expect(theirs.getByRole('button', { name: 'Thank you', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
    await theirs.getByRole('button', { name: 'We do this too' }).click()
    await expect(theirs.getByRole('button', { name: 'We do this too 1' })).toBeVisible()

    await theirs.getByRole('link', { name: /^Quote/ }).click()
    const box = wren.getByLabel('Your reply')
    await expect(box).toHaveValue(/^> @tobias-ketteridge wrote \(\/comments\/[\w-]+\):\n> Six bodies/)
    await box.press('Control+End')
    await box.pressSequentially('We rang them.')
    await wren.getByRole('button', { name: 'Post reply' }).click()
    const reply = wren.locator('article.tp-comment', { hasText: 'We rang them.' }).first()
    await expect(reply.locator('blockquote')).toContainText('nobody rings the seventh')
    await expect(reply.locator('blockquote')).toContainText('Tobias Ketteridge wrote')
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])

    await tobias.goto(FINDING)
    await own.getByRole('link', { name: /^Edit/ }).click()
    await expect(tobias.getByRole('heading', { name: 'Edit your comment' })).toBeVisible()
    await tobias.getByLabel('Comment', { exact: true }).fill(`${words} Until now.`)
    await tobias.getByRole('button', { name: 'Save' }).click()
    if (!javaScriptEnabled) await wren.goto(FINDING)
    await theirs.getByRole('link', { name: /^edited/ }).click()
    await expect(wren.getByRole('heading', { level: 1, name: /Tobias Ketteridge wrote, and changed/ })).toBeVisible()
    await expect(wren.locator('ins')).toContainText('Until now.')
    // Its words were quoted when they could be read; from now on nothing quotes them.
    await wren.getByRole('link', { name: 'Back to the discussion' }).click()
    await theirs.getByRole('link', { name: /^Quote/ }).click()
    await expect(wren.getByLabel('Your reply')).toHaveValue(/Until now/)
    const asked = new URL(wren.url())
    await tobias.goto(FINDING)
    await own.getByRole('link', { name: /^Remove/ }).click()
    await tobias.getByRole('button', { name: 'Remove' }).click()
    await expect(tobias.getByText('The comment was removed.')).toBeVisible()
    await wren.goto(asked.pathname + asked.search)
    await expect(wren.getByLabel('Your reply')).toHaveValue('')
    await expect(wren.getByText('This comment was removed.').first()).toBeVisible()
  })

test('the discussion is used by keyboard alone: react, quote, and back to the words', async ({ page, signIn }) => {
  await signIn(WREN)
  await page.goto('/threads/a-day-together-in-farrowmere')
  const comment = page.locator('article.tp-comment', { hasText: 'Not a Monday' }).first()
  await comment.getByRole('button', { name: 'This helps' }).focus()
  await page.keyboard.press('Enter')
  await expect(comment.getByRole('button', { name: 'This helps 1' })).toBeVisible()
  await comment.getByRole('link', { name: /^Quote/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your reply')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('A Tuesday, then.')
  await page.getByRole('button', { name: 'Post reply' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('blockquote.tp-quote', { hasText: 'Not a Monday' })).toBeVisible()
})
