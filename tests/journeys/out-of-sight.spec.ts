import { readFileSync } from 'node:fs'
import { expect, test } from '#tests/support/browser.ts'
import {
  AUTHOR,
  cursorAt,
  kept,
  LEAD,
  LINK_CUT,
  linkOf,
  openText,
  PROPOSAL,
  saved,
  stateOf,
  textOf,
} from '#tests/support/writing.ts'

// It closes what others' journeys have open.
test.use({ community: 'out of sight' })

const CONSULTED = '/proposals/a-shared-purse-for-early-help'
const READER = 'moderator@example.org'

test('a consultation that closes goes from its readers’ pages; what one of them was typing stays', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(AUTHOR)
  await page.goto(CONSULTED)
  const [typing, reading, member] = [await person(READER), await person(READER), await person(LEAD)]
  for (const one of [typing, reading, member]) {
    const watched = one.waitForEvent('websocket').then((link) => link.waitForEvent('framereceived'))
    await one.goto(CONSULTED)
    await watched
  }
  await typing.getByLabel('Add a comment').fill('Half a sentence of mine')
  await page.getByRole('button', { name: 'Close the consultation' }).click()
  await expect(reading.getByRole('heading', { name: 'This page is no longer open to you' })).toBeVisible()
  await expect(typing.getByRole('alert')).toContainText('This page is no longer open to you.')
  await expect(typing.getByLabel('Add a comment')).toHaveValue('Half a sentence of mine')
  await expect(typing.getByRole('button', { name: 'Post comment' })).toHaveCount(0)
  await expect(member.getByRole('button', { name: 'Post comment' })).toBeVisible()
  await expect(member.getByRole('heading', { name: 'Draft' })).toBeVisible()
})

test('an author removed while they had no connection keeps their page, and takes their words along', async ({
  page,
  signIn,
  person,
  allowConsole,
}) => {
  allowConsole(LINK_CUT)
  await signIn(AUTHOR)
  const link = await linkOf(page.context())
  await openText(page)
  await saved(page)
  await link.cut()
  await cursorAt(page, 'End')
  await page.keyboard.type(' Written before I knew.')
  await kept(page)
  const lead = await person(LEAD)
  await lead.goto(PROPOSAL)
  await lead.locator('summary', { hasText: 'Wren Farthing' }).click()
  await lead.getByRole('button', { name: 'Remove Wren Farthing' }).click()
  await expect(lead.locator('.tp-team').first()).not.toContainText('Wren Farthing')

  // They could have closed the page: its address leads nowhere now.
  const later = await page.context().newPage()
  await later.goto('/sign-out')
  const kepts = later.waitForEvent('download')
  await later
    .getByRole('main')
    .getByRole('button', { name: /^Download/ })
    .click()
  expect(readFileSync(await (await kepts).path(), 'utf8')).toContain('Written before I knew.')

  link.mend()
  await expect(stateOf(page)).toHaveText(/^Not saved: this can no longer be seen by you\. Download your copy/)
  await expect(page.getByRole('alert')).toContainText('This page is no longer open to you.')
  await page.waitForTimeout(1_000)
  await expect(textOf(page)).toContainText('Written before I knew.')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download your copy' }).click()
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Written before I knew.')
})
