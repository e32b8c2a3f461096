import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { threadsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { Poll } from './poll.ts'

/** So many names stand beside an option; the rest are counted. */
const MOST_NAMES = 50

/**
 * The poll of a thread as one value of a statement, with no more than this person may know: votes after they voted or
 * after the end, as it was promised; who voted, where that was said from the start, to people who are signed in. Null when
 * there is none for them.
 */
export const pollInSql = (asker: Asker, threadId: string): Prisma.Sql => Prisma.sql`
    WITH poll AS (SELECT p.*, p."endsAt" <= ${new Date()}::timestamptz OR th."closedAt" IS NOT NULL AS "ended",
        EXISTS (SELECT FROM "PollVote" v WHERE v."pollId" = p."id" AND v."practitionerId" = ${asker?.id ?? ''}) AS "voted"
      FROM "Poll" p JOIN "Thread" th ON th."id" = p."threadId"
      WHERE p."threadId" = ${threadId} AND ${threadsSeenInSql(asker)} LIMIT 1),
    seen AS (SELECT *, "ended" OR ("voted" AND "results" = 'after_voting') AS "shown" FROM poll)
    SELECT jsonb_build_object('question', "question", 'several', "several", 'namesVoters', "namesVoters", 'results', "results",
      'endsAt', "endsAt", 'ended', "ended", 'voted', "voted", 'shown', "shown",
      'voters', (SELECT count(DISTINCT v."practitionerId") FROM "PollVote" v WHERE v."pollId" = seen."id"),
      'options', (SELECT jsonb_agg(jsonb_build_object('position', o."position", 'text', o."text",
        'mine', EXISTS (SELECT FROM "PollVote" v WHERE v."pollId" = o."pollId" AND v."position" = o."position"
          AND v."practitionerId" = ${asker?.id ?? ''}),
        'votes', CASE WHEN seen."shown" THEN (SELECT count(*) FROM "PollVote" v
          WHERE v."pollId" = o."pollId" AND v."position" = o."position") END,
        'names', CASE WHEN seen."shown" AND seen."namesVoters" AND ${asker !== null}::boolean THEN
          (SELECT coalesce(jsonb_agg(one."name"), '[]') FROM (SELECT w."name" FROM "PollVote" v
            JOIN "Practitioner" w ON w."id" = v."practitionerId"
            WHERE v."pollId" = o."pollId" AND v."position" = o."position" ORDER BY w."name", w."id" LIMIT ${MOST_NAMES}) one) END)
        ORDER BY o."position") FROM "PollOption" o WHERE o."pollId" = seen."id"))
    FROM seen`

/** As the database says it: a moment is a text there. */
export type PollSaid = Omit<Poll, 'endsAt'> & { endsAt: string }
export const pollOf = (said: PollSaid | null): Poll | null => said && { ...said, endsAt: new Date(said.endsAt) }

/** The same by itself. */
export async function findPoll(asker: Asker, threadId: string): Promise<Poll | null> {
  const [row] = await askPlanned<{ poll: PollSaid | null }>(
    Prisma.sql`SELECT (${pollInSql(asker, threadId)}) AS "poll"`,
  )
  return pollOf(row?.poll ?? null)
}
