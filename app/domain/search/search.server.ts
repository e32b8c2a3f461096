import { db, Prisma } from '#app/db/database.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  proposalsSeenInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { asPieces, type Piece, START, STOP } from './snippet.ts'
import { KINDS, type Kind, MOST_OF_A_KIND } from './words.ts'

export const PAGE = 20
/** Characters of a long text in which the words are looked for when showing where they stand. */
const SHOWN_FROM = 20_000

export type Hit = { kind: Kind; slug: string; title: Piece[]; snippet: Piece[]; note: string; at: Date | null }
export type Found = { hits: Hit[]; counts: Record<Kind, number>; total: number; pages: number }

type Row = { kind: Kind; slug: string; title: string; snippet: string; note: string; at: string | null }

/**
 * Everything this person may see that has these words, the best first, `PAGE` a page counted from 1: asked in one
 * statement, with what may be seen in it. Words, "phrases", or and -without, as people type them into search boxes.
 */
export async function search(asker: Asker, words: string, kind: Kind | null, page: number): Promise<Found> {
  // The database holds no NUL.
  const asked = words.replaceAll('\0', '').trim().slice(0, 200)
  const [row] = asked
    ? await db.$queryRaw<{ counts: Partial<Record<Kind, number>> | null; hits: Row[] | null }[]>(
        inSql(asker, asked, kind, page),
      )
    : []
  const counts = Object.fromEntries(KINDS.map((name) => [name, row?.counts?.[name] ?? 0])) as Record<Kind, number>
  const total = kind ? counts[kind] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const hits = (row?.hits ?? []).map((hit) => ({
    ...hit,
    title: asPieces(hit.title),
    snippet: asPieces(hit.snippet),
    at: hit.at ? new Date(hit.at) : null,
  }))
  return { hits, counts, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

const inSql = (asker: Asker, words: string, kind: Kind | null, page: number): Prisma.Sql => Prisma.sql`
  WITH asked AS (SELECT websearch_to_tsquery('english', ${words}) AS words),
  found AS MATERIALIZED (${Prisma.join(branches(asker), ' UNION ALL ')}),
  best AS (SELECT * FROM found WHERE ${kind ? Prisma.sql`"kind" = ${kind}` : Prisma.sql`true`}
    ORDER BY "rank" DESC, "id" DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}),
  shown AS (SELECT best."kind", best."rank", best."id", text.*,
      ts_headline('english', translate(text."heading", ${START + STOP}, ''), asked.words,
        ${`StartSel=${START}, StopSel=${STOP}, HighlightAll=true`}) AS "title",
      ts_headline('english', translate(left(text."body", ${SHOWN_FROM}), ${START + STOP}, ''), asked.words,
        ${`StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`}) AS "snippet"
    FROM best CROSS JOIN asked CROSS JOIN LATERAL (${texts}) text)
  SELECT (SELECT jsonb_object_agg("kind", "n") FROM (SELECT "kind", count(*) AS "n" FROM found GROUP BY "kind") k) AS "counts",
    (SELECT jsonb_agg(jsonb_build_object('kind', "kind", 'slug', "slug", 'title', "title", 'snippet', "snippet",
      'note', "note", 'at', "at") ORDER BY "rank" DESC, "id" DESC) FROM shown) AS "hits"`

/** For each kind: which of its rows have the words and may be seen, and how well they fit. */
function branches(asker: Asker): Prisma.Sql[] {
  const most = Prisma.sql`LIMIT ${MOST_OF_A_KIND}`
  const kinds = [
    Prisma.sql`(SELECT 'case_study' AS "kind", c."id", ts_rank(r."search", asked.words) AS "rank"
      FROM asked, "CaseStudyRevision" r JOIN "CaseStudy" c ON c."id" = r."caseStudyId" AND c."revisionNumber" = r."number"
      WHERE r."search" @@ asked.words AND ${caseStudiesSeenInSql(asker)} ${most})`,
    Prisma.sql`(SELECT 'finding', f."id", ts_rank(f."search", asked.words)
      FROM asked, "Finding" f WHERE f."search" @@ asked.words AND ${findingsSeenInSql(asker)} ${most})`,
    // Its title and summary, or its text: each has an index of its own.
    Prisma.sql`(SELECT 'proposal', p."id",
        ts_rank(p."search", asked.words) + coalesce(ts_rank(m."search", asked.words), 0)
      FROM asked, "Proposal" p LEFT JOIN "ManuscriptReading" m ON m."manuscriptId" = p."manuscriptId"
      WHERE p."id" IN (
          SELECT hit."id" FROM asked, "Proposal" hit WHERE hit."search" @@ asked.words
          UNION SELECT of."id" FROM asked, "ManuscriptReading" hit JOIN "Proposal" of ON of."manuscriptId" = hit."manuscriptId"
            WHERE hit."search" @@ asked.words)
        AND ${proposalsSeenInSql(asker)} ${most})`,
    Prisma.sql`(SELECT 'place', "Place"."id", ts_rank("search", asked.words)
      FROM asked, "Place" WHERE "search" @@ asked.words ${most})`,
  ]
  // People are for those signed in.
  if (asker)
    kinds.push(Prisma.sql`(SELECT 'practitioner', w."id", ts_rank(w."search", asked.words)
      FROM asked, "Practitioner" w WHERE w."search" @@ asked.words AND w."suspendedAt" IS NULL ${most})`)
  return kinds
}

/** What is shown of a hit: made for the few of one page alone. */
const texts = Prisma.sql`
  SELECT c."slug", r."title" AS "heading", r."summary" || ' ' || r."text" AS "body",
      coalesce((SELECT "name" FROM "Place" WHERE "id" = c."placeId"), '') AS "note", c."publishedAt" AS "at"
    FROM "CaseStudy" c JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
    WHERE best."kind" = 'case_study' AND c."id" = best."id"
  UNION ALL SELECT f."slug", f."claim", f."detail",
      (SELECT "name" FROM "Place" WHERE "id" = f."placeId"), f."at"
    FROM "Finding" f WHERE best."kind" = 'finding' AND f."id" = best."id"
  UNION ALL SELECT p."slug", p."title", p."summary" || ' ' || coalesce(m."text", ''), p."state"::text, p."updatedAt"
    FROM "Proposal" p LEFT JOIN "ManuscriptReading" m ON m."manuscriptId" = p."manuscriptId"
    WHERE best."kind" = 'proposal' AND p."id" = best."id"
  UNION ALL SELECT pl."slug", pl."name", pl."summary", pl."region", NULL
    FROM "Place" pl WHERE best."kind" = 'place' AND pl."id" = best."id"
  UNION ALL SELECT w."slug", w."name", w."about", w."headline", NULL
    FROM "Practitioner" w WHERE best."kind" = 'practitioner' AND w."id" = best."id"`
