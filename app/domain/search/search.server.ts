import { db, Prisma } from '#app/db/database.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  proposalsSeenInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { asExcerpt, asPieces, type Piece, START, STOP } from './snippet.ts'
import { KINDS, type Kind, MOST_OF_A_KIND } from './words.ts'

export const PAGE = 20
/** Characters of a long text in which the words are looked for when showing where they stand. */
const SHOWN_FROM = 20_000
/** Characters around the first of the words: to set words apart in more would cost more than to find them. */
const SHOWN = 1_000

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
    snippet: asExcerpt(hit.snippet),
    at: hit.at ? new Date(hit.at) : null,
  }))
  return { hits, counts, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

const inSql = (asker: Asker, words: string, kind: Kind | null, page: number): Prisma.Sql => Prisma.sql`
  WITH asked AS MATERIALIZED (SELECT words, words::text LIKE '%!%' AS minus,
    ARRAY(SELECT unnest(ARRAY[stem, initcap(stem), upper(stem)])
      FROM unnest(tsvector_to_array(to_tsvector('english', ${words}))) lexeme,
        left(lexeme, greatest(length(lexeme) - 1, 3)) stem LIMIT 60) AS stems
    FROM websearch_to_tsquery('english', ${words}) words),
  found AS MATERIALIZED (${Prisma.join(branches(asker), ' UNION ALL ')}),
  best AS (SELECT * FROM found WHERE ${kind ? Prisma.sql`"kind" = ${kind}` : Prisma.sql`true`}
    ORDER BY "rank" DESC, "id" DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}),
  texts AS MATERIALIZED (SELECT best."kind", best."rank", best."id", text."slug", text."heading",
      left(text."body", ${SHOWN_FROM}) AS "body", text."note", text."at"
    FROM best CROSS JOIN LATERAL (${texts}) text),
  shown AS (SELECT text.*,
      ts_headline('english', translate(text."heading", ${START + STOP}, ''), asked.words,
        ${`StartSel=${START}, StopSel=${STOP}, HighlightAll=true`}) AS "title",
      ts_headline('english', translate(${aroundTheWords}, ${START + STOP}, ''), asked.words,
        ${`StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`}) AS "snippet"
    FROM texts text CROSS JOIN asked)
  SELECT (SELECT jsonb_object_agg("kind", "n") FROM (SELECT "kind", least(count(*), ${MOST_OF_A_KIND}) AS "n" FROM found GROUP BY "kind") k) AS "counts",
    (SELECT jsonb_agg(jsonb_build_object('kind', "kind", 'slug', "slug", 'title', "title", 'snippet', "snippet",
      'note', "note", 'at', "at") ORDER BY "rank" DESC, "id" DESC) FROM shown) AS "hits"`

/**
 * The text from shortly before the first of the words, however it is inflected or capitalised. Not found that way
 * (Porter's "policy" is "polici"; a phrase of small words): from its beginning.
 */
const aroundTheWords = Prisma.sql`substr(text."body", greatest(1, coalesce((SELECT min(place) FROM unnest(asked.stems) stem,
  strpos(text."body", stem) place WHERE place > 0), 1) - ${SHOWN / 4}), ${SHOWN})`

/** For each kind: which of its rows have the words and may be seen, and how well they fit. */
function branches(asker: Asker): Prisma.Sql[] {
  const most = Prisma.sql`LIMIT ${MOST_OF_A_KIND}`
  // A title or summary with the words stands before a text with them: where more have them than are ranked, too.
  const caseStudies = (rank: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`(SELECT 'case_study' AS "kind", c."id",
      ts_rank(${rank}, asked.words) AS "rank"
    FROM asked, "CaseStudyRevision" r JOIN "CaseStudy" c ON c."id" = r."caseStudyId" AND c."revisionNumber" = r."number"
    WHERE ${where} AND ${caseStudiesSeenInSql(asker)} ${most})`
  const proposals = (
    rank: Prisma.Sql,
    from: Prisma.Sql,
  ) => Prisma.sql`(SELECT 'proposal', p."id", ts_rank(${rank}, asked.words)
    FROM asked, ${from} AND ${proposalsSeenInSql(asker)} ${most})`
  const kinds = [
    // What is to be left out may stand in the text.
    caseStudies(
      Prisma.sql`r."heading"`,
      Prisma.sql`r."heading" @@ asked.words AND (NOT asked.minus OR r."search" @@ asked.words)`,
    ),
    caseStudies(Prisma.sql`r."search"`, Prisma.sql`r."search" @@ asked.words AND NOT r."heading" @@ asked.words`),
    Prisma.sql`(SELECT 'finding', f."id", ts_rank(f."search", asked.words)
      FROM asked, "Finding" f WHERE f."search" @@ asked.words AND ${findingsSeenInSql(asker)} ${most})`,
    proposals(Prisma.sql`p."search"`, Prisma.sql`"Proposal" p WHERE p."search" @@ asked.words`),
    proposals(
      Prisma.sql`m."search"`,
      Prisma.sql`"ManuscriptReading" m JOIN "Proposal" p ON p."manuscriptId" = m."manuscriptId"
        WHERE m."search" @@ asked.words AND NOT p."search" @@ asked.words`,
    ),
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
