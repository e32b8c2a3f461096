import { db, Prisma } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'

export const PAGE = 20
/** Slugs, as they stand in the address; empty means all. */
export type CaseStudyFilter = { place: string; theme: string; clientGroup: string; words: string }

/** The filter an address names: ?place=…&theme=…&for=…&words=… */
export const caseStudyFilterOf = (asked: URLSearchParams): CaseStudyFilter => ({
  place: (asked.get('place') ?? '').slice(0, 100),
  theme: (asked.get('theme') ?? '').slice(0, 100),
  clientGroup: (asked.get('for') ?? '').slice(0, 100),
  words: (asked.get('words') ?? '').trim().slice(0, 200),
})

/** With words that more have than this, as many are counted. */
const MOST_WITH_WORDS = 1_000
const newest = Prisma.sql`"publishedAt" DESC, "id" ASC`

/**
 * Published case studies, the newest first, `PAGE` a page counted from 1: everybody's, so nobody is asked who they are.
 * `orMore`: there are more than `total`, which is as far as was counted.
 */
export async function listCaseStudies(filter: CaseStudyFilter, page: number) {
  const { ids, ...list } = filter.words ? await findWithWords(filter, page) : await findAll(filter, page)
  return { orMore: false, ...list, items: ids.length ? await cards(ids) : [] }
}
export type ListedCaseStudy = Awaited<ReturnType<typeof listCaseStudies>>['items'][number]

function findAll(filter: CaseStudyFilter, page: number) {
  const chosen = conditions(filter)
  const picked = chosen !== Prisma.empty
  return findPageOf({
    found: Prisma.sql`SELECT c."id", c."publishedAt" FROM "CaseStudy" c WHERE c."state" = 'published' ${chosen}`,
    order: newest,
    page,
    size: PAGE,
    picked,
    ...(!picked && { total: howManyCaseStudies }),
  })
}

/** Of those published: every place counts its own. */
export const howManyOfNoPlace = Prisma.sql`SELECT count(*)::int FROM "CaseStudy" WHERE "state" = 'published' AND "placeId" IS NULL`
const howManyCaseStudies = Prisma.sql`SELECT coalesce(sum("caseStudyCount"), 0)::int + (${howManyOfNoPlace}) FROM "Place"`

/** Rare words: whichever have them, sorted. Common ones: the newest that have them are soon come upon, one by one. */
async function findWithWords(filter: CaseStudyFilter, page: number) {
  const { words } = filter
  const chosen = conditions(filter)
  const size = PAGE
  const found = await findPageOf({
    // In a SELECT of its own, or the planner takes a common word for a reason to read every text.
    found: Prisma.sql`SELECT c."id", c."publishedAt" FROM "CaseStudyRevision" r
      JOIN "CaseStudy" c ON c."id" = r."caseStudyId" AND c."revisionNumber" = r."number" AND c."state" = 'published'
      WHERE r."search" @@ (SELECT websearch_to_tsquery('english', ${words})) ${chosen} LIMIT ${MOST_WITH_WORDS + 1}`,
    order: newest,
    page,
    size,
    picked: true,
  })
  if (found.total <= MOST_WITH_WORDS) return found
  const pages = MOST_WITH_WORDS / size
  if (page > pages) return { total: MOST_WITH_WORDS, pages, ids: [], orMore: true }
  const common = await findPageOf({
    found: Prisma.sql`SELECT c."id", c."publishedAt" FROM "CaseStudy" c WHERE c."state" = 'published' ${chosen}
      AND EXISTS (SELECT FROM "CaseStudyRevision" r WHERE r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
        AND r."search" @@ websearch_to_tsquery('english', ${words}) OFFSET 0)`,
    order: newest,
    page,
    size,
    picked: false,
    total: Prisma.sql`SELECT ${MOST_WITH_WORDS}::int`,
  })
  return { ...common, orMore: true }
}

function conditions({ place, theme, clientGroup }: CaseStudyFilter): Prisma.Sql {
  const all: Prisma.Sql[] = []
  if (place) all.push(Prisma.sql`AND c."placeId" = (SELECT "id" FROM "Place" WHERE "slug" = ${place})`)
  if (theme)
    all.push(Prisma.sql`AND c."id" IN (SELECT t."caseStudyId" FROM "CaseStudyTheme" t
      WHERE t."themeId" = (SELECT "id" FROM "Theme" WHERE "slug" = ${theme}))`)
  if (clientGroup)
    all.push(Prisma.sql`AND c."id" IN (SELECT g."caseStudyId" FROM "CaseStudyClientGroup" g
      WHERE g."clientGroupId" = (SELECT "id" FROM "ClientGroup" WHERE "slug" = ${clientGroup}))`)
  return all.length ? Prisma.join(all, ' ') : Prisma.empty
}

/** The cards of these case studies, in this order. */
async function cards(ids: string[]) {
  const rows = await db.caseStudy.findMany({
    where: { id: { in: ids }, state: 'published' },
    take: PAGE,
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      publishedAt: true,
      place: { select: { slug: true, name: true, fictional: true } },
      themes: {
        select: { theme: { select: { slug: true, name: true } } },
        orderBy: { theme: { name: 'asc' } },
        take: 5,
      },
      discussion: { select: { comments: true } },
    },
  })
  // Not Prisma's _count: that counts the findings of every case study there is before it picks these.
  const counted = await db.finding.groupBy({
    by: ['caseStudyId'],
    where: { caseStudyId: { in: ids }, withdrawnAt: null },
    _count: true,
  })
  const findings = new Map(counted.map(({ caseStudyId, _count }) => [caseStudyId, _count]))
  return inOrder(ids, rows).map((row) => ({ ...row, findings: findings.get(row.id) ?? 0 }))
}

/** Some of what a place shared, the newest first. */
export async function listCaseStudiesOfPlace(placeId: string, take = 6) {
  return db.caseStudy.findMany({
    where: { placeId, state: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { slug: true, title: true, summary: true, publishedAt: true },
  })
}
