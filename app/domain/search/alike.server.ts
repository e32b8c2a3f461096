import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { FollowLevel } from '#app/generated/prisma/enums.ts'
import { kindsSeenBy } from './kinds.server.ts'
import { type Kind, kindWords, pathOf } from './words.ts'

/** What stands beside another thing, for whoever is already there; places and people have links of their own. */
const SHOWN: Kind[] = ['case_study', 'finding', 'proposal', 'thread', 'collection']
/** So many stand beside a thing. */
const RELATED = 4
/** Of each kind so many are weighed. */
const MOST = 100
/** A theme or a client group in common counts as much as this rank of words. */
const IN_COMMON = 0.12
/** Of less nobody would say that it is alike; a title alone has less to be alike by. */
const LEAST = { related: 0.12, similar: 0.04 }

export type Alike = { kind: string; path: string; title: string; note: string }
type Row = { kind: Kind; slug: string; title: string; note: string }

/** What a page shows around its thing: the likest others this person may see, and what they want to be told of it. */
export type Around<Also = null> = { related: Alike[]; follows: FollowLevel | null; also: Also | null }

/**
 * Related: by words of its title, themes and client groups, the likest first. One statement: pages have few.
 * @param also one value more that the page wants of its thing, asked in the same statement
 */
export async function findAround<Also = null>(
  asker: Asker,
  about: { kind: Kind; id: string },
  also = Prisma.sql`NULL::jsonb`,
): Promise<Around<Also>> {
  const asked = Prisma.sql`SELECT "search_loosely"(it."title") AS words,
      ARRAY(SELECT f FROM unnest(it."facets") f WHERE f LIKE 'theme:%' OR f LIKE 'for:%') AS facets
    FROM "SearchEntry" it WHERE it."kind" = ${about.kind} AND it."id" = ${about.id}`
  const like = alike(asker, asked, { but: about.id, least: LEAST.related, take: RELATED })
  const [row] = await askPlanned<{ related: Row[]; follows: FollowLevel | null; also: Also | null }>(Prisma.sql`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (${like}) one) AS "related",
      (SELECT "level"::text FROM "Following" WHERE "practitionerId" = ${asker?.id ?? ''}
        AND "subjectKind" = ${about.kind} AND "subjectId" = ${about.id}) AS "follows", (${also}) AS "also"`)
  return { related: asWays(row?.related ?? []), follows: row?.follows ?? null, also: row?.also ?? null }
}

/** What is there already that is like a title somebody types. */
export async function findSimilar(asker: Asker, title: string, take = 5): Promise<Alike[]> {
  const words = title.replaceAll('\0', '').trim().slice(0, 300)
  if (!words) return []
  const asked = Prisma.sql`SELECT "search_loosely"(${words}) AS words, '{}'::text[] AS facets`
  return asWays(await askPlanned<Row>(alike(asker, asked, { but: '', least: LEAST.similar, take })))
}

type Limits = { but: string; least: number; take: number }
/** What has all of these words in title, summary or the names of its places and themes; the last may be half typed. */
export async function findByBeginning(asker: Asker, typed: string, take = 8): Promise<Alike[]> {
  const words = typed.replaceAll('\0', '').trim().slice(0, 100)
  if (!words) return []
  const found = kindsSeenBy(asker).map(
    ({ kind, seen }) => Prisma.sql`(SELECT e."kind", e."slug", e."title", e."note", e."at",
        ts_rank('{0,0.1,0.2,1}'::real[], e."heading", asked.words) AS "score"
      FROM asked, "SearchEntry" e WHERE e."facets" @> ARRAY[${`kind:${kind}`}] AND e."heading" @@ asked.words
        AND ${seen} LIMIT ${MOST})`,
  )
  return asWays(
    await askPlanned<Row>(Prisma.sql`
    WITH asked AS MATERIALIZED (SELECT "search_typing"(${words}) AS words)
    SELECT "kind", "slug", "title", "note" FROM (${Prisma.join(found, ' UNION ALL ')}) found
    ORDER BY "score" DESC, "at" DESC NULLS LAST, "slug" LIMIT ${take}`),
  )
}

function alike(asker: Asker, asked: Prisma.Sql, { but, least, take }: Limits): Prisma.Sql {
  const kinds = kindsSeenBy(asker).filter(({ kind }) => SHOWN.includes(kind))
  const ofEach = (common: Prisma.Sql) =>
    kinds.map(
      ({ kind, seen }) => Prisma.sql`(SELECT e."kind", e."slug", e."title", e."note", e."at",
        ts_rank('{0,0.1,0.4,1}'::real[], e."heading", asked.words) + ${IN_COMMON}::real
          * (SELECT count(*) FROM unnest(e."facets") f WHERE f = ANY (asked.facets)) AS "score"
      FROM asked, "SearchEntry" e WHERE e."facets" @> ARRAY[${`kind:${kind}`}] AND e."heading" @@ asked.words
        AND ${common} AND e."id" <> ${but} AND ${seen} LIMIT ${MOST})`,
    )
  // Those with a theme in common first: where thousands have a word, they are the ones to weigh.
  return Prisma.sql`
    WITH asked AS MATERIALIZED (${asked})
    SELECT "kind", "slug", "title", "note" FROM (${Prisma.join(
      [...ofEach(Prisma.sql`e."facets" && asked.facets`), ...ofEach(Prisma.sql`NOT e."facets" && asked.facets`)],
      ' UNION ALL ',
    )}) found
    WHERE "score" >= ${least} ORDER BY "score" DESC, "at" DESC NULLS LAST, "slug" LIMIT ${take}`
}

const asWays = (rows: Row[]): Alike[] =>
  rows.map(({ kind, slug, title, note }) => ({ kind: kindWords[kind].one, path: pathOf(kind, slug), title, note }))
