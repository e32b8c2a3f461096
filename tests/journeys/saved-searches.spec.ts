import type { Page } from '@playwright/test'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

/** Somebody shares a finding, as the page's own form would. */
async function share(page: Page, claim: string): Promise<void> {
  await page.goto('/')
  const Origin = new URL(page.url()).origin
  const form = { claim, detail: '', kind: 'insight', strength: 'observed', place: 'luton-and-central-bedfordshire' }
  const evidence = { evidenceText: 'We looked.', evidenceSource: '', evidenceUrl: '' }
  const shared = await page.request.post(`${Origin}/findings/new`, {
    form: { ...form, ...evidence },
    headers: { Origin },
    maxRedirects: 0,
  })
  expect(shared.status()).toBe(302)
}

for (const javaScriptEnabled of [true, false]) {
  const how = `with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`

  test(`a search is saved, and whoever saved it is told of what is new, ${how}`, async ({ person }) => {
    const page = await person('practitioner@example.org', { javaScriptEnabled })
    const word = javaScriptEnabled ? 'quinquereme' : 'brigantine'
    await page.goto(`/search?q=${word}`)
    await page.getByRole('link', { name: 'Save this search' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Save this search' })).toBeVisible()
    await page.getByLabel('What to call it').fill('')
    await page.getByRole('button', { name: 'Save this search' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter a name')
    await page.getByLabel('What to call it').fill(`Ships: ${word}`)
    await page.getByRole('button', { name: 'Save this search' }).click()
    await expect(page.getByText(`“Ships: ${word}” is saved. You are told`)).toBeVisible()
    await page.goto(`/search?q=${word}`)
    await expect(page.getByRole('link', { name: `Ships: ${word}` })).toBeVisible()

    await share(await person('coauthor@example.org'), `The ${word} lies in the harbour`)
    const line = page.getByRole('listitem').filter({ hasText: `The ${word} lies in the harbour` })
    await expect(async () => {
      await page.goto('/notifications')
      await expect(line).toContainText(`You saved the search “Ships: ${word}”`, { timeout: 1_000 })
    }).toPass({ timeout: 40_000 })
    await line.getByRole('link', { name: `The ${word} lies in the harbour`, exact: true }).click()
    await expect(page).toHaveURL(/\/findings\//)

    await page.goto('/account/searches')
    // Axe is a script of its own.
    if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
    await page.getByRole('link', { name: `Change Ships: ${word}` }).click()
    await page.getByLabel('What to call it').fill(`Boats: ${word}`)
    await page.getByLabel('Tell me').uncheck()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const row = page.getByRole('listitem').filter({ hasText: `Boats: ${word}` })
    await expect(row).toContainText('You are not told')
    await row.getByRole('button', { name: /^Remove/ }).click()
    await expect(page.getByText(`“Boats: ${word}” is removed.`)).toBeVisible()
    await expect(page.getByRole('link', { name: `Boats: ${word}`, exact: true })).toBeHidden()
  })

  test(`what somebody looked for comes back, is cleared and is kept no more, ${how}`, async ({ person }) => {
    const who = javaScriptEnabled ? 'responder@example.org' : 'moderator@example.org'
    const page = await person(who, { javaScriptEnabled })
    await page.goto('/search?q=hospital+beds&kind=finding')
    await page.goto('/search')
    const recent = page.getByRole('region', { name: 'What you looked for lately' })
    await recent.getByRole('link', { name: 'hospital beds' }).click()
    await expect(page).toHaveURL(/q=hospital\+beds&kind=finding/)
    await page.goto('/account/searches')
    await page.getByRole('button', { name: 'Clear this list' }).click()
    await expect(page.getByText('The list of what you looked for is empty.')).toBeVisible()
    await page.getByRole('button', { name: 'Keep nothing of what I look for' }).click()
    await expect(page.getByText('What you look for is not kept.')).toBeVisible()
    await page.goto('/search?q=hospital+beds')
    await page.goto('/search')
    await expect(recent).toBeHidden()
    await page.goto('/account/searches')
    await page.getByRole('button', { name: 'Keep what I look for from now on' }).click()
    await expect(page.getByText('From now on your last searches are kept.')).toBeVisible()
  })
}

test('a visitor is offered nothing to save, and nothing of what they look for is kept', async ({ page }) => {
  await page.goto('/search?q=hospital')
  await expect(page.getByRole('link', { name: 'Save this search' })).toBeHidden()
  await page.goto('/search')
  await expect(page.getByText('What you looked for lately')).toBeHidden()
})
