import { Prisma } from '#app/db/database.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { kindsSeenBy } from './kinds.server.ts'
import { MOST_OF_A_KIND, type Question } from './words.ts'

/** With fewer hits than this that have all the words, those that have some of them are found, too. */
const ENOUGH = 5
/** Of each kind so many that have some of the words are weighed. */
const MOST_LOOSE = 200
/** What share of what was asked, rare words counting more, such a hit must have. */
const SHARE = 0.3
/** How much a word counts in the text, in names of places and themes, in the summary, in the title. */
const WEIGHTS = '{0.08,0.25,0.4,1}'
/** What it counts beside that if the title alone has all the words. */
const TITLED = 0.15
/** Seconds after which something is half as new. */
const HALF_AS_NEW = 63_072_000

/** What the entries "e" must stand under: narrowings that exist nowhere let nothing through. */
export const narrowedTo = ({ place, theme, for: group, year }: Question) => Prisma.sql`array_remove(ARRAY[
  CASE WHEN ${place} <> '' THEN 'place:' || coalesce((SELECT "id" FROM "Place" WHERE "slug" = ${place}), 'none') END,
  CASE WHEN ${theme} <> '' THEN 'theme:' || coalesce((SELECT "id" FROM "Theme" WHERE "slug" = ${theme}), 'none') END,
  CASE WHEN ${group} <> '' THEN 'for:' || coalesce((SELECT "id" FROM "ClientGroup" WHERE "slug" = ${group}), 'none') END,
  CASE WHEN ${year} <> '' THEN 'year:' || ${year} END], NULL)`

const rank = (vector: Prisma.Sql, words: Prisma.Sql) => Prisma.sql`ts_rank(${WEIGHTS}::real[], ${vector}, ${words})`
const [heading, text] = [Prisma.sql`e."heading"`, Prisma.sql`e."words"`]

/** What was lately said, and what is seen in many places, stands a little before its like. */
const gently = (rank: Prisma.Sql, weight: Prisma.Sql) => Prisma.sql`((${rank}) * (1 + 0.05 * ${weight}
  + 0.15 / (1 + extract(epoch FROM now() - coalesce(e."at", now() - interval '9 years')) / ${HALF_AS_NEW})))::real`

/**
 * The common table expressions of a question: `asked` (one row), `strict` (what has all the words), and `found` ("kind",
 * "id", "score", "facets", "at"): what this person may see that has them, or enough of them. A score is 1 or more of what
 * has all of them.
 */
export function findings(asker: Asker, question: Question): Prisma.Sql {
  const { words } = question
  const kinds = kindsSeenBy(asker)
  const ofEach = (branch: (of: (typeof kinds)[number]) => Prisma.Sql) => Prisma.join(kinds.map(branch), ' UNION ALL ')
  const entry = Prisma.sql`e."kind", e."id", e."facets", e."at"`
  const within = (kind: string, seen: Prisma.Sql) =>
    Prisma.sql`e."facets" @> (ARRAY[${`kind:${kind}`}] || asked.narrowed) AND ${seen}`
  // A title or summary with the words stands before a text with them: where more have them than are ranked, too. What is to
  // be left out may stand in the text: then all of it is looked at.
  const headed = ofEach(({ kind, seen, weight }) => {
    const titled = Prisma.sql`CASE WHEN ts_filter(e."heading", '{a}') @@ asked.words THEN ${TITLED}::real ELSE 0 END`
    return Prisma.sql`(SELECT ${entry}, 1 + ${gently(Prisma.sql`${titled} + ${rank(heading, Prisma.sql`asked.words`)}`, weight)} AS "score"
      FROM asked, "SearchEntry" e WHERE ${within(kind, seen)} AND e."heading" @@ asked.words
        AND NOT asked.minus LIMIT ${MOST_OF_A_KIND})`
  })
  const bodied = ofEach(
    ({ kind, seen, weight }) =>
      Prisma.sql`(SELECT ${entry}, 1 + ${gently(rank(text, Prisma.sql`asked.words`), weight)} AS "score"
      FROM asked, "SearchEntry" e WHERE ${within(kind, seen)} AND e."words" @@ asked.words
        AND (asked.minus OR NOT e."heading" @@ asked.words)
        AND (SELECT count(*) FROM headed WHERE "kind" = ${kind}) < ${MOST_OF_A_KIND} LIMIT ${MOST_OF_A_KIND})`,
  )
  const near = ofEach(
    ({ kind, seen, weight }) =>
      Prisma.sql`(SELECT ${entry}, e."words", ${gently(rank(text, Prisma.sql`loosely.words`), weight)} AS "rank"
      FROM asked, loosely, "SearchEntry" e WHERE ${within(kind, seen)} AND e."words" @@ loosely.words
        AND NOT e."words" @@ asked.words LIMIT ${MOST_LOOSE})`,
  )
  return Prisma.sql`
  asked AS MATERIALIZED (SELECT words, words::text LIKE '%!%' AS minus, ${narrowedTo(question)} AS narrowed,
    ${words} ~ '["”“]|(^|\\s)-|\\s(or|OR)\\s' AS exactly FROM "search_query"(${words}) words),
  headed AS MATERIALIZED (${headed}),
  bodied AS MATERIALIZED (${bodied}),
  strict AS (SELECT * FROM headed UNION ALL SELECT * FROM bodied),
  parts AS MATERIALIZED (SELECT part, n FROM unnest("search_each"(${words})) WITH ORDINALITY parts (part, n)),
  loosely AS MATERIALIZED (SELECT "search_loosely"(${words}) AS words WHERE (SELECT count(*) FROM strict) < ${ENOUGH}
    AND (SELECT count(*) FROM parts) > 1 AND NOT (SELECT exactly FROM asked)),
  near AS MATERIALIZED (${near}),
  matched AS (SELECT near."kind", near."id", parts.n FROM near JOIN parts ON near."words" @@ parts.part),
  worth AS (SELECT parts.n, ln(1 + (SELECT count(*) FROM near) / (1.0 + count(matched.n))) AS "worth"
    FROM parts LEFT JOIN matched USING (n) GROUP BY parts.n),
  shares AS (SELECT "kind", "id", sum("worth") / (SELECT sum("worth") FROM worth) AS "share"
    FROM matched JOIN worth USING (n) GROUP BY "kind", "id"),
  loose AS (SELECT "kind", "id", "facets", "at", least(0.99, 0.9 * "share" + 0.1 * "rank")::real AS "score"
    FROM near JOIN shares USING ("kind", "id") WHERE "share" >= ${SHARE}),
  found AS MATERIALIZED (SELECT * FROM strict UNION ALL SELECT * FROM loose)`
}
