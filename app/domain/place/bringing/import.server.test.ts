import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { writeCsv } from '#app/files/csv.server.ts'
import { isFileRefused } from '#app/files/refused.ts'
import type { ImportKind } from '#app/generated/prisma/enums.ts'
import { withDatabase } from '#tests/support/database.ts'
import { anOrganisation, aPlace, aPractitioner, aTheme } from '#tests/support/world.ts'
import { doImport, findImport, forgetOldImports, prepareImport } from './import.server.ts'
import { bringOrganisations } from './organisations.server.ts'
import { bringPlaces, listPlaceRows } from './places.server.ts'

withDatabase()
const anAdministrator = () => aPractitioner({ role: 'administrator' })
type Person = Awaited<ReturnType<typeof anAdministrator>>

const bringing = (who: Person, kind: ImportKind) =>
  kind === 'places'
    ? (rows: Parameters<typeof bringPlaces>[1], tx: Parameters<typeof bringPlaces>[2]) => bringPlaces(who, rows, tx)
    : (rows: Parameters<typeof bringPlaces>[1], tx: Parameters<typeof bringPlaces>[2]) =>
        bringOrganisations(who, rows, tx)

let sent = 0
async function prepare(who: Person, kind: ImportKind, csv: string, onceKey = `key-${++sent}`) {
  const file = { kind, fileName: 'list.csv', bytes: Buffer.from(csv), onceKey }
  const id = await prepareImport(who, file, bringing(who, kind))
  const found = await findImport(who, id, null, 1)
  if (!found) throw new Error('It is not there')
  return { ...found, id }
}
const told = async () =>
  (await db.activity.findMany({ orderBy: { id: 'asc' }, select: { verb: true } })).map(({ verb }) => verb)

describe('a list of places', () => {
  it('first shows what each row would do, and nothing is done', async () => {
    const [who, theme] = [await anAdministrator(), await aTheme({ name: 'Early years' })]
    await aPlace({ name: 'Kent', slug: 'kent', kind: 'pilot', region: 'South East' })
    await aPlace({ name: 'Essex', kind: 'parallel', region: 'East of England' })
    const csv = [
      'Name;Kind;Region;Summary;Themes',
      'Ynys Môn;parallel;Wales;"Two; lines";early YEARS',
      'kent;pilot;London;;',
      'Essex;parallel;East of England;;',
      'Nowhere;pilot;Mercia;;Knitting',
      ';;;;x',
    ].join('\r\n')
    const { rows, counts, doneAt } = await prepare(who, 'places', csv)
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 2 })
    expect(doneAt).toBeNull()
    expect(rows[0]).toMatchObject({ row: 2, name: 'Ynys Môn', outcome: 'new' })
    expect(rows[0]?.changes).toContainEqual({ column: 'themes', from: '', to: 'Early years' })
    expect(rows[1]).toMatchObject({ outcome: 'changed' })
    expect(rows[1]?.changes).toEqual([
      { column: 'name', from: 'Kent', to: 'kent' },
      { column: 'region', from: 'South East', to: 'London' },
    ])
    expect(rows[2]).toMatchObject({ outcome: 'unchanged', changes: [] })
    expect(rows[3]?.faults).toEqual([{ column: 'themes', why: 'There is no theme called “Knitting”. Add it first' }])
    expect(rows[4]?.faults.map(({ column }) => column)).toEqual(['name', 'kind', 'region', 'themes'])
    expect([await db.place.count(), await db.placeTheme.count(), await told()]).toEqual([2, 0, []])
    expect(theme.slug).toBeTruthy()
  })

  it('then does exactly that, whole, once, and it is recorded who did', async () => {
    const who = await anAdministrator()
    const { slug } = await aPlace({ name: 'Kent', kind: 'pilot', region: 'South East' })
    const csv = `address,name,region,kind\n,Ynys Môn,Wales,parallel\n${slug},Kent and Medway,South East,pilot\n,Nowhere,Mercia,pilot`
    const { id, version } = await prepare(who, 'places', csv)
    const both = await Promise.all([1, 2].map(() => doImport(who, id, version, bringing(who, 'places'))))
    expect(both.sort()).toEqual(['done', 'done before'])
    expect(await doImport(who, id, version, bringing(who, 'places'))).toBe('done before')
    expect(await db.place.findMany({ orderBy: { name: 'asc' }, select: { name: true, slug: true } })).toEqual([
      { name: 'Kent and Medway', slug },
      { name: 'Ynys Môn', slug: 'ynys-mon' },
    ])
    expect(await told()).toEqual(['place_added', 'place_changed', 'list_brought'])
    expect(await findImport(who, id, 'refused', 1)).toMatchObject({ rows: [{ name: 'Nowhere' }], pages: 1 })
  })

  it('does nothing when it would do something else by now, and says what that is', async () => {
    const who = await anAdministrator()
    const { id, version } = await prepare(
      who,
      'places',
      'name,region,kind\nYnys Môn,Wales,parallel\nKent,South East,pilot',
    )
    await aPlace({ name: 'Ynys Môn', region: 'Scotland', kind: 'parallel' })
    expect(await doImport(who, id, version, bringing(who, 'places'))).toBe('changed meanwhile')
    expect([await db.place.count(), await told()]).toEqual([1, []])
    const now = await findImport(who, id, null, 1)
    expect(now?.counts).toMatchObject({ new: 1, changed: 1 })
    expect(await doImport(who, id, version, bringing(who, 'places'))).toBe('changed meanwhile')
    expect(await doImport(who, id, now?.version ?? '', bringing(who, 'places'))).toBe('done')
    expect(await db.place.count()).toBe(2)
  })

  it('leaves what it does not name as it is, empties what it empties, and names no place twice', async () => {
    const who = await anAdministrator()
    const { slug } = await aPlace({ name: 'Kent', region: 'South East', summary: 'Much', economy: 'Hops' })
    const first = await prepare(who, 'places', `name,summary\nKent,`)
    expect(first.rows[0]?.changes).toEqual([{ column: 'summary', from: 'Much', to: '' }])
    await doImport(who, first.id, first.version, bringing(who, 'places'))
    expect(await db.place.findUnique({ where: { slug } })).toMatchObject({ summary: '', economy: 'Hops' })
    const twins = await prepare(who, 'places', `address,name\n${slug},Kent\n${slug},Cent\n,KENT\nno-such,Else`)
    expect(twins.rows.map(({ outcome, faults }) => [outcome, faults[0]?.why])).toEqual([
      ['unchanged', undefined],
      ['refused', 'Row 2 has the same address'],
      ['refused', 'Row 2 has the same name'],
      ['refused', 'There is no place at this address. A new one has none yet'],
    ])
  })

  it('comes back as it was taken away, with every column, and changes nothing', async () => {
    const [who, theme] = [await anAdministrator(), await aTheme({ name: 'Debt; and money' })]
    const place = await aPlace({
      name: '=Село "Мир"',
      region: 'Nowhere',
      summary: 'Two\nlines, with a comma',
      population: 556_000,
      populationYear: 2020,
      populationSourceTitle: 'ONS',
      economyKind: 'former_industry',
      latitude: 52.19,
      longitude: -2.22,
      positionSource: 'The town hall',
    })
    await db.placeTheme.create({ data: { placeId: place.id, themeId: theme.id } })
    const [row] = await listPlaceRows()
    const cells = Object.entries({ address: place.slug, ...row?.cells })
    const csv = writeCsv([cells.map(([column]) => column), cells.map(([, cell]) => cell)], { first: true })
    expect((await prepare(who, 'places', csv)).rows).toMatchObject([{ outcome: 'unchanged', faults: [] }])
  })
})

describe('a list of organisations', () => {
  it('makes them partners of places, and ends what is not in the list any more', async () => {
    const who = await anAdministrator()
    const [kent, essex] = [await aPlace({ name: 'Kent' }), await aPlace({ name: 'Essex' })]
    const trust = await anOrganisation({ name: 'A Trust', kind: 'health' })
    await db.placeOrganisation.create({ data: { organisationId: trust.id, placeId: kent.id } })
    const csv = 'name,kind,places\nA TRUST,Health,essex\nPolice of Kent,police,Kent;Essex\nOther,charity,Atlantis'
    const { id, version, rows } = await prepare(who, 'organisations', csv)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'new', 'refused'])
    expect(rows[0]?.changes).toContainEqual({ column: 'places', from: 'Kent', to: 'Essex' })
    expect(await doImport(who, id, version, bringing(who, 'organisations'))).toBe('done')
    const pairs = await db.placeOrganisation.findMany({
      orderBy: [{ organisation: { name: 'asc' } }, { placeId: 'asc' }],
      select: { organisation: { select: { name: true } }, placeId: true },
    })
    expect(pairs.map(({ organisation, placeId }) => [organisation.name, placeId])).toEqual([
      ['A TRUST', essex.id],
      ['Police of Kent', kent.id],
      ['Police of Kent', essex.id],
    ])
  })

  it('keeps a department that somebody answers for, as the form for one does', async () => {
    const who = await anAdministrator()
    const department = await anOrganisation({ kind: 'department', name: 'Home Office' })
    await aPractitioner({ role: 'responder', departmentId: department.id })
    const { rows } = await prepare(who, 'organisations', 'name,kind\nHome Office,charity')
    expect(rows[0]).toMatchObject({ outcome: 'refused', faults: [{ column: 'kind' }] })
  })

  it('takes a place with as many partners as it holds no further, and keeps nothing of that row', async () => {
    const who = await anAdministrator()
    const kent = await aPlace({ name: 'Kent' })
    await db.organisation.createMany({
      data: Array.from({ length: 200 }, (_, n) => ({ slug: `o-${n}`, name: `O ${n}`, kind: 'charity' as const })),
    })
    const all = await db.organisation.findMany({ select: { id: true } })
    await db.placeOrganisation.createMany({ data: all.map(({ id }) => ({ organisationId: id, placeId: kent.id })) })
    const csv = 'name,kind,places\nOne more,charity,Kent\nAnother,charity,'
    const { id, version, rows } = await prepare(who, 'organisations', csv)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'new'])
    await doImport(who, id, version, bringing(who, 'organisations'))
    expect(await db.organisation.count({ where: { name: { in: ['One more', 'Another'] } } })).toBe(1)
  })

  it('of as many rows as a file may have is done before anybody gives up', async () => {
    const who = await anAdministrator()
    const csv = `name,kind\n${Array.from({ length: 500 }, (_, n) => `Body ${n},charity`).join('\n')}`
    const { id, version, counts } = await prepare(who, 'organisations', csv)
    expect(counts.new).toBe(500)
    expect(await doImport(who, id, version, bringing(who, 'organisations'))).toBe('done')
    expect(await db.organisation.count()).toBe(500)
  }, 120_000)
})

describe('a file', () => {
  it.each([
    ['name,colour\nKent,red', /no column called “colour” here. There are: address, name/],
    ['kind,region\npilot,Wales', /no column “name”/],
    ['name,name\nKent,Kent', /two columns called “name”/],
    ['name,,kind\nKent,,pilot', /Column 2 has no name/],
  ])('without the right columns is refused: %s', async (csv, why) => {
    const who = await anAdministrator()
    const refused = await prepare(who, 'places', csv).catch((error: unknown) => error)
    expect(isFileRefused(refused) && refused.why).toMatch(why)
    expect(await db.import.count()).toBe(0)
  })

  it('sent twice by one form is one import', async () => {
    const who = await anAdministrator()
    const csv = 'name,kind,region\nKent,pilot,South East'
    const [one, two] = await Promise.all([prepare(who, 'places', csv, 'k'), prepare(who, 'places', csv, 'k')])
    expect(one.id).toBe(two.id)
    expect((await prepare(who, 'places', `${csv} `.replace('Kent', 'Essex'), 'k')).id).not.toBe(one.id)
  })

  it('is seen and done by nobody but the administrator who brought it, and forgotten after two days', async () => {
    const [who, other] = [await anAdministrator(), await anAdministrator()]
    const moderator = await aPractitioner({ role: 'moderator' })
    const { id, version } = await prepare(who, 'places', 'name,kind,region\nKent,pilot,South East')
    expect(await findImport(other, id, null, 1)).toBeNull()
    expect(await doImport(other, id, version, bringing(other, 'places'))).toBeNull()
    await expect(findImport(moderator, id, null, 1)).rejects.toThrow(/Only an administrator/)
    await expect(prepare(moderator, 'places', 'name\nx')).rejects.toThrow(/Only an administrator/)
    expect(await forgetOldImports(10)).toBe(0)
    await db.import.update({ where: { id }, data: { at: new Date(Date.now() - 3 * 86_400_000) } })
    expect(await findImport(who, id, null, 1)).toBeNull()
    expect(await forgetOldImports(10)).toBe(1)
    expect(await db.place.count()).toBe(0)
  })
})
