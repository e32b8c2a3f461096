import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { narrowedTo } from './asking.server.ts'
import { entriesSeenBy } from './kinds.server.ts'
import type { Kind, Question } from './words.ts'

const MOST = 20
/** So many of the newest are looked at, in case that something of them was taken back in this moment. */
const LOOKED_AT = 60

export type Newest = { kind: Kind; slug: string; title: string; summary: string; at: Date }

/** What everybody may see and has all the words of this question, where it is narrowed to: the newest first, a few. */
export function listNewestFound(question: Question): Promise<Newest[]> {
  if (!question.words) return Promise.resolve([])
  const kind = question.kind ? [`kind:${question.kind}`] : []
  return askPlanned<Newest>(Prisma.sql`
    SELECT e."kind", e."slug", e."title", coalesce(nullif(e."summary", ''), e."note") AS "summary", e."at"
    FROM (SELECT e.* FROM "SearchEntry" e, "search_query"(${question.words}) asked
      WHERE e."open" AND e."at" IS NOT NULL AND e."facets" @> (${kind}::text[] || ${narrowedTo(question)}) AND e."words" @@ asked
      ORDER BY e."at" DESC, e."id" DESC LIMIT ${LOOKED_AT}) e
    WHERE ${entriesSeenBy(null)} ORDER BY e."at" DESC, e."id" DESC LIMIT ${MOST}`)
}
