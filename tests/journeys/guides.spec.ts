import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It publishes what others' journeys would read.
test.use({ community: 'guides' })

const MODERATOR = 'moderator@example.org'

for (const javaScriptEnabled of [true, false])
  test(`a collection becomes a guide, is published, read, taken away and withdrawn, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    browser,
    server,
    allowConsole,
  }) => {
    allowConsole(/status of 4(00|04|09|10|22)/)
    const moderator = await person(MODERATOR, { javaScriptEnabled })
    const name = `Reporting, ${javaScriptEnabled ? 'live' : 'plain'}`
    await moderator.goto('/findings/reporting-to-whitehall')
    await moderator.getByRole('link', { name: 'Add to a collection' }).click()
    await moderator.getByRole('link', { name: 'Start another collection with it' }).click()
    await moderator.getByLabel('Title').fill(name)
    await moderator.getByRole('button', { name: 'Start it' }).click()
    await moderator.getByRole('button', { name: 'Make a guide from it' }).click()
    await expect(moderator.getByText('The guide is begun.')).toBeVisible()

    await moderator.getByRole('link', { name: 'Publish an edition' }).click()
    await expect(moderator.getByText('A guide needs at least one chapter.')).toBeVisible()
    await moderator.getByRole('link', { name: 'Back to the chapters' }).click()
    await moderator.getByRole('button', { name: 'Add a chapter' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Enter a title')
    await moderator.getByLabel('Title of another chapter').fill('What it costs to report')
    await moderator.getByRole('button', { name: 'Add a chapter' }).click()
    await expect(moderator.getByText('The chapter is there.')).toBeVisible()

    if (javaScriptEnabled) {
      const text = moderator.locator('#manuscript-text[contenteditable="true"]')
      await text.click()
      await moderator.keyboard.type('Every target has a form.')
      await expect(moderator.locator('[data-save-state="saved"]')).toBeVisible()
    } else {
      await moderator.goto(`${new URL(moderator.url()).pathname}/text`)
      await moderator.getByLabel('The text').fill('Every target has a form.')
      await moderator.getByRole('button', { name: 'Save the text' }).click()
      await expect(moderator.getByText('The text is saved.')).toBeVisible()
    }
    await moderator.getByRole('checkbox', { name: /^Reporting to Whitehall/ }).check()
    await moderator.getByRole('button', { name: 'Save title and citations' }).click()
    await expect(moderator.getByText('Title and what it draws on are saved.')).toBeVisible()
    if (javaScriptEnabled) expect(await violationsOn(moderator)).toEqual([])

    await moderator.getByRole('link', { name: 'All chapters' }).click()
    await moderator.getByRole('link', { name: 'Publish an edition' }).click()
    await moderator.getByRole('button', { name: 'Publish edition 1' }).click()
    await expect(moderator.getByText('Edition 1 is published')).toBeVisible()
    const edition = new URL(moderator.url()).pathname

    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true })
    const visitor = await context.newPage()
    await visitor.goto(`${server.url}/guides`)
    await visitor.getByRole('link', { name }).click()
    await expect(visitor).toHaveURL(`${server.url}${edition}`)
    await expect(visitor.getByText('Every target has a form.')).toBeVisible()
    await expect(visitor.getByRole('heading', { name: 'What this chapter draws on' })).toBeVisible()
    await visitor.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Sources' }).click()
    await expect(visitor).toHaveURL(/#sources$/)

    const download = async (link: string) => {
      const [file] = await Promise.all([
        visitor.waitForEvent('download'),
        visitor.getByRole('link', { name: link }).click(),
      ])
      return { name: file.suggestedFilename(), data: await readFile(await file.path()) }
    }
    const page = await download('Web page')
    expect(page.name).toMatch(/-edition-1\.html$/)
    expect(page.data.toString()).toContain('Every target has a form.')
    const pdf = await download('PDF')
    expect(pdf.name).toMatch(/-edition-1\.pdf$/)
    const read = await getDocument({ data: new Uint8Array(pdf.data), verbosity: 0 }).promise
    expect((await read.getMarkInfo())?.Marked).toBe(true)

    await moderator.goto(`${edition.replace(/\/editions.*/, '')}/publication`)
    await moderator.getByRole('button', { name: 'Publish edition 2' }).click()
    await expect(moderator.getByRole('alert')).toContainText('Say what changed')
    await moderator.getByLabel('What changed since edition 1').fill('A word.')
    await moderator.getByRole('button', { name: 'Publish edition 2' }).click()
    await expect(moderator.getByText('Edition 2 is published')).toBeVisible()
    await visitor.goto(`${server.url}${edition}`)
    await expect(visitor.getByText('There is a newer edition.')).toBeVisible()
    await moderator.goto(`${edition}/withdrawal`)
    await moderator.getByLabel('Why?').fill('It was the wrong form.')
    await moderator.getByRole('button', { name: 'Withdraw this edition' }).click()
    await expect(moderator.getByText('The edition is withdrawn.')).toBeVisible()
    expect((await visitor.goto(`${server.url}${edition}`))?.status()).toBe(410)
    await expect(visitor.getByText('It was the wrong form.')).toBeVisible()
    await expect(visitor.getByText('Every target has a form.')).toHaveCount(0)
    await context.close()
  })

test('a chapter is written by two moderators at once', async ({ person }) => {
  const [one, two] = [await person(MODERATOR), await person('administrator@example.org')]
  for (const page of [one, two]) {
    await page.goto('/guides/who-pays-and-who-gains/edit')
    await page.getByRole('link', { name: 'Who has to agree', exact: true }).click()
    await page.locator('#manuscript-text[contenteditable="true"]').waitFor()
  }
  await one.locator('#manuscript-text').getByText('Put who pays and who gains').click()
  await one.keyboard.press('End')
  await one.keyboard.type(' In large letters.')
  await expect(two.locator('#manuscript-text')).toContainText('In large letters.')
})
