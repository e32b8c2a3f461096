import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It changes the home page that others' journeys read.
test.use({ community: 'collections' })

const MODERATOR = 'moderator@example.org'

for (const javaScriptEnabled of [true, false])
  test(`a moderator collects things, puts them in order, publishes and features them, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    browser,
    server,
    allowConsole,
  }) => {
    allowConsole(/status of 4(00|22|04)/)
    const moderator = await person(MODERATOR, { javaScriptEnabled })
    const name = `Reported once, ${javaScriptEnabled ? 'live' : 'plain'}`
    await moderator.goto('/findings/reporting-to-whitehall')
    await moderator.getByRole('link', { name: 'Add to a collection' }).click()
    await moderator.getByRole('button', { name: 'Add it' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Choose a collection')
    await moderator.getByRole('link', { name: 'Start another collection with it' }).click()
    await moderator.getByLabel('Title').fill(name)
    await moderator.getByLabel('Introduction').fill('For **whoever** fills in forms.')
    await moderator.getByLabel(/^Why “/).fill('The figure that began it.')
    await moderator.getByRole('button', { name: 'Start it' }).click()
    await expect(moderator.getByText('The collection is started.')).toBeVisible()

    await moderator.getByLabel('Words of its title').fill('report once')
    await moderator.getByRole('button', { name: 'Find', exact: true }).click()
    await moderator.getByRole('button', { name: /^Add Report once/ }).click()
    await expect(moderator.getByText('It is added.')).toBeVisible()
    await moderator.getByRole('button', { name: /^Move up Report once/ }).click()
    await expect(moderator.getByText('It is moved up.')).toBeVisible()
    const items = moderator.locator('.tp-collected--edited > li')
    await expect(items.first()).toContainText('Report once')
    await items
      .first()
      .getByLabel(/^Why it is here/)
      .fill('What they want now.')
    await items
      .first()
      .getByRole('button', { name: /^Save why/ })
      .click()
    await expect(moderator.getByText('Saved.')).toBeVisible()
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])

    const address = new URL(moderator.url()).pathname.replace('/edit', '')
    const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage()
    expect((await visitor.goto(`${server.url}${address}`))?.status()).toBe(404)
    await moderator.getByRole('button', { name: 'Publish it' }).click()
    await expect(moderator.getByText('It is published: everybody can read it.')).toBeVisible()
    await visitor.goto(`${server.url}${address}`)
    await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(visitor.getByText('whoever')).toBeVisible()
    await expect(visitor.getByText('What they want now.')).toBeVisible()
    await expect(visitor.getByRole('link', { name: 'Edit' })).toHaveCount(0)

    await moderator.getByRole('link', { name: 'Feature on the home page' }).click()
    await moderator.getByLabel('Why it is worth a look').fill('Two things in two minutes.')
    await moderator.getByLabel('Last day').fill('2020-01-01')
    await moderator.getByRole('button', { name: 'Feature it' }).click()
    await expect(moderator.getByRole('alert')).toContainText('The last day must be today or later')
    await expect(moderator.getByLabel('Why it is worth a look')).toHaveValue('Two things in two minutes.')
    await moderator.getByLabel('Last day').fill('')
    await moderator.getByRole('button', { name: 'Feature it' }).click()
    await expect(moderator.getByText('It is featured.')).toBeVisible()
    await visitor.goto(`${server.url}/`)
    const featured = visitor.getByRole('region', { name: 'Worth a look' })
    await expect(featured.getByRole('link', { name })).toBeVisible()
    await expect(featured).toContainText('Two things in two minutes.')
    await moderator.getByRole('button', { name: `Take back ${name}` }).click()
    await expect(moderator.getByText('It is not featured any more.')).toBeVisible()
    await visitor.goto(`${server.url}/`)
    await expect(featured.getByRole('link', { name })).toHaveCount(0)
    await visitor.context().close()
  })

test('a collection is put in order with the keyboard alone', async ({ person }) => {
  const moderator = await person(MODERATOR)
  await moderator.goto('/collections/who-pays-and-who-gains/edit')
  const items = moderator.locator('.tp-collected--edited > li')
  const second = await items.nth(1).getByRole('heading').innerText()
  await moderator.getByRole('button', { name: `Move up ${second}` }).focus()
  await moderator.keyboard.press('Enter')
  await expect(items.first().getByRole('heading')).toHaveText(second)
})
