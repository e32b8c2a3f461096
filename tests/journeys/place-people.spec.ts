import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// Who belongs where is what others' journeys lean on.
test.use({ community: 'place-people' })

for (const javaScriptEnabled of [true, false])
  test(`somebody asks to belong, is told why not, asks again and looks after the place, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const [rowan, wren] = [
      await person('responder@example.org', { javaScriptEnabled }),
      await person('practitioner@example.org', { javaScriptEnabled }),
    ]
    const FARROWMERE = '/places/farrowmere'
    await rowan.goto(FARROWMERE)
    await rowan.getByRole('link', { name: 'Belong to this place' }).click()
    await rowan.getByLabel('A note to those who look after this place').fill('I am there on Mondays.')
    await rowan.getByRole('button', { name: 'Ask to belong' }).click()
    await expect(rowan.getByText('You asked to belong. A moderator of the place answers.')).toBeVisible()

    await wren.goto(FARROWMERE)
    await wren.getByRole('link', { name: 'Look after its people' }).click()
    const waits = wren.getByRole('listitem').filter({ hasText: 'I am there on Mondays.' })
    const name = (await waits.getByRole('link').innerText()).trim()
    await waits.getByRole('link').click()
    await wren.getByRole('radio', { name: 'No' }).check()
    await wren.getByRole('button', { name: 'Answer' }).click()
    await expect(wren.getByRole('alert')).toContainText('Give the reason')
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])
    await wren.getByLabel('Why not?').fill('Mondays are not enough.')
    await wren.getByRole('button', { name: 'Answer' }).click()
    await expect(wren.getByText(`${name} is told why not.`)).toBeVisible()

    await expect
      .poll(async () => {
        await rowan.goto('/notifications')
        return rowan.getByRole('listitem').filter({ hasText: 'did not let you into' }).count()
      })
      .toBeGreaterThan(0)
    await rowan.getByRole('listitem').filter({ hasText: 'did not let you into' }).getByRole('link').last().click()
    await expect(rowan.getByText('Mondays are not enough.')).toBeVisible()
    await rowan.getByRole('button', { name: 'Ask to belong' }).click()

    await wren.goto(`${FARROWMERE}/people`)
    await wren
      .getByRole('region', { name: /to belong$/ })
      .getByRole('link', { name })
      .click()
    await wren.getByRole('radio', { name: 'Yes' }).check()
    await wren.getByRole('button', { name: 'Answer' }).click()
    await wren.getByRole('button', { name: new RegExp(`^Make a moderator.*${name}`) }).click()
    await expect(wren.getByText('They are a moderator of this place now.')).toBeVisible()

    // At once: they change what the place says of itself, and not what it is called.
    await rowan.goto(FARROWMERE)
    await rowan.getByRole('link', { name: 'Change', exact: true }).click()
    await expect(rowan.getByLabel('Name', { exact: true })).toHaveCount(0)
    await rowan.getByLabel('Economy in a line').fill('A market on Saturdays')
    await rowan.getByRole('button', { name: 'Save this place' }).click()
    await expect(rowan.getByRole('region', { name: 'At a glance' })).toContainText('A market on Saturdays')

    await wren.goto(`${FARROWMERE}/people`)
    await wren.getByRole('button', { name: new RegExp(`^No longer a moderator.*${name}`) }).click()
    await expect(wren.getByText('No longer a moderator of this place.')).toBeVisible()
    expect((await rowan.goto(`${FARROWMERE}/edit`))?.status()).toBe(403)
    await rowan.goto('/account/profile')
    await rowan.getByRole('checkbox', { name: /^Farrowmere/ }).uncheck()
    await rowan.getByRole('button', { name: 'Save my profile' }).click()
    await expect(rowan.getByText('Your profile is saved.')).toBeVisible()
  })

test('an administrator puts somebody who has an account into a place', async ({ page, signIn }) => {
  await signIn('administrator@example.org')
  await page.goto('/places/kent/people')
  await page.getByLabel('Name: of those here, or of somebody to add').fill('Tobias')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: /^Put into this place/ }).click()
  await expect(page.getByText('They belong to this place now.')).toBeVisible()
  await page.goto('/places/kent')
  await expect(page.getByRole('region', { name: 'People' })).toContainText('Tobias Ketteridge')
})
