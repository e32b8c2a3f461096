import { expect, test } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { doImport, findImport, prepareImport } from '#app/domain/place/bringing/import.server.ts'
import { readCsv } from '#app/files/csv.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { anOrganisation, aPlace, aPractitioner } from '#tests/support/world.ts'
import { bringingOf, listAsCsv, templateOf } from './bringing-lists.server.ts'
import { invite } from './invitation.server.ts'
import { askToJoin, findWelcome, join } from './joining.server.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
const anAdministrator = () => aPractitioner({ role: 'administrator' })
const FROM = { address: '127.0.0.1', userAgent: null }

let sent = 0
async function prepare(who: Person, csv: string) {
  const file = { kind: 'people' as const, fileName: 'people.csv', bytes: Buffer.from(csv), onceKey: `k${++sent}` }
  const id = await prepareImport(who, file, bringingOf(who, 'people'))
  const found = await findImport(who, id, null, 1)
  if (!found) throw new Error('It is not there')
  return { ...found, id }
}
async function bringIn(who: Person, csv: string, send: boolean) {
  const { id, version, counts } = await prepare(who, csv)
  expect(await doImport(who, id, version, bringingOf(who, 'people', send))).toBe('done')
  return counts
}
const mails = async () => (await db.outboxMail.findMany({ orderBy: { id: 'asc' } })).map(({ to }) => to)
const tokenIn = async (to: string) => {
  const mail = await db.outboxMail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
  return /\/join\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

test('people of a list are invited by mail, with the name, the job and the place that their account begins with', async () => {
  const who = await anAdministrator()
  const [trust, kent] = [await anOrganisation({ name: 'A Trust' }), await aPlace({ name: 'Kent' })]
  const csv = 'name,email,organisation,post,place\nЗоя O’Brien,zoe@trust.example,a trust,Head of care,KENT'
  const { id, version, rows } = await prepare(who, csv)
  expect(rows[0]).toMatchObject({ outcome: 'new', name: 'Зоя O’Brien' })
  expect([await mails(), await db.oneTimeLink.count()]).toEqual([[], 0])
  await doImport(who, id, version, bringingOf(who, 'people', true))
  expect(await doImport(who, id, version, bringingOf(who, 'people', true))).toBe('done before')
  expect(await mails()).toEqual(['zoe@trust.example'])
  const token = await tokenIn('zoe@trust.example')
  expect(await findWelcome(token)).toMatchObject({
    name: 'Зоя O’Brien',
    post: 'Head of care, A Trust',
    role: 'practitioner',
  })
  const joined = await join(token, { name: 'Zoë', password: 'nobody would guess this', placeIds: [] }, FROM)
  expect(joined.ok).toBe(true)
  const account = await db.practitioner.findUniqueOrThrow({
    where: { email: 'zoe@trust.example' },
    select: { name: true, role: true, posts: { select: { title: true, organisationId: true } }, places: true },
  })
  expect(account).toMatchObject({
    name: 'Zoë',
    role: 'practitioner',
    posts: [{ title: 'Head of care', organisationId: trust.id }],
    places: [{ placeId: kent.id, moderator: false }],
  })
})

test('without mail now, an invitation waits until its person asks to join', async () => {
  const who = await anAdministrator()
  await bringIn(who, 'email\nquiet@trust.example', false)
  expect(await mails()).toEqual([])
  await askToJoin('Quiet@trust.example', FROM)
  expect(await findWelcome(await tokenIn('Quiet@trust.example'))).toMatchObject({ email: 'quiet@trust.example' })
})

test('whoever has an account, or another role waiting for them, keeps it as it is, however the address is written', async () => {
  const who = await anAdministrator()
  const known = await aPractitioner({ name: 'Known', email: 'Known@trust.example', role: 'moderator' })
  await invite(who, { email: 'soon@trust.example', role: 'moderator', placeId: null, departmentId: null })
  const before = await db.oneTimeLink.findMany()
  const written = (await mails()).length
  const csv =
    'name,email,role\nOther,KNOWN@TRUST.EXAMPLE,administrator\nSoon,Soon@Trust.example,\nNew,new@trust.example,'
  const { rows } = await prepare(who, csv)
  expect(rows.map(({ outcome, note }) => [outcome, note])).toEqual([
    ['unchanged', 'Has an account already: it stays as it is'],
    ['unchanged', 'Is invited as moderator already: that stands'],
    ['new', ''],
  ])
  expect((await bringIn(who, csv, true)).new).toBe(1)
  expect(await db.practitioner.findUnique({ where: { id: known.id } })).toMatchObject({
    name: 'Known',
    role: 'moderator',
  })
  expect(await db.oneTimeLink.findMany({ where: { email: 'soon@trust.example' } })).toEqual(before)
  expect((await mails()).slice(written)).toEqual(['new@trust.example'])
})

test('an open invitation is changed by the list, and the same list again does nothing', async () => {
  const who = await anAdministrator()
  await aPlace({ name: 'Kent' })
  await bringIn(who, 'name,email\nAnn,ann@trust.example', false)
  const csv = 'name,email,place\nAnn Other,ANN@trust.example,Kent'
  const { rows } = await prepare(who, csv)
  expect(rows[0]).toMatchObject({
    outcome: 'changed',
    changes: [
      { column: 'name', from: 'Ann', to: 'Ann Other' },
      { column: 'place', from: '', to: 'Kent' },
    ],
  })
  await bringIn(who, csv, true)
  expect(await mails()).toEqual(['ann@trust.example'])
  expect((await prepare(who, csv)).counts).toMatchObject({ unchanged: 1 })
  expect(await db.oneTimeLink.count()).toBe(1)
})

test('nobody gets a role by a list, and what is wrong is named by its column', async () => {
  const who = await anAdministrator()
  const csv = [
    'name,email,organisation,post,place,role',
    'Ann,a@trust.example,,,,moderator',
    'Ben,not an address,,,,',
    'Cat,c@trust.example,No Such Body,Clerk,,',
    'Dan,d@trust.example,,Clerk,,',
    'Eve,e@trust.example,,,Atlantis,',
    'http://evil.example,f@trust.example,,,,',
    'Gus,g@trust.example,,,,Practitioner',
    'Twin,G@trust.example,,,,',
  ].join('\n')
  const { rows } = await prepare(who, csv)
  expect(rows.map(({ outcome, faults }) => [outcome, faults.map(({ column }) => column).join()])).toEqual([
    ['refused', 'role'],
    ['refused', 'email'],
    ['refused', 'organisation'],
    ['refused', 'organisation'],
    ['refused', 'place'],
    ['refused', 'name'],
    ['new', ''],
    ['refused', 'email'],
  ])
})

test('only an administrator brings in people, or takes lists away', async () => {
  const moderator = await aPractitioner({ role: 'moderator' })
  const bringing = bringingOf(moderator, 'people')
  const bytes = Buffer.from('email\na@trust.example')
  await expect(
    prepareImport(moderator, { kind: 'people', fileName: 'x', bytes, onceKey: 'x' }, bringing),
  ).rejects.toThrow(/Only an administrator/)
  await expect(listAsCsv(moderator, 'people').next()).rejects.toThrow(/Only an administrator/)
})

test('what is here is taken away in the columns of the empty file, and brought back does nothing', async () => {
  const who = await aPractitioner({ role: 'administrator', name: '=HYPERLINK("x")' })
  const trust = await anOrganisation({ name: 'A Trust' })
  await db.post.create({ data: { practitionerId: who.id, organisationId: trust.id, title: 'Clerk' } })
  for (const kind of ['places', 'organisations', 'people'] as const) {
    await aPlace()
    let csv = ''
    for await (const piece of listAsCsv(who, kind)) csv += piece
    expect(csv.startsWith(templateOf(kind))).toBe(true)
    const { header, rows } = readCsv(Buffer.from(csv))
    expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true)
    const id = await prepareImport(
      who,
      { kind, fileName: 'x', bytes: Buffer.from(csv), onceKey: 'x' },
      bringingOf(who, kind),
    )
    const found = await findImport(who, id, null, 1)
    expect(found?.rows.map(({ outcome, faults }) => [outcome, faults])).toEqual(rows.map(() => ['unchanged', []]))
  }
})
