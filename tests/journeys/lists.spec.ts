import { readFile } from 'node:fs/promises'
import { readCsv, writeCsv } from '#app/files/csv.server.ts'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It adds places and organisations.
test.use({ community: 'lists' })

const aFile = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

for (const javaScriptEnabled of [true, false]) {
  const word = javaScriptEnabled ? 'Upper' : 'Lower'

  test(`an administrator sees what a list would do, and then brings it in, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const administrator = await person('administrator@example.org', { javaScriptEnabled })
    await administrator.goto('/admin')
    await administrator.getByRole('main').getByRole('link', { name: 'Lists', exact: true }).last().click()
    const [field, show] = [
      administrator.getByLabel('CSV file'),
      administrator.getByRole('button', { name: 'Show what it would do' }),
    ]
    await administrator.getByRole('radio', { name: 'Organisations' }).check()
    await show.click()
    await expect(administrator.getByRole('alert')).toContainText('Choose a CSV file')
    await expect(administrator.getByRole('radio', { name: 'Organisations' })).toBeChecked()
    await field.setInputFiles(aFile('name,kind\n"never closed,charity\n'))
    await show.click()
    await expect(administrator.getByRole('alert')).toContainText('A quotation mark that opens in row 2 is never closed')

    const name = `${word} Example Trust`
    await field.setInputFiles(aFile(`name;kind;places\n${name};health;Kent\n${word} Nobody;wizards;\n`))
    await show.click()
    await expect(administrator.getByRole('heading', { name: 'What 2 rows would do' })).toBeVisible()
    await expect(administrator.getByRole('row', { name: new RegExp(name) })).toContainText('places: Kent')
    await expect(administrator.getByRole('row', { name: new RegExp(`${word} Nobody`) })).toContainText(
      'kind: Choose what kind',
    )
    if (javaScriptEnabled) expect(await violationsOn(administrator)).toEqual([])
    await administrator.getByRole('link', { name: 'Refused (1)' }).click()
    await expect(administrator.getByRole('row', { name: new RegExp(name) })).toHaveCount(0)

    const shown = administrator.url()
    const other = await person('administrator@example.org', { javaScriptEnabled })
    await other.goto(`/organisations?q=${word}+Example`)
    await expect(other.getByRole('link', { name })).toHaveCount(0)
    await administrator.getByRole('button', { name: 'Bring in this row' }).click()
    await expect(administrator.getByText('It is brought in.')).toBeVisible()
    await expect(administrator.getByRole('button', { name: /^Bring in/ })).toHaveCount(0)
    await other.reload()
    await other.getByRole('link', { name }).click()
    await expect(other.getByRole('main')).toContainText('Kent')

    const moderator = await person('moderator@example.org', { javaScriptEnabled })
    expect((await moderator.goto(shown))?.status()).toBe(403)
  })

  test(`what is here is taken away, edited and brought back, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const administrator = await person('administrator@example.org', { javaScriptEnabled })
    await administrator.goto('/admin/import')
    const download = administrator.waitForEvent('download')
    await administrator.getByRole('link', { name: 'The places that are here' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('places.csv')
    const { header, rows } = readCsv(await readFile(await file.path()))
    const summary = `${word}: what is edited, "here"`
    const edited = rows.map(({ cells }) =>
      cells.map((cell, at) => (cells[0] === 'kent' && header[at] === 'summary' ? summary : cell)),
    )
    await administrator.getByRole('radio', { name: 'Places' }).check()
    await administrator.getByLabel('CSV file').setInputFiles(aFile(writeCsv([header, ...edited], { first: true })))
    await administrator.getByRole('button', { name: 'Show what it would do' }).click()
    await administrator.getByRole('link', { name: 'Changes (1)' }).click()
    await expect(administrator.getByRole('row', { name: /Kent/ })).toContainText(summary)
    await administrator.getByRole('button', { name: 'Bring in this row' }).click()
    await expect(administrator.getByText('It is brought in.')).toBeVisible()
    await administrator.goto('/places/kent')
    await expect(administrator.getByText(summary)).toBeVisible()
  })

  test(`people of a list are invited, and begin with their name and job, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const administrator = await person('administrator@example.org', { javaScriptEnabled })
    const email = `${word.toLowerCase()}@lists.example`
    await administrator.goto('/admin/import')
    await administrator.getByRole('radio', { name: 'People' }).check()
    const csv = `name,email,organisation,post\n${word} Invited,${email},Home Office,Head of lists\nOld Friend,practitioner@example.org,,`
    await administrator.getByLabel('CSV file').setInputFiles(aFile(csv))
    await administrator.getByRole('button', { name: 'Show what it would do' }).click()
    await expect(administrator.getByText('Has an account already: it stays as it is')).toBeVisible()
    await administrator.getByRole('radio', { name: 'Now, by mail' }).check()
    await administrator.getByRole('button', { name: 'Bring in this row' }).click()
    await expect(administrator.getByText('It is brought in.')).toBeVisible()
    await administrator.goto('/admin/outbox')
    const mail = await administrator.getByRole('main').innerText()
    const link = /\/join\/[\w-]+/.exec(mail)?.[0] ?? ''
    const invited = await person(null, { javaScriptEnabled })
    await invited.goto(link)
    await expect(invited.getByLabel('Your name')).toHaveValue(`${word} Invited`)
    await expect(invited.getByText('Head of lists, Home Office')).toBeVisible()
  })
}
