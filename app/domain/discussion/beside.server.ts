import { db, Prisma } from '#app/db/database.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { ReactionKind } from '#app/generated/prisma/enums.ts'
import { slugsNamed } from './mentions.server.ts'
import { addressesIn, titlesInSql } from './naming.server.ts'

/** People who reacted that are named beside a comment; all of them have a page. */
const MOST_NAMED = 3

/** `mine`: whoever asks is among them. `names`: the first of them; for a visitor nobody. */
export type Reacted = { kind: ReactionKind; count: number; mine: boolean; names: string[] }
/** id of a comment → how people reacted to it. */
export type Reactions = Record<string, Reacted[]>
/** slug → name of whoever is named; address → title of a thing that is. */
export type Mentions = Record<string, string>

/** What is shown beside the words of these comments, in one statement, however many there are. */
export async function findBeside(
  asker: Asker,
  commentIds: string[],
  bodies: string[],
): Promise<{ mentions: Mentions; reactions: Reactions }> {
  const slugs = slugsNamed(bodies)
  const things = addressesIn(bodies)
  if (!slugs.length && !things.length && !commentIds.length) return { mentions: {}, reactions: {} }
  const named = asker ? MOST_NAMED : 0
  const [row] = await db.$queryRaw<{ mentions: Mentions; reactions: (Reacted & { commentId: string })[] }[]>(Prisma.sql`
    SELECT (SELECT coalesce(jsonb_object_agg("slug", "name"), '{}') FROM "Practitioner" WHERE "slug" = ANY (${slugs}))
        || ${titlesInSql(asker, things)} AS "mentions",
      (SELECT coalesce(jsonb_agg(reacted), '[]') FROM (
        SELECT re."commentId", re."kind", count(*)::int AS "count",
          bool_or(re."practitionerId" = ${asker?.id ?? ''}) AS "mine",
          to_jsonb((array_agg(who."name" ORDER BY re."at", who."id"))[1:${Prisma.raw(String(named))}]) AS "names"
        FROM "Reaction" re JOIN "Practitioner" who ON who."id" = re."practitionerId"
        WHERE re."commentId" = ANY (${commentIds}) GROUP BY re."commentId", re."kind") reacted) AS "reactions"`)
  const reactions: Reactions = {}
  for (const { commentId, ...reacted } of row?.reactions ?? [])
    reactions[commentId] = [...(reactions[commentId] ?? []), reacted]
  return { mentions: row?.mentions ?? {}, reactions }
}
