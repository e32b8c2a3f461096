import { readFile } from 'node:fs/promises'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It warns and suspends people whom others' journeys are.
test.use({ community: 'trail' })

const TOBIAS = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'

for (const javaScriptEnabled of [true, false])
  test(`somebody is warned and suspended until a day, and all of it is in the trail, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 4\d\d/)
    const why = `=Please stop, ${javaScriptEnabled}`
    const [tobias, moderator] = [
      await person(TOBIAS, { javaScriptEnabled }),
      await person(MODERATOR, { javaScriptEnabled }),
    ]
    await moderator.goto('/people/tobias-ketteridge')
    await moderator.getByRole('link', { name: 'Warn or suspend' }).click()
    await moderator.getByRole('button', { name: 'Warn them' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Enter the reason')
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])
    await moderator.getByLabel('What must not happen again, and why?').fill(why)
    await moderator.getByRole('button', { name: 'Warn them' }).click()
    await expect(moderator.getByText('They are warned: by mail')).toBeVisible()
    await expect(moderator.getByRole('listitem').filter({ hasText: why })).toBeVisible()

    await tobias.goto('/account/warnings')
    await expect(tobias.getByText(why)).toBeVisible()
    await expect
      .poll(async () => {
        await tobias.goto('/notifications')
        return tobias.getByRole('listitem').filter({ hasText: 'warned you' }).count()
      })
      .toBeGreaterThan(0)

    await moderator.getByRole('link', { name: 'Suspend' }).click()
    await moderator.getByLabel('Reason').fill('It did not stop.')
    await moderator.getByRole('button', { name: 'Suspend' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Enter the last day')
    await moderator.getByLabel('Last day').fill('2999-12-31')
    await moderator.getByRole('button', { name: 'Suspend' }).click()
    await expect(moderator.getByText('until 31 December 2999, that day included')).toBeVisible()
    await tobias.goto('/account')
    await expect(tobias.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await moderator.getByRole('link', { name: 'Let them sign in again' }).click()
    await moderator.getByRole('button', { name: 'Let them sign in' }).click()
    await expect(moderator.getByText('They may sign in again.')).toBeVisible()

    await moderator.goto('/admin/trail')
    await moderator.getByLabel('Words').fill('please')
    await moderator.getByLabel('About whom').fill('Tobias')
    await moderator.getByRole('button', { name: 'Find' }).click()
    await expect(moderator.getByRole('listitem').filter({ hasText: why })).toBeVisible()
    await expect(moderator.getByText('It did not stop.')).toHaveCount(0)
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])
    const download = moderator.waitForEvent('download')
    await moderator.getByRole('link', { name: 'Take them away as a table (CSV)' }).click()
    const table = await readFile(await (await download).path(), 'utf8')
    expect(table.split('\r\n')[0]).toContain('When (UTC),What,Title')
    // A spreadsheet takes it for words.
    expect(table).toContain(`"'${why}"`)
    expect(table).not.toContain('It did not stop.')
  })
