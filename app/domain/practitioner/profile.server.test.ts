import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { anOrganisation, aPlace, aPractitioner, aTheme } from '#tests/support/world.ts'
import { findAccounts, findPeople, findPeopleChoices } from './directory.server.ts'
import { addExperience, findOwnExperience, MOST_EXPERIENCE, removeExperience } from './experience.server.ts'
import { experienceForm } from './experience-form.server.ts'
import { addPost, editProfile, endPost, findProfile, removePost } from './profile.server.ts'
import { freeSlug, slugOf } from './slug.server.ts'

withDatabase()

const everyone = { place: '', organisation: '', theme: '', words: '', page: 1 }
const names = async (viewer: Awaited<ReturnType<typeof aPractitioner>>, filter = {}) =>
  (await findPeople(viewer, { ...everyone, ...filter })).people.map(({ name }) => name)

describe('the directory', () => {
  it('is narrowed by place, organisation and words, and leaves out who is suspended', async () => {
    const [place, council] = [await aPlace(), await anOrganisation()]
    const ada = await aPractitioner({ name: 'Ada Fernsby', headline: 'Joins up drug services', places: [place] })
    await aPractitioner({ name: 'Bo Quill' })
    await aPractitioner({ name: 'Cy Gone', places: [place], suspendedAt: new Date() })
    await addPost(ada, council.id, 'Commissioner')
    expect(await names(ada)).toEqual(['Ada Fernsby', 'Bo Quill'])
    expect(await names(ada, { place: place.slug })).toEqual(['Ada Fernsby'])
    expect(await names(ada, { organisation: council.slug })).toEqual(['Ada Fernsby'])
    expect(await names(ada, { words: 'service' })).toEqual(['Ada Fernsby'])
    expect(await names(ada, { words: 'qui' })).toEqual(['Bo Quill'])
    for (const words of ['%', '_', '\\', "' OR 1=1 --", '((', 'a & | b'])
      expect(await names(ada, { words })).toEqual([])
  })

  it('shows twenty a page, in one order, nobody twice, and no address', async () => {
    const viewer = await aPractitioner({ name: 'Same Name' })
    for (let i = 0; i < 24; i++) await aPractitioner({ name: 'Same Name' })
    const [first, second] = [await findPeople(viewer, everyone), await findPeople(viewer, { ...everyone, page: 2 })]
    expect([first.total, first.pages, first.people.length, second.people.length]).toEqual([25, 2, 20, 5])
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(25)
    expect(JSON.stringify(first)).not.toContain('@')
  })

  it('of accounts is for administrators', async () => {
    const [viewer, administrator] = [await aPractitioner(), await aPractitioner({ role: 'administrator' })]
    await expect(findAccounts(viewer, '', 1)).rejects.toThrow()
    expect((await findAccounts(administrator, viewer.email, 1)).people.map(({ slug }) => slug)).toEqual([viewer.slug])
  })
})

describe('a profile', () => {
  it('is edited by its owner; places that are kept keep the day they were joined', async () => {
    const [kept, left, fresh] = [await aPlace(), await aPlace(), await aPlace()]
    const person = await aPractitioner({ places: [kept, left] })
    const long = new Date('2020-01-01T00:00:00Z')
    await db.placeMembership.updateMany({ data: { joinedAt: long } })
    const placeIds = [kept.id, fresh.id, 'no-such-place']
    await editProfile(person, { name: 'New Name', headline: 'h', about: 'a', placeIds, themeIds: [] })
    const rows = await db.placeMembership.findMany({ where: { practitionerId: person.id } })
    expect(new Set(rows.map(({ placeId }) => placeId))).toEqual(new Set([kept.id, fresh.id]))
    expect(rows.find(({ placeId }) => placeId === kept.id)?.joinedAt).toEqual(long)
    expect(await findProfile(person, person.slug)).toMatchObject({ name: 'New Name', headline: 'h', about: 'a' })
  })

  it('holds jobs, which only their owner ends or removes', async () => {
    const [person, other, council] = [await aPractitioner(), await aPractitioner(), await anOrganisation()]
    expect(await addPost(person, 'no-such-organisation', 'x')).toEqual(expect.any(String))
    expect(await addPost(person, council.id, 'Commissioner')).toBeNull()
    const { id } = await db.post.findFirstOrThrow()
    await endPost(other, id)
    await removePost(other, id)
    expect(await db.post.findFirst()).toMatchObject({ until: null })
    await endPost(person, id)
    expect((await findProfile(other, person.slug))?.posts[0]?.until).toBeInstanceOf(Date)
    await removePost(person, id)
    expect(await db.post.count()).toBe(0)
  })

  it('of somebody suspended is there for administrators only', async () => {
    const [viewer, administrator] = [await aPractitioner(), await aPractitioner({ role: 'administrator' })]
    const gone = await aPractitioner({ suspendedAt: new Date() })
    expect(await findProfile(viewer, gone.slug)).toBeNull()
    expect(await findProfile(administrator, gone.slug)).not.toBeNull()
  })

  it('never holds an address, a password or a session', async () => {
    const viewer = await aPractitioner()
    expect(Object.keys((await findProfile(viewer, viewer.slug)) ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/email|password|session|reason/i)]),
    )
  })
})

describe('the address of a person', () => {
  it.each([
    ["Zoë O'Brien-Łoś", 'zoe-obrien-los'],
    ['  Ada   Fernsby ', 'ada-fernsby'],
    ['李小龍', 'practitioner'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('is nobody else’s', async () => {
    await aPractitioner({ slug: 'ada-fernsby' })
    expect(await freeSlug('Ada Fernsby', db)).toMatch(/^ada-fernsby-[0-9a-f]{5}$/)
  })
})

describe('what somebody works on and did before', () => {
  const line = { what: 'Put three assessments into one', location: 'Kettlewick', fromYear: 2009, untilYear: null }

  it('finds them in the directory by theme and by their words, and no others', async () => {
    const [drugs, early, other] = [await aTheme({ name: 'Drug misuse' }), await aTheme(), await aTheme()]
    const ada = await aPractitioner({ name: 'Ada Fernsby' })
    const bo = await aPractitioner({ name: 'Bo Quill' })
    await editProfile(ada, { name: ada.name, headline: '', about: '', placeIds: [], themeIds: [drugs.id, 'none'] })
    await addExperience(bo, { ...line, theme: early.slug })
    expect(await names(ada, { theme: drugs.slug })).toEqual(['Ada Fernsby'])
    expect(await names(ada, { theme: early.slug })).toEqual(['Bo Quill'])
    expect(await names(ada, { theme: other.slug })).toEqual([])
    expect(await names(ada, { words: 'misuse' })).toEqual(['Ada Fernsby'])
    expect(await names(ada, { words: 'assessments kettlewick' })).toEqual(['Bo Quill'])
    expect((await findPeopleChoices()).themes.map(({ slug }) => slug).sort()).toEqual([drugs.slug, early.slug].sort())
    await removeExperience(bo, (await findOwnExperience(bo))[0]?.id ?? '')
    expect(await names(ada, { words: 'kettlewick' })).toEqual([])
  })

  it('stands on the profile, what goes on first and what has no year last', async () => {
    const ada = await aPractitioner()
    const [none, ended, goesOn] = [
      { ...line, what: 'Sometime', fromYear: null, theme: '' },
      { ...line, what: 'Ended', fromYear: 2001, untilYear: 2012, theme: '' },
      { ...line, what: 'Goes on', theme: '' },
    ]
    for (const one of [none, ended, goesOn]) expect(await addExperience(ada, one)).toBeNull()
    const shown = (await findProfile(ada, ada.slug))?.experience.map(({ what }) => what)
    expect(shown).toEqual(['Goes on', 'Sometime', 'Ended'])
  })

  it('is added once however often the form is sent, and is removed by nobody else', async () => {
    const [ada, bo] = [await aPractitioner(), await aPractitioner()]
    const once = { ...line, theme: '', onceKey: 'k' }
    await Promise.all([addExperience(ada, once), addExperience(ada, once)])
    await addExperience(bo, once)
    const [mine, ...more] = await findOwnExperience(ada)
    expect(more).toEqual([])
    expect(await removeExperience(bo, mine?.id ?? '')).toBe(false)
    expect(await removeExperience(ada, mine?.id ?? '')).toBe(true)
  })

  it('holds so many lines and no more, and only themes that exist', async () => {
    const ada = await aPractitioner()
    expect(await addExperience(ada, { ...line, theme: 'no-such' })).toEqual({ theme: 'Choose a theme from the list' })
    for (let i = 0; i < MOST_EXPERIENCE; i++) await addExperience(ada, { ...line, theme: '' })
    expect(await addExperience(ada, { ...line, theme: '' })).toMatchObject({ what: expect.stringContaining('at most') })
  })

  it('is refused with a sentence beside the field when its years are none', () => {
    const fault = (typed: Record<string, string>) => {
      const { error } = experienceForm.safeParse({ what: 'Did it', ...typed })
      return error && Object.fromEntries(error.issues.map(({ path, message }) => [path[0], message]))
    }
    expect(fault({ what: ' ' })).toEqual({ what: 'Enter what you did' })
    expect(fault({ fromYear: 'last year' })).toEqual({ fromYear: 'The first year must be four digits, like 2009' })
    expect(fault({ fromYear: '1066' })).toEqual({ fromYear: 'The first year must be between 1950 and this year' })
    expect(fault({ untilYear: '2010' })).toEqual({ fromYear: 'Enter the first year, too' })
    expect(fault({ fromYear: '2012', untilYear: '2010' })).toEqual({
      untilYear: 'The last year must not be before the first',
    })
    expect(fault({ fromYear: '', untilYear: '' })).toBeUndefined()
  })
})
