import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { findings } from './asking.server.ts'
import { entriesSeenBy } from './kinds.server.ts'
import { asExcerpt, asPieces, type Piece, START, STOP } from './snippet.ts'
import { KINDS, type Kind, MOST_OF_A_KIND, NARROWINGS, type Narrowing, type Question } from './words.ts'

export const PAGE = 20
/** Characters of a long text in which the words are looked for when showing where they stand. */
const SHOWN_FROM = 20_000
/** Characters around the first of the words: to set words apart in more would cost more than to find them. */
const SHOWN = 1_000
/** Of each narrowing so many choices are shown, those with most hits first. */
const CHOICES = 8
/** With fewer hits, it is asked whether a word was typed wrongly. */
const FEW = 3

export type Hit = {
  kind: Kind
  slug: string
  title: Piece[]
  snippet: Piece[]
  note: string
  at: Date | null
  /** Whether it has all the words. */
  all: boolean
}
/** One value to narrow by, and how many of the hits have it. */
export type Choice = { slug: string; name: string; count: number }
export type Found = {
  hits: Hit[]
  /** Of each kind, whatever kind is asked for: at most `MOST_OF_A_KIND`. */
  counts: Record<Kind, number>
  choices: Record<Narrowing, Choice[]>
  total: number
  pages: number
  /** What the words may have meant, and how much that would find. */
  spelling: { words: string; count: number } | null
  /** Nothing had the words as they were typed: these were looked for in their place. */
  instead: string | null
}

type Row = Omit<Hit, 'title' | 'snippet' | 'at'> & { title: string; snippet: string; at: string | null }
type Answer = {
  counts: Partial<Record<Kind, number>> | null
  choices: ({ narrowing: Narrowing } & Choice)[] | null
  hits: Row[] | null
  spelling: string | null
  spelt: number | null
}

/**
 * Everything this person may see that has these words, the best first, `PAGE` a page counted from 1: asked in one
 * statement, with what may be seen in it. Words, "phrases", or and -without, as people type them into search boxes, and
 * whatever means the same. With few such hits also what has some of the words; with none, and a word likely typed wrongly,
 * it is asked again with the word put right.
 */
export async function search(asker: Asker, question: Question, page: number): Promise<Found> {
  const found = await ask(asker, question, page)
  const { spelling } = found
  if (!spelling) return found
  // What stands first says whether anything has the words.
  const { hits } = page > 1 ? await ask(asker, question, 1) : found
  if (hits.some(({ all }) => all)) return found
  const again = await ask(asker, { ...question, words: spelling.words }, page)
  return { ...again, spelling: null, instead: spelling.words }
}

async function ask(asker: Asker, question: Question, page: number): Promise<Found> {
  const [row] = question.words ? await askPlanned<Answer>(inSql(asker, question, page)) : []
  const counts = Object.fromEntries(KINDS.map((name) => [name, row?.counts?.[name] ?? 0])) as Record<Kind, number>
  const total = question.kind ? counts[question.kind] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const hits = (row?.hits ?? []).map((hit) => ({
    ...hit,
    title: asPieces(hit.title),
    snippet: asExcerpt(hit.snippet),
    at: hit.at ? new Date(hit.at) : null,
  }))
  const choices = Object.fromEntries(
    NARROWINGS.map((narrowing) => [
      narrowing,
      (row?.choices ?? [])
        .filter((choice) => choice.narrowing === narrowing)
        .map(({ slug, name, count }) => ({ slug, name, count })),
    ]),
  ) as Record<Narrowing, Choice[]>
  const spelling = row?.spelling && row.spelt ? { words: row.spelling, count: row.spelt } : null
  return { hits, counts, choices, total, pages: Math.max(1, Math.ceil(total / PAGE)), spelling, instead: null }
}

const inSql = (asker: Asker, question: Question, page: number): Prisma.Sql => Prisma.sql`
  WITH ${findings(asker, question)},
  chosen AS (SELECT * FROM found WHERE ${question.kind}::text IS NULL OR "kind" = ${question.kind}),
  best AS (SELECT * FROM chosen ORDER BY "score" DESC, "at" DESC NULLS LAST, "id" DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}),
  marking AS MATERIALIZED (SELECT coalesce((SELECT words FROM loosely), words) AS words,
    ARRAY(SELECT unnest(ARRAY[stem, initcap(stem), upper(stem)])
      FROM regexp_matches(coalesce((SELECT words FROM loosely), words)::text, '''([^'']+)''', 'g') lexeme,
        left(lexeme[1], greatest(length(lexeme[1]) - 1, 3)) stem LIMIT 120) AS stems FROM asked),
  shown AS (SELECT best."kind", best."id", best."score", best."at", e."slug", e."note",
      ts_headline('english', translate(e."title", ${START + STOP}, ''), marking.words,
        ${`StartSel=${START}, StopSel=${STOP}, HighlightAll=true`}) AS "title",
      ts_headline('english', translate(${aroundTheWords}, ${START + STOP}, ''), marking.words,
        ${`StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`}) AS "snippet"
    FROM best JOIN "SearchEntry" e USING ("kind", "id")
    CROSS JOIN LATERAL (SELECT left(concat_ws(' ', nullif(e."summary", e."note"), e."body"), ${SHOWN_FROM}) AS "body") text
    CROSS JOIN marking),
  counted AS (SELECT split_part(facet, ':', 1) AS "narrowing", substr(facet, strpos(facet, ':') + 1) AS "value", count(*)::int AS "count"
    FROM chosen, unnest("facets") facet WHERE facet NOT LIKE 'kind:%' GROUP BY facet),
  most AS (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY "narrowing" ORDER BY "count" DESC, "value" DESC) AS "nth" FROM counted) c
    WHERE "nth" <= ${CHOICES}),
  choices AS (SELECT "narrowing", "count", coalesce(pl."slug", t."slug", g."slug", "value") AS "slug",
      coalesce(pl."name", t."name", g."name", "value") AS "name"
    FROM most LEFT JOIN "Place" pl ON "narrowing" = 'place' AND pl."id" = "value"
    LEFT JOIN "Theme" t ON "narrowing" = 'theme' AND t."id" = "value"
    LEFT JOIN "ClientGroup" g ON "narrowing" = 'for' AND g."id" = "value"),
  spelling AS MATERIALIZED (SELECT "search_spelling"(${question.words}) AS words WHERE (SELECT count(*) FROM strict) < ${FEW}),
  spelt AS (SELECT e."id" FROM asked, spelling, "SearchEntry" e WHERE spelling.words <> ${question.words}
    AND (${question.kind}::text IS NULL OR e."kind" = ${question.kind})
    AND e."facets" @> asked.narrowed AND e."words" @@ "search_query"(spelling.words) AND ${entriesSeenBy(asker)} LIMIT ${MOST_OF_A_KIND})
  SELECT (SELECT jsonb_object_agg("kind", "n") FROM (SELECT "kind", least(count(*), ${MOST_OF_A_KIND}) AS "n" FROM found GROUP BY "kind") k) AS "counts",
    (SELECT jsonb_agg(to_jsonb(choices) ORDER BY "count" DESC, "name") FROM choices) AS "choices",
    (SELECT jsonb_agg(jsonb_build_object('kind', "kind", 'slug', "slug", 'title', "title", 'snippet', "snippet",
      'note', "note", 'at', "at", 'all', "score" >= 1) ORDER BY "score" DESC, "at" DESC NULLS LAST, "id" DESC) FROM shown) AS "hits",
    (SELECT words FROM spelling) AS "spelling", (SELECT count(*)::int FROM spelt) AS "spelt"`

/**
 * The text from shortly before the first of the words, however it is inflected or capitalised. Not found that way
 * (Porter's "policy" is "polici"; a phrase of small words): from its beginning.
 */
const aroundTheWords = Prisma.sql`substr(text."body", greatest(1, coalesce((SELECT min(place) FROM unnest(marking.stems) stem,
  strpos(text."body", stem) place WHERE place > 0), 1) - ${SHOWN / 4}), ${SHOWN})`
