import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { aDocx, aPhotograph, aPng } from '#tests/support/files.ts'

const WREN = 'practitioner@example.org'
const FINDING = '/findings/saving-lands-in-another-budget'
const PROPOSAL = '/proposals/a-shared-purse-for-early-help'
const EDITOR = '#manuscript-text'
test.use({ community: 'files' })

for (const javaScriptEnabled of [true, false])
  test(`files are added to a finding, described and removed, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    const [wren, visitor] = [await person(WREN, { javaScriptEnabled }), await person(null, { javaScriptEnabled })]
    await wren.goto(FINDING)
    await wren.getByRole('link', { name: 'Add a file' }).first().click()
    await expect(wren.getByRole('heading', { name: 'Add a file' })).toBeVisible()
    const [field, says] = [wren.getByLabel('File', { exact: true }), wren.getByLabel('What it shows')]

    await wren.getByRole('button', { name: 'Add file' }).click()
    await expect(wren.getByRole('alert')).toContainText('Choose a file')
    await field.setInputFiles({ name: 'Street.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph() })
    await wren.getByRole('button', { name: 'Add file' }).click()
    await expect(wren.getByRole('alert')).toContainText('what the image shows')
    await field.setInputFiles({
      name: 'Evil.svg',
      mimeType: 'text/plain',
      buffer: Buffer.from('<svg onload="alert(1)"/>'),
    })
    await says.fill('Nothing good')
    await wren.getByRole('button', { name: 'Add file' }).click()
    await expect(wren.getByRole('alert')).toContainText('files of markup are not taken in')
    await expect(says).toHaveValue('Nothing good')
    if (javaScriptEnabled) expect(await violationsOn(wren)).toEqual([])

    const shows = `A street, JavaScript ${javaScriptEnabled}`
    await field.setInputFiles({ name: 'Street.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph() })
    await says.fill(shows)
    await wren.getByRole('button', { name: /Add file|Try again/ }).click()
    await expect(wren.getByText('Street.webp was added.')).toBeVisible()
    await field.setInputFiles({ name: 'Plan.docx', mimeType: 'application/octet-stream', buffer: aDocx() })
    await wren.getByRole('button', { name: 'Add file' }).click()
    await expect(wren.getByText('Plan.docx was added.')).toBeVisible()

    await visitor.goto(FINDING)
    const picture = visitor.getByRole('img', { name: shows })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(960)
    const [download] = await Promise.all([
      visitor.waitForEvent('download'),
      visitor.getByRole('link', { name: 'Plan.docx' }).last().click(),
    ])
    expect(download.suggestedFilename()).toBe('Plan.docx')

    await wren.goto(FINDING)
    const ours = wren.locator('.tp-file').filter({ has: wren.getByRole('img', { name: shows }) })
    await ours.getByRole('link', { name: /^Say what it shows/ }).click()
    await wren.getByLabel('What it shows').fill(`${shows}, in the rain`)
    await wren.getByRole('button', { name: 'Save' }).click()
    await expect(wren.getByRole('img', { name: `${shows}, in the rain` })).toBeVisible()
    await ours.getByRole('link', { name: /^Remove/ }).click()
    await wren.getByRole('button', { name: 'Remove' }).click()
    await expect(wren.getByText('The file was removed.')).toBeVisible()
    await expect(wren.getByRole('img', { name: shows })).toHaveCount(0)
  })

test('a large file goes on by itself after the connection was lost for a while', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole(/ERR_CONNECTION_FAILED/)
  await signIn(WREN)
  await page.goto(FINDING)
  await page.getByRole('link', { name: 'Add a file' }).first().click()
  await expect(page.getByRole('heading', { name: 'Add a file' })).toBeVisible()
  let parts = 0
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    parts++
    // The third part does not get through, twice.
    return parts === 3 || parts === 4 ? route.abort('connectionfailed') : route.fallback()
  })
  const buffer = Buffer.concat([Buffer.from('A,B\n'), Buffer.alloc(4_500_000, '1,2\n')])
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'Spend.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Add file' }).click()
  await expect(page.getByRole('progressbar', { name: 'Sending Spend.csv' })).toBeVisible()
  await expect(page.getByText('Spend.csv was added.')).toBeVisible({ timeout: 30_000 })
  expect(parts).toBe(7)
})

test('a file is attached to a comment while it is written', async ({ person }) => {
  const [wren, visitor] = [await person(WREN), await person(null)]
  await wren.goto(FINDING)
  await wren.getByLabel('Add a comment').fill('Here is the table.')
  await wren.getByRole('button', { name: 'Attach a file' }).click()
  const box = wren.getByRole('group', { name: 'Attach a file' })
  await box
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'Table.csv', mimeType: 'text/csv', buffer: Buffer.from('A,B\n1,2\n') })
  await box.getByRole('button', { name: 'Attach' }).click()
  await expect(wren.getByRole('button', { name: 'Take out Table.csv' })).toBeVisible()
  expect(await violationsOn(wren)).toEqual([])
  await wren.getByRole('button', { name: 'Post comment' }).click()
  await expect(
    wren
      .getByRole('article')
      .filter({ hasText: 'Here is the table.' })
      .getByRole('link', { name: 'Table.csv', exact: true }),
  ).toBeVisible()
  await expect(wren.getByRole('button', { name: 'Take out Table.csv' })).toHaveCount(0)
  await visitor.goto(FINDING)
  await expect(
    visitor
      .getByRole('article')
      .filter({ hasText: 'Here is the table.' })
      .getByRole('link', { name: 'Table.csv', exact: true }),
  ).toBeVisible()
})

test('an image put into a text is seen by the others who write, and by readers', async ({ person }) => {
  const [wren, tobias] = [await person(WREN), await person('coauthor@example.org')]
  await Promise.all([wren.goto(PROPOSAL), tobias.goto(PROPOSAL)])
  await expect(wren.locator(EDITOR)).toBeVisible()
  await expect(tobias.locator(EDITOR)).toBeVisible()
  await wren.locator(EDITOR).click()
  await wren.getByRole('button', { name: 'Image' }).click()
  const dialog = wren.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Put in the image' }).click()
  await expect(dialog.getByText('Choose an image')).toBeVisible()
  await dialog
    .getByLabel('Image', { exact: true })
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: await aPng(400, 200) })
  await dialog.getByLabel('What it shows').fill('A plan of the square')
  await dialog.getByRole('button', { name: 'Put in the image' }).click()
  for (const page of [wren, tobias])
    await expect(page.locator(EDITOR).getByRole('img', { name: 'A plan of the square' })).toBeVisible()
  await expect(wren.locator('[data-save-state="saved"]')).toBeVisible()

  await tobias.locator(EDITOR).getByRole('img').click()
  await tobias.getByRole('button', { name: 'Say what it shows' }).click()
  await tobias.getByRole('dialog').getByLabel('What it shows').fill('A plan of the market square')
  await tobias.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(wren.locator(EDITOR).getByRole('img', { name: 'A plan of the market square' })).toBeVisible()
  await expect(tobias.locator('[data-save-state="saved"]')).toBeVisible()

  const reader = await person('moderator@example.org', { javaScriptEnabled: false })
  await expect(async () => {
    await reader.goto(PROPOSAL)
    await expect(reader.getByRole('img', { name: 'A plan of the market square' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await tobias.locator(EDITOR).getByRole('img').click()
  await tobias.keyboard.press('Delete')
  await expect(wren.locator(EDITOR).getByRole('img')).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false])
  test(`a photograph of oneself is added and removed, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const wren = await person(WREN, { javaScriptEnabled })
    await wren.goto('/account/photo')
    await wren
      .getByLabel('A photograph of you')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: await aPng(300, 300) })
    await wren.getByRole('button', { name: 'Use this photograph' }).click()
    await expect(wren.getByText('Your photograph is saved.')).toBeVisible()
    await expect(wren.locator('main img.tp-photo')).toBeVisible()
    await wren.getByRole('button', { name: 'Remove your photograph' }).click()
    await expect(wren.getByText('Your photograph was removed.')).toBeVisible()
    await expect(wren.locator('main img.tp-photo')).toHaveCount(0)
  })
