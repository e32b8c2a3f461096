import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { nameLike } from '#app/domain/place/naming.server.ts'
import { MOST_PLACES } from '#app/domain/place/place.server.ts'
import { MOST_WORDS } from '#app/domain/place/vocabulary.server.ts'
import { OPEN_PLACE } from './belonging.server.ts'
import { experienceOf } from './experience.server.ts'
import { caseStudiesSeenBy, findingsSeenBy } from './sight.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

const LATEST = 10
/** So many themes somebody works on: of more, none says anything. */
export const MOST_THEMES = 12

const profile = {
  id: true,
  slug: true,
  name: true,
  headline: true,
  about: true,
  role: true,
  suspendedAt: true,
  photo: { select: { id: true } },
  joinedAt: true,
  department: { select: { name: true } },
  places: { select: { place: { select: { slug: true, name: true } } }, orderBy: { place: { name: 'asc' } }, take: 50 },
  posts: {
    select: { id: true, title: true, until: true, organisation: { select: { slug: true, name: true } } },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: 30,
  },
  themes: {
    select: { theme: { select: { slug: true, name: true } } },
    orderBy: { theme: { name: 'asc' } },
    take: MOST_THEMES,
  },
  experience: experienceOf,
} satisfies Prisma.PractitionerSelect

/**
 * Somebody's profile with the latest they shared, as far as the viewer may see it. Somebody suspended has one only
 * for administrators.
 */
export async function findProfile(viewer: Viewer, slug: string) {
  const person = await db.practitioner.findFirst({
    where: { slug, ...(isAdministrator(viewer) ? {} : { suspendedAt: null }) },
    select: profile,
  })
  if (!person) return null
  const [caseStudies, findings] = await Promise.all([
    db.caseStudy.findMany({
      where: {
        AND: [caseStudiesSeenBy(viewer), { state: 'published', authors: { some: { practitionerId: person.id } } }],
      },
      orderBy: { publishedAt: 'desc' },
      take: LATEST,
      select: { slug: true, title: true, publishedAt: true, place: { select: { name: true } } },
    }),
    db.finding.findMany({
      where: { AND: [findingsSeenBy(viewer), { withdrawnAt: null, authorId: person.id }] },
      orderBy: { at: 'desc' },
      take: LATEST,
      select: { slug: true, claim: true, at: true, place: { select: { name: true } } },
    }),
  ])
  return { ...person, caseStudies, findings }
}

export type ProfileEdit = { name: string; headline: string; about: string; placeIds: string[]; themeIds: string[] }

/** What one's own profile holds now, for the form. */
export function getOwnProfile(viewer: Viewer) {
  return db.practitioner.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      name: true,
      headline: true,
      about: true,
      email: true,
      places: { select: { placeId: true }, take: 50 },
      themes: { select: { themeId: true }, take: MOST_THEMES },
      posts: {
        select: { id: true, title: true, until: true, organisation: { select: { name: true } } },
        orderBy: { id: 'asc' },
        take: 30,
      },
    },
  })
}

/**
 * Saves one's own profile. Places and themes that do not exist, and places that say themselves who belongs to them, are left
 * out; places kept keep the day they were joined.
 */
export async function editProfile(viewer: Viewer, { placeIds, themeIds, ...fields }: ProfileEdit): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.practitioner.update({ where: { id: viewer.id }, data: fields, select: { id: true } })
    await choosePlaces(viewer, placeIds, tx)
    await chooseThemes(viewer, themeIds, tx)
  })
}

/** The line about oneself and what stands below it; the rest of one's profile stays as it is. */
export async function sayWhoOneIs(viewer: Viewer, fields: { headline: string; about: string }): Promise<void> {
  await db.practitioner.update({ where: { id: viewer.id }, data: fields, select: { id: true } })
}

/** One's places and themes, as on one's profile; the rest of it stays as it is. */
export async function sayWhereOneWorks(
  viewer: Viewer,
  { placeIds, themeIds }: Pick<ProfileEdit, 'placeIds' | 'themeIds'>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await choosePlaces(viewer, placeIds, tx)
    await chooseThemes(viewer, themeIds, tx)
  })
}

async function choosePlaces({ id: practitionerId }: Viewer, placeIds: string[], tx: Transaction): Promise<void> {
  await tx.placeMembership.deleteMany({ where: { practitionerId, placeId: { notIn: placeIds } } })
  const places = await tx.place.findMany({
    where: { id: { in: placeIds }, ...OPEN_PLACE },
    take: 50,
    select: { id: true },
  })
  await tx.placeMembership.createMany({
    data: places.map(({ id }) => ({ practitionerId, placeId: id })),
    skipDuplicates: true,
  })
  // Asked while the place had moderators: answered by joining.
  await tx.placeRequest.deleteMany({ where: { practitionerId, placeId: { in: places.map(({ id }) => id) } } })
}

async function chooseThemes({ id: practitionerId }: Viewer, themeIds: string[], tx: Transaction): Promise<void> {
  await tx.practitionerTheme.deleteMany({ where: { practitionerId, themeId: { notIn: themeIds } } })
  const themes = await tx.theme.findMany({ where: { id: { in: themeIds } }, take: MOST_THEMES, select: { id: true } })
  await tx.practitionerTheme.createMany({
    data: themes.map(({ id }) => ({ practitionerId, themeId: id })),
    skipDuplicates: true,
  })
}

const POSTS_MOST = 30

/** Adds a job held in an organisation. @returns what is wrong, or null */
export async function addPost(viewer: Viewer, organisationId: string, title: string): Promise<string | null> {
  return inTransaction(async (tx) => {
    if ((await tx.post.count({ where: { practitionerId: viewer.id } })) >= POSTS_MOST)
      return `A profile holds ${POSTS_MOST} jobs at most`
    if (!(await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } })))
      return 'Choose an organisation from the list'
    await tx.post.create({ data: { practitionerId: viewer.id, organisationId, title }, select: { id: true } })
    return null
  })
}

/** Ends a job today. It stays on the profile, as held before. @returns false when it is none of theirs, or ended before */
export async function endPost(viewer: Viewer, id: string): Promise<boolean> {
  const where = { id, practitionerId: viewer.id, until: null }
  return (await db.post.updateMany({ where, data: { until: new Date() } })).count > 0
}

/** @returns false when it is none of theirs, or was removed before */
export async function removePost(viewer: Viewer, id: string): Promise<boolean> {
  return (await db.post.deleteMany({ where: { id, practitionerId: viewer.id } })).count > 0
}

const choice = { select: { id: true, slug: true, name: true }, orderBy: { name: 'asc' } } as const
/** Every place. */
export const findPlaceChoices = () => db.place.findMany({ ...choice, take: MOST_PLACES })
/** Every place one may say to work in: those that do not say it themselves, and these. */
export const findPlaceChoicesWith = (placeIds: string[]) =>
  db.place.findMany({ where: { OR: [OPEN_PLACE, { id: { in: placeIds } }] }, ...choice, take: MOST_PLACES })

/** Every theme one may say to work on. */
export const findThemeChoices = () => db.theme.findMany({ ...choice, take: MOST_WORDS })

/** As many organisations as one looks through in a list; of more one writes a part of the name. */
const OFFERED = 200
/** The organisations one may say to work in whose name has the words in it, and whether there are more of them. */
export async function findOrganisationChoices(words: string) {
  const organisations = await db.organisation.findMany({ where: nameLike(words), ...choice, take: OFFERED + 1 })
  return { organisations: organisations.slice(0, OFFERED), more: organisations.length > OFFERED }
}
export const findDepartments = () => db.organisation.findMany({ where: { kind: 'department' }, ...choice, take: 200 })
