import { db, Prisma } from '#app/db/database.server.ts'

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

/** Published case studies, the newest first, `PAGE` a page counted from 1: everybody's, so nobody is asked who they are. */
export async function listCaseStudies(filter: CaseStudyFilter, page: number) {
  const chosen = conditions(filter)
  // Filtered, what was found is kept for both answers; unfiltered, the index gives the page without reading them all.
  const published = Prisma.sql`SELECT c."id", c."publishedAt" FROM "CaseStudy" c WHERE c."state" = 'published' ${chosen}`
  const kept = chosen === Prisma.empty ? Prisma.sql`NOT MATERIALIZED` : Prisma.sql`MATERIALIZED`
  const [found] = await db.$queryRaw<{ total: number; ids: string[] }[]>(Prisma.sql`
    WITH found AS ${kept} (${published})
    SELECT (SELECT count(*)::int FROM found) AS "total",
      ARRAY(SELECT "id" FROM found ORDER BY "publishedAt" DESC, "id" ASC
        LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) AS "ids"`)
  const { total, ids } = found ?? { total: 0, ids: [] }
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), items: ids.length ? await cards(ids) : [] }
}
export type ListedCaseStudy = Awaited<ReturnType<typeof listCaseStudies>>['items'][number]

function conditions({ place, theme, clientGroup, words }: CaseStudyFilter): Prisma.Sql {
  const all: Prisma.Sql[] = []
  if (place) all.push(Prisma.sql`AND c."placeId" = (SELECT "id" FROM "Place" WHERE "slug" = ${place})`)
  if (theme)
    all.push(Prisma.sql`AND c."id" IN (SELECT t."caseStudyId" FROM "CaseStudyTheme" t
      WHERE t."themeId" = (SELECT "id" FROM "Theme" WHERE "slug" = ${theme}))`)
  if (clientGroup)
    all.push(Prisma.sql`AND c."id" IN (SELECT g."caseStudyId" FROM "CaseStudyClientGroup" g
      WHERE g."clientGroupId" = (SELECT "id" FROM "ClientGroup" WHERE "slug" = ${clientGroup}))`)
  if (words)
    all.push(Prisma.sql`AND (c."id", c."revisionNumber") IN (SELECT r."caseStudyId", r."number"
      FROM "CaseStudyRevision" r WHERE r."search" @@ websearch_to_tsquery('english', ${words}))`)
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
  const byId = new Map(rows.map((row) => [row.id, { ...row, findings: findings.get(row.id) ?? 0 }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
