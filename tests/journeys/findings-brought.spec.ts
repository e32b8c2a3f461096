import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

for (const javaScriptEnabled of [true, false])
  test(`a document with two findings gives the form of each, and one is shared, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const wren = await person('practitioner@example.org', { javaScriptEnabled })
    await wren.goto('/findings/new')
    await wren.getByRole('link', { name: 'Bring a Word file' }).click()
    await wren.getByRole('button', { name: 'Show what is in it' }).click()
    await expect(wren.getByRole('alert')).toContainText('Choose a document')

    const claim = `Six bodies see one drinker, JavaScript ${javaScriptEnabled}`
    const text = `# What we found\n\n## ${claim}\n\nThey do not know of each other.\n\n> We never met.\n\n## ${claim}: two\n\nSee [the count](https://example.org/count).`
    const file = { name: 'Findings.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
    await wren.getByLabel('Document').setInputFiles(file)
    await wren.getByRole('button', { name: 'Show what is in it' }).click()
    await expect(wren.getByRole('heading', { name: '2 findings are in it' })).toBeVisible()
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])

    const opened = wren.waitForEvent('popup')
    await wren
      .getByRole('button', { name: /^Complete it/ })
      .first()
      .click()
    const form = await opened
    await expect(form.getByLabel('The claim')).toHaveValue(claim)
    await expect(form.getByLabel('1. What it shows')).toHaveValue('We never met.')
    await expect(form.getByLabel('2. What it shows')).toHaveCount(0)
    await expect(form.getByLabel('More about it')).toHaveValue('They do not know of each other.')
    await expect(form.getByText('nothing is shared before')).toBeVisible()
    await form.getByRole('button', { name: 'Share the finding' }).click()
    await expect(form.getByRole('alert')).toContainText('Choose what kind of finding it is')
    await expect(form.getByLabel('1. What it shows')).toHaveValue('We never met.')
    await form.getByRole('radio', { name: 'Overlap' }).check()
    await form.getByRole('radio', { name: 'Observed' }).check()
    await form.getByRole('button', { name: 'Share the finding' }).click()
    await expect(form.getByRole('heading', { level: 1 })).toContainText(claim)

    // The list is still there, for the next one.
    const second = wren.waitForEvent('popup')
    await wren
      .getByRole('button', { name: /^Complete it/ })
      .last()
      .click()
    const next = await second
    await expect(next.getByLabel('Its address on the web of evidence 1')).toHaveValue('https://example.org/count')
    await expect(next.getByLabel('Name of the source of evidence 1')).toHaveValue('the count')
  })
