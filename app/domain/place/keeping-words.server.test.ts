import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { findOrganisationChoices } from '#app/domain/practitioner/profile.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aClientGroup,
  anOrganisation,
  aPlace,
  aPractitioner,
  aPublishedCaseStudy,
  aTheme,
} from '#tests/support/world.ts'
import {
  addOrganisation,
  changeOrganisation,
  findUsesOfOrganisation,
  removeOrganisation,
} from './keeping-organisations.server.ts'
import { addWord, findUsesOfWord, findWordsToKeep, removeWord, renameWord } from './keeping-words.server.ts'
import { listOrganisations } from './organisation.server.ts'
import { findPlace } from './place.server.ts'
import { MOST_WORDS } from './vocabulary.server.ts'

withDatabase()
const UNSAID = { summary: '', website: '', place: '' }
const aKeeper = () => aPractitioner({ role: 'administrator' })
const told = async () =>
  (await db.activity.findMany({ orderBy: { id: 'asc' }, select: { verb: true } })).map((a) => a.verb)

describe('themes and client groups', () => {
  for (const list of ['themes', 'client-groups'] as const)
    it(`are added, renamed and removed: ${list}`, async () => {
      const keeper = await aKeeper()
      expect(await addWord(keeper, list, 'Gofal plant')).toMatchObject({ slug: 'gofal-plant', faults: null })
      expect((await addWord(keeper, list, 'gofal PLANT')).faults).toHaveProperty('name')
      expect(await renameWord(keeper, list, 'gofal-plant', 'Childcare')).toMatchObject({ slug: 'gofal-plant' })
      await addWord(keeper, list, 'Housing')
      expect((await renameWord(keeper, list, 'housing', 'childcare'))?.faults).toHaveProperty('name')
      expect(await renameWord(keeper, list, 'housing', 'HOUSING')).toMatchObject({ faults: null })
      expect((await findWordsToKeep(keeper, list, 'child', 1)).rows).toMatchObject([{ name: 'Childcare' }])
      expect(await removeWord(keeper, list, 'gofal-plant')).toEqual({ name: 'Childcare', usedBy: '' })
      expect(await removeWord(keeper, list, 'gofal-plant')).toBeNull()
      expect(await renameWord(keeper, list, 'gofal-plant', 'Any')).toBeNull()
      const kind = list === 'themes' ? 'theme' : 'client_group'
      expect(await told()).toEqual(['added', 'renamed', 'added', 'renamed', 'removed'].map((what) => `${kind}_${what}`))
    })

  it('are not removed while something uses them', async () => {
    const [keeper, theme, group] = [await aKeeper(), await aTheme(), await aClientGroup()]
    const ann = await aPractitioner({ places: [await aPlace()] })
    await aPublishedCaseStudy(ann, { themes: [theme.slug], clientGroups: [group.slug] })
    expect(await removeWord(keeper, 'themes', theme.slug)).toMatchObject({ usedBy: '1 case study' })
    expect(await findUsesOfWord(keeper, 'client-groups', group.slug)).toMatchObject({ usedBy: '1 case study' })
    expect(await removeWord(keeper, 'client-groups', group.slug)).toMatchObject({ usedBy: '1 case study' })
    expect(await db.caseStudyTheme.count()).toBe(1)
  })

  it('are no more than a form shows', async () => {
    const many = Array.from({ length: MOST_WORDS }, (_, n) => ({ slug: `t-${n}`, name: `T ${n}` }))
    await db.theme.createMany({ data: many })
    expect((await addWord(await aKeeper(), 'themes', 'One more')).faults?.name).toMatch(/200/)
  })

  it('are looked after by moderators and administrators, and nobody else', async () => {
    const person = await aPractitioner()
    expect(() => addWord(person, 'themes', 'Mine')).toThrow(/Only moderators/)
    expect(() => renameWord(person, 'themes', 'a', 'b')).toThrow(/Only moderators/)
    expect(() => removeWord(person, 'themes', 'a')).toThrow(/Only moderators/)
    expect(() => addOrganisation(person, { ...UNSAID, name: 'Mine', kind: 'other' })).toThrow(/Only moderators/)
    expect(() => removeOrganisation(person, 'a')).toThrow(/Only moderators/)
  })
})

describe('an organisation', () => {
  it('is added, at once as partner of a place, and has a name of its own', async () => {
    const [keeper, place] = [await aKeeper(), await aPlace()]
    const form = {
      ...UNSAID,
      name: 'Betsi Cadwaladr University Health Board',
      kind: 'health',
      place: place.slug,
    } as const
    expect(await addOrganisation(keeper, form)).toMatchObject({ slug: 'betsi-cadwaladr-university-health-board' })
    expect((await findPlace(place.slug, { namePeople: false }))?.organisations).toMatchObject([{ name: form.name }])
    const both = await Promise.all([1, 2].map(() => addOrganisation(keeper, { ...form, name: 'Twice', place: '' })))
    expect(both.filter(({ faults }) => faults)).toHaveLength(1)
    expect(await told()).toEqual(['organisation_added', 'place_changed', 'organisation_added'])
  })

  it('stays a department as long as somebody answers for it', async () => {
    const [keeper, { id, slug }] = [await aKeeper(), await anOrganisation({ kind: 'department' })]
    const responder = await aPractitioner({ role: 'responder', departmentId: id })
    const change = () => changeOrganisation(keeper, slug, { ...UNSAID, name: 'Renamed', kind: 'other' })
    expect((await change())?.faults?.kind).toMatch(/1 responder/)
    expect(await changeOrganisation(keeper, slug, { ...UNSAID, name: 'Renamed', kind: 'department' })).toMatchObject({
      slug,
    })
    await db.practitioner.delete({ where: { id: responder.id } })
    expect(await change()).toMatchObject({ faults: null })
  })

  it('is removed only when no place, job, responder or invitation needs it', async () => {
    const [keeper, { id, slug, name }] = [await aKeeper(), await anOrganisation({ kind: 'department' })]
    const ann = await aPractitioner({ role: 'responder', departmentId: id })
    await db.post.create({ data: { practitionerId: ann.id, organisationId: id, title: 'Head' } })
    await db.placeOrganisation.create({ data: { placeId: (await aPlace()).id, organisationId: id } })
    const usedBy = '1 place it is a partner of, 1 job on a profile and 1 responder'
    expect(await findUsesOfOrganisation(keeper, slug)).toEqual({ name, usedBy })
    expect(await removeOrganisation(keeper, slug)).toEqual({ name, usedBy })
    const unused = await anOrganisation()
    expect(await removeOrganisation(keeper, unused.slug)).toEqual({ name: unused.name, usedBy: '' })
    expect(await db.organisation.count()).toBe(1)
  })

  it('is found by name among ten thousand, also for a job', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({ slug: `o-${n}`, name: `Organisation ${n}` }))
    await db.organisation.createMany({ data: many.map((one) => ({ ...one, kind: 'other' as const })) })
    await anOrganisation({ name: 'Zwingli Trust', kind: 'charity' })
    expect(await listOrganisations({ words: '', kind: null, page: 1 })).toMatchObject({ total: 10_001 })
    const { rows } = await listOrganisations({ words: 'zwing', kind: 'charity', page: 1 })
    expect(rows.map(({ name }) => name)).toEqual(['Zwingli Trust'])
    expect(await findOrganisationChoices('')).toMatchObject({ more: true })
    expect(await findOrganisationChoices('zwingli')).toMatchObject({
      more: false,
      organisations: [{ name: 'Zwingli Trust' }],
    })
  })
})
