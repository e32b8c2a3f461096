import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { aPng } from '#tests/support/files.ts'
import { aWordReport, aZip } from '#tests/support/word.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

for (const javaScriptEnabled of [true, false])
  test(`a Word file becomes a draft, and a zip of documents several, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const wren = await person('practitioner@example.org', { javaScriptEnabled })
    await wren.goto('/case-studies/new')
    await wren.getByRole('link', { name: 'Bring a Word file' }).click()
    const [field, bring] = [wren.getByLabel('Documents'), wren.getByRole('button', { name: 'Bring it' })]
    await bring.click()
    await expect(wren.getByRole('alert')).toContainText('Choose a document')
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])
    await field.setInputFiles({
      name: 'Old.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    })
    await bring.click()
    await expect(wren.getByRole('alert')).toContainText('Only Word files')

    const title = `One door, JavaScript ${javaScriptEnabled}`
    const buffer = aWordReport({ title, png: await aPng(400, 300), imageWords: 'A green door' })
    await field.setInputFiles({ name: 'Report.docx', mimeType: WORD, buffer })
    await bring.click()
    await expect(wren.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(wren.getByText('came with 2 headings, 2 lists, 1 table and 1 image')).toBeVisible()
    const story = wren.locator('.tp-manuscript').last()
    await expect(story.getByRole('img', { name: 'A green door' })).toBeVisible()
    await expect(story.getByRole('columnheader', { name: 'How many' })).toBeVisible()
    await expect(story.getByText('From the minutes of the board.')).toBeVisible()
    await expect(wren.getByText('struck out')).toHaveCount(0)

    await wren.goto('/case-studies/bring')
    const zip = aZip({ 'A/One.md': Buffer.from(`# ${title}: first\n\nWords`), 'A/Two.txt': Buffer.from(' ') })
    await field.setInputFiles({ name: 'All.zip', mimeType: 'application/zip', buffer: zip })
    await bring.click()
    await expect(wren.getByRole('heading', { name: '1 of 2 documents came' })).toBeVisible()
    await expect(wren.getByText('There are no words in this file.')).toBeVisible()
    await wren.getByRole('link', { name: `${title}: first` }).click()
    await expect(wren.getByRole('heading', { level: 1 })).toContainText(`${title}: first`)
  })
