import type { Transaction } from '#app/db/database.server.ts'
import { NotYet } from '#app/domain/practitioner/not-yet.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { NEW_MEMBERS, type PostKind } from './limits.ts'
import { countLinks } from './matching.ts'

const SEVERAL: Record<PostKind, string> = { comment: 'comments', thread: 'threads', finding: 'findings' }
const HOUR_MS = 3_600_000

/**
 * Nothing for whoever is not new.
 * @param fresh a new post, which is counted; of a change only its links are
 * @throws NotYet
 */
export async function keepWithinLimits(
  author: Viewer,
  { kind, texts, fresh }: { kind: PostKind; texts: string[]; fresh: boolean },
  tx: Transaction,
): Promise<void> {
  if (isModerator(author)) return
  const links = countLinks(texts)
  if (!fresh && links <= NEW_MEMBERS.links) return
  const [written] = await tx.$queryRaw<{ fresh: boolean; lately: number; oldest: Date | null }[]>`
    SELECT p."joinedAt" > now() - make_interval(days => ${NEW_MEMBERS.days}::int) AND (SELECT count(*) FROM (
        (SELECT FROM "Comment" WHERE "authorId" = p."id" AND "removedAt" IS NULL AND "hiddenAt" IS NULL
          AND "at" < now() - interval '1 day' LIMIT ${NEW_MEMBERS.standing})
        UNION ALL (SELECT FROM "Thread" WHERE "starterId" = p."id" AND "withdrawnAt" IS NULL
          AND "at" < now() - interval '1 day' LIMIT ${NEW_MEMBERS.standing})
        UNION ALL (SELECT FROM "Finding" WHERE "authorId" = p."id" AND "withdrawnAt" IS NULL
          AND "at" < now() - interval '1 day' LIMIT ${NEW_MEMBERS.standing})) stands) < ${NEW_MEMBERS.standing} AS "fresh",
      lately."count"::int AS "lately", lately."oldest"
    FROM "Practitioner" p, LATERAL (SELECT count(*), min("at") AS "oldest" FROM (
      SELECT "at" FROM "Comment" WHERE ${kind} = 'comment' AND "authorId" = p."id" AND "at" > now() - interval '1 hour'
      UNION ALL SELECT "at" FROM "Thread" WHERE ${kind} = 'thread' AND "starterId" = p."id" AND "at" > now() - interval '1 hour'
      UNION ALL SELECT "at" FROM "Finding" WHERE ${kind} = 'finding' AND "authorId" = p."id" AND "at" > now() - interval '1 hour'
    ) of) lately WHERE p."id" = ${author.id}`
  if (!written?.fresh) return
  const { days, anHour, links: most } = NEW_MEMBERS
  if (links > most)
    throw new NotYet(
      `You are new here: in your first ${days} days one post may have ${most} links. Yours has ${links}: take out ${links - most}.`,
    )
  if (!fresh || written.lately < anHour[kind]) return
  const minutes = Math.max(1, Math.ceil(((written.oldest?.getTime() ?? 0) + HOUR_MS - Date.now()) / 60_000))
  throw new NotYet(
    `You are new here: in your first ${days} days you can write ${anHour[kind]} ${SEVERAL[kind]} an hour. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; what you wrote stands below.`,
  )
}
