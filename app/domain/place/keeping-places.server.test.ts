import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDraft, anOrganisation, aPlace, aPractitioner, aProposal, aTheme } from '#tests/support/world.ts'
import { type PlaceForm, placeForm } from './form.server.ts'
import { addPlace, changePlace, findPlacesToKeep, findUsesOfPlace, removePlace } from './keeping-places.server.ts'
import { addPartner, findPartners, MOST_PARTNERS, removePartner } from './partners.server.ts'
import { profileForm } from './profile-form.server.ts'

withDatabase()
const aKeeper = () => aPractitioner({ role: 'moderator' })
const aForm = (fields: Partial<PlaceForm> = {}): PlaceForm => ({
  name: 'Ynys Môn',
  kind: 'parallel',
  region: 'Wales',
  ...profileForm.parse({}),
  ...fields,
})
const told = async () =>
  (await db.activity.findMany({ orderBy: { id: 'asc' }, select: { verb: true } })).map((a) => a.verb)

describe('a place', () => {
  it('is added with its themes, under an address made from its name, and others are told', async () => {
    const [keeper, theme] = [await aKeeper(), await aTheme()]
    expect(await addPlace(keeper, aForm({ population: 69_000, themes: [theme.slug, 'no-such'] }))).toMatchObject({
      slug: 'ynys-mon',
    })
    expect(
      await db.place.findUnique({ where: { slug: 'ynys-mon' }, include: { themes: { select: { themeId: true } } } }),
    ).toMatchObject({ name: 'Ynys Môn', population: 69_000, demo: false, themes: [{ themeId: theme.id }] })
    expect(await told()).toEqual(['place_added'])
  })

  it('has a name of its own, however it is written, also when two add it at once', async () => {
    const keeper = await aKeeper()
    const both = await Promise.all([addPlace(keeper, aForm()), addPlace(keeper, aForm())])
    expect(both.map(({ faults }) => faults?.name).sort()).toEqual(['There is a place of this name already', undefined])
    expect((await addPlace(keeper, aForm({ name: 'YNYS MÔN' }))).faults).toHaveProperty('name')
    expect(await db.place.count()).toBe(1)
  })

  it('gets an address of its own when another name already made that one', async () => {
    const keeper = await aKeeper()
    await addPlace(keeper, aForm())
    expect(await addPlace(keeper, aForm({ name: 'Ynys-Mon' }))).toMatchObject({
      slug: expect.stringMatching(/^ynys-mon-\w{5}$/),
    })
    expect(await addPlace(keeper, aForm({ name: 'New' }))).toMatchObject({ slug: expect.stringMatching(/^new-\w{5}$/) })
  })

  it('keeps its address when its name changes, and the sources of the themes that stay', async () => {
    const [keeper, kept, gone, added] = [await aKeeper(), await aTheme(), await aTheme(), await aTheme()]
    const place = await aPlace({ demo: true })
    await db.placeTheme.createMany({
      data: [
        { placeId: place.id, themeId: kept.id, sourceTitle: 'A report' },
        { placeId: place.id, themeId: gone.id },
      ],
    })
    await changePlace(keeper, place.slug, aForm({ name: 'A better name', themes: [kept.slug, added.slug] }))
    const now = await db.place.findUniqueOrThrow({
      where: { slug: place.slug },
      include: { themes: { select: { themeId: true, sourceTitle: true }, orderBy: { theme: { slug: 'asc' } } } },
    })
    expect(now).toMatchObject({
      name: 'A better name',
      demo: false,
      themes: [
        { themeId: kept.id, sourceTitle: 'A report' },
        { themeId: added.id, sourceTitle: '' },
      ],
    })
    expect(await told()).toEqual(['place_changed'])
    expect(await changePlace(keeper, 'no-such', aForm())).toBeNull()
  })

  it('lies in a region or nation of the list, or where it lay before', async () => {
    const keeper = await aKeeper()
    expect((await addPlace(keeper, aForm({ region: 'Mercia' }))).faults).toHaveProperty('region')
    const { slug } = await aPlace({ region: 'Nowhere' })
    expect(await changePlace(keeper, slug, aForm({ region: 'Nowhere' }))).toMatchObject({ faults: null })
  })

  it('stays one of the demonstration’s when one of its people changes it', async () => {
    const guest = await aPractitioner({ role: 'administrator', demo: true })
    const { slug, id } = await aPlace({ demo: true })
    await changePlace(guest, slug, aForm())
    expect(await db.place.findUnique({ where: { id }, select: { demo: true } })).toEqual({ demo: true })
  })

  it('is removed only when nothing uses it, and says what does', async () => {
    const [keeper, place] = [await aKeeper(), await aPlace()]
    const ann = await aPractitioner({ places: [place] })
    await aDraft(ann)
    await aProposal(ann)
    const usedBy = '1 person who works there, 1 case study and 1 proposal'
    expect(await findUsesOfPlace(keeper, place.slug)).toMatchObject({ usedBy })
    expect(await removePlace(keeper, place.slug)).toMatchObject({ usedBy })
    expect(await db.place.count()).toBe(1)
    const unused = await aPlace()
    await db.placeTheme.create({ data: { placeId: unused.id, themeId: (await aTheme()).id } })
    await addPartner(keeper, { place: unused.slug, organisation: (await anOrganisation()).slug })
    expect(await removePlace(keeper, unused.slug)).toEqual({ name: unused.name, usedBy: '' })
    expect(await removePlace(keeper, unused.slug)).toBeNull()
    expect((await told()).at(-1)).toBe('place_removed')
  })

  it('is found by a part of its name, and a page has twenty', async () => {
    const keeper = await aKeeper()
    for (let n = 0; n < 21; n++) await aPlace({ name: n ? `Somewhere ${n}` : '100% Wales' })
    expect(await findPlacesToKeep(keeper, '', 1)).toMatchObject({ total: 21, pages: 2 })
    expect((await findPlacesToKeep(keeper, '', 2)).rows).toHaveLength(1)
    expect((await findPlacesToKeep(keeper, '0% w', 1)).rows.map(({ name }) => name)).toEqual(['100% Wales'])
    expect((await findPlacesToKeep(keeper, '%_', 1)).total).toBe(0)
  })

  it('is looked after by moderators and administrators, and nobody else', async () => {
    for (const role of ['practitioner', 'responder'] as const) {
      const person = await aPractitioner({ role })
      expect(() => addPlace(person, aForm())).toThrow(/Only moderators/)
      expect(() => removePlace(person, 'any')).toThrow(/Only moderators/)
      await expect(findPlacesToKeep(person, '', 1)).rejects.toThrow(/Only moderators/)
      const place = await aPlace()
      await expect(changePlace(person, place.slug, profileForm.parse({}))).rejects.toThrow(/Only its moderators/)
      const partner = { place: place.slug, organisation: (await anOrganisation()).slug }
      await expect(addPartner(person, partner)).rejects.toThrow(/Only its moderators/)
      await expect(removePartner(person, partner)).rejects.toThrow(/Only its moderators/)
    }
  })

  it('is changed by its own moderator in what it says of itself and with whom it works, and no other place is', async () => {
    const [place, other, council] = [await aPlace(), await aPlace(), await anOrganisation()]
    const ann = await aPractitioner({ places: [place, other] })
    const pair = { practitionerId: ann.id, placeId: place.id }
    await db.placeMembership.update({ where: { practitionerId_placeId: pair }, data: { moderator: true } })
    const profile = profileForm.parse({ summary: 'As we say it' })
    expect(await changePlace(ann, place.slug, profile)).toMatchObject({ faults: null })
    expect(await db.place.findUnique({ where: { id: place.id } })).toMatchObject({
      summary: 'As we say it',
      name: place.name,
    })
    expect(await addPartner(ann, { place: place.slug, organisation: council.slug })).toMatchObject({ fault: '' })
    await expect(changePlace(ann, place.slug, aForm())).rejects.toThrow(/Only moderators/)
    await expect(changePlace(ann, other.slug, profile)).rejects.toThrow(/Only its moderators/)
  })
})

describe('the partner organisations of a place', () => {
  it('are found by name, added once, and taken off', async () => {
    const [keeper, place] = [await aKeeper(), await aPlace()]
    const council = await anOrganisation({ name: 'Cyngor Sir Ynys Môn' })
    await anOrganisation({ name: 'Somebody else' })
    const found = async () => (await findPartners(place.slug, 'ynys'))?.offered.map(({ name }) => name)
    expect(await found()).toEqual(['Cyngor Sir Ynys Môn'])
    const pair = { place: place.slug, organisation: council.slug }
    expect(await addPartner(keeper, pair)).toEqual({ name: council.name, fault: '' })
    await addPartner(keeper, pair)
    expect(await found()).toEqual([])
    expect((await findPartners(place.slug, ''))?.partners).toHaveLength(1)
    await removePartner(keeper, pair)
    expect((await findPartners(place.slug, ''))?.partners).toEqual([])
    expect(await addPartner(keeper, { ...pair, organisation: 'no-such' })).toBeNull()
    expect(await addPartner(keeper, { ...pair, place: 'no-such' })).toBeNull()
  })

  it('are no more than its profile shows', async () => {
    const [keeper, place] = [await aKeeper(), await aPlace()]
    const many = Array.from({ length: MOST_PARTNERS }, (_, n) => ({ slug: `o-${n}`, name: `O ${n}` }))
    await db.organisation.createMany({ data: many.map((one) => ({ ...one, kind: 'other' as const })) })
    const all = await db.organisation.findMany({ select: { id: true }, take: MOST_PARTNERS })
    await db.placeOrganisation.createMany({ data: all.map(({ id }) => ({ placeId: place.id, organisationId: id })) })
    const { slug } = await anOrganisation()
    expect((await addPartner(keeper, { place: place.slug, organisation: slug }))?.fault).toMatch(/200/)
  })
})

describe('the form of a place', () => {
  const typed = { name: 'Kent', kind: 'pilot', region: 'South East' }
  it('takes a population as people write it', () => {
    const sourced = { ...typed, populationYear: '2021', populationSourceTitle: 'Census 2021' }
    expect(placeForm.parse({ ...sourced, population: ' 1,576,100 ' }).population).toBe(1_576_100)
    expect(placeForm.parse({ ...typed, population: '' }).population).toBeNull()
    for (const population of ['many', '-1', '0', '1.5', '1e6', '999999999'])
      expect(placeForm.safeParse({ ...sourced, population }).success, population).toBe(false)
  })

  it('takes no figure without its year and its source, and no half position', () => {
    const faultsOf = (fields: object) =>
      placeForm.safeParse({ ...typed, ...fields }).error?.issues.map(({ path }) => path[0]) ?? []
    expect(faultsOf({ population: '5,000' })).toEqual(['populationYear', 'populationSourceTitle'])
    expect(faultsOf({ areaKm2: '12', areaYear: '2021' })).toEqual(['areaSourceTitle'])
    expect(faultsOf({ areaKm2: '12', areaYear: '3021', areaSourceTitle: 'Map' })).toEqual(['areaYear'])
    expect(faultsOf({ latitude: '51.2' })).toEqual(['longitude'])
    expect(faultsOf({ latitude: '51.2', longitude: '-0.1' })).toEqual(['positionSource'])
    expect(faultsOf({ latitude: '51,2', longitude: '-0.1', positionSource: 'A map' })).toEqual(['latitude'])
    expect(faultsOf({ latitude: '51.2', longitude: '-0.1', positionSource: 'A map' })).toEqual([])
    expect(faultsOf({ economyKind: 'magic', geographyKind: '' })).toEqual(['economyKind'])
  })

  it('refuses a name of no letters, of two lines, or too long', () => {
    for (const name of ['', '   ', '!?', 'Two\nlines', 'x'.repeat(121)])
      expect(placeForm.safeParse({ ...typed, name }).success, name).toBe(false)
    expect(placeForm.safeParse({ ...typed, sourceUrl: 'javascript:alert(1)' }).success).toBe(false)
  })
})
