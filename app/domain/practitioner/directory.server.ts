import { db, type Prisma } from '#app/db/database.server.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

export const PEOPLE_PER_PAGE = 20
/** Slugs of a place, an organisation and a theme, and words. An empty one filters nothing. */
export type PeopleFilter = { place: string; organisation: string; theme: string; words: string; page: number }

const card = {
  id: true,
  slug: true,
  name: true,
  headline: true,
  role: true,
  photo: { select: { id: true } },
  places: { select: { place: { select: { slug: true, name: true } } }, orderBy: { place: { name: 'asc' } }, take: 5 },
  posts: {
    where: { until: null },
    select: { id: true, title: true, organisation: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 2,
  },
  themes: { select: { theme: { select: { slug: true, name: true } } }, orderBy: { theme: { name: 'asc' } }, take: 4 },
} satisfies Prisma.PractitionerSelect

/** People by name, twenty a page. Only for those signed in; somebody suspended is not in it. */
export async function findPeople(_viewer: Viewer, { place, organisation, theme, words, page }: PeopleFilter) {
  const where: Prisma.PractitionerWhereInput = {
    suspendedAt: null,
    ...(place ? { places: { some: { place: { slug: place } } } } : {}),
    ...(organisation ? { posts: { some: { until: null, organisation: { slug: organisation } } } } : {}),
    ...(theme ? worksOn({ slug: theme }) : {}),
    ...(words ? { id: { in: await idsWithWords(words) } } : {}),
  }
  const [total, people] = await Promise.all([
    db.practitioner.count({ where }),
    db.practitioner.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PEOPLE_PER_PAGE,
      take: PEOPLE_PER_PAGE,
      select: card,
    }),
  ])
  return { people, total, pages: Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE)) }
}

/** Who says to work on a theme, or to have done something on it before. */
const worksOn = (theme: Prisma.ThemeWhereInput): Prisma.PractitionerWhereInput => ({
  OR: [{ themes: { some: { theme } } }, { experience: { some: { theme } } }],
})

const FEW = 8
/** Who may be meant: a few people with a word in their name that begins so. Only for those signed in. */
export async function suggestPeople(viewer: Viewer, words: string) {
  // Longer, it is the sentence that goes on after an @.
  if (!words || words.length > 40 || words.split(/\s+/).length > 3) return []
  const like = words.replace(/[\\%_]/g, '\\$&')
  return db.practitioner.findMany({
    where: {
      id: { not: viewer.id },
      suspendedAt: null,
      OR: [
        { name: { startsWith: like, mode: 'insensitive' } },
        { name: { contains: ` ${like}`, mode: 'insensitive' } },
        { slug: { startsWith: like.toLowerCase() } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: FEW,
    select: { slug: true, name: true, headline: true },
  })
}

/** Everyone whose name begins like a word, or whose profile holds the words; at most 1,000. */
async function idsWithWords(words: string): Promise<string[]> {
  const start = `${words.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "SearchEntry"
    WHERE "facets" @> '{kind:practitioner}' AND "words" @@ websearch_to_tsquery('english', ${words})
    UNION SELECT "id" FROM "Practitioner" WHERE "name" ILIKE ${start} OR "name" ILIKE ${`% ${start}`}
    LIMIT 1000`
  return rows.map(({ id }) => id)
}

/** What the directory can be narrowed to: only what somebody is in. */
export async function findPeopleChoices() {
  const one = { select: { slug: true, name: true }, orderBy: { name: 'asc' }, take: 300 } as const
  const [places, organisations, themes] = await Promise.all([
    db.place.findMany({ where: { members: { some: {} } }, ...one }),
    db.organisation.findMany({ where: { posts: { some: { until: null } } }, ...one }),
    db.theme.findMany({ where: { OR: [{ people: { some: {} } }, { experience: { some: {} } }] }, ...one }),
  ])
  return { places, organisations, themes }
}

/** For the administrator's list: everyone, with how they stand. Addresses are here and nowhere else. */
export async function findAccounts(viewer: Viewer, words: string, page: number) {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator sees accounts')
  const like = { contains: words, mode: 'insensitive' } as const
  const where: Prisma.PractitionerWhereInput = words ? { OR: [{ name: like }, { email: like }] } : {}
  const [total, people] = await Promise.all([
    db.practitioner.count({ where }),
    db.practitioner.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PEOPLE_PER_PAGE,
      take: PEOPLE_PER_PAGE,
      select: { id: true, slug: true, name: true, email: true, role: true, suspendedAt: true, joinedAt: true },
    }),
  ])
  return { people, total, pages: Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE)) }
}

/** One account as the administrator sees it. */
export function findAccount(viewer: Viewer, slug: string) {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator sees accounts')
  return db.practitioner.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      email: true,
      role: true,
      departmentId: true,
      suspendedAt: true,
      suspendedReason: true,
      suspendedUntil: true,
      joinedAt: true,
      _count: { select: { sessions: true } },
    },
  })
}
