import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { unlessDiskFull } from '#app/db/errors.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { DEMONSTRATION, findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  guidesSeenInSql,
  proposalsSeenInSql,
  threadsSeenInSql,
  titleOfGuideInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import { type Asker, isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Told } from './words.ts'

export type Notification = Told & {
  activityId: bigint
  at: Date
  read: boolean
  /** Null: somebody who has left. */
  who: { id: string; slug: string; name: string } | null
  subjectId: string
  /** Whoever is told said that they want to hear nothing more of this thing. */
  silenced: boolean
}
type Row = Omit<Notification, 'who'> & {
  whoId: string | null
  whoSlug: string | null
  whoName: string | null
  slug: string
  commentId: string | null
}

/** `newest` and `unread` are of all of them, whichever page it is. */
export type Notifications = {
  notifications: Notification[]
  pages: number
  newest: bigint | null
  unread: boolean
}

const A_PAGE = 20
/** Nobody turns fifty pages of what they were told; what is older stays, and is not listed. */
const MOST_LISTED = 1_000
/** So many unread ones are counted; beyond it "99+" is shown. */
const MOST_COUNTED = 100

/**
 * What this person was told, the newest first. What they may not see any more is left out, and so is a comment since
 * removed. Pages count from 1.
 */
export async function findNotifications(viewer: Viewer, page: number): Promise<Notifications> {
  const [rows, [counted]] = await Promise.all([
    askPlanned<Row>(Prisma.sql`
      SELECT ${SHOWN} ${told(viewer)} ORDER BY n."activityId" DESC LIMIT ${A_PAGE} OFFSET ${(page - 1) * A_PAGE}`),
    askPlanned<{ all: number; newest: bigint | null; unread: boolean }>(Prisma.sql`
      SELECT count(*)::int AS "all", max("activityId") AS "newest",
        EXISTS (SELECT ${told(viewer)} AND n."readAt" IS NULL) AS "unread"
      FROM (SELECT n."activityId" ${told(viewer)} ORDER BY n."activityId" DESC LIMIT ${MOST_LISTED}) counted`),
  ])
  const notifications = rows.map(asNotification)
  const { all = 0, newest = null, unread = false } = counted ?? {}
  return {
    notifications,
    pages: Math.max(1, Math.ceil(all / A_PAGE)),
    newest: newest === null ? null : BigInt(newest),
    unread,
  }
}

const asNotification = ({ whoId, whoSlug, whoName, slug: _, commentId: __, ...row }: Row): Notification => ({
  ...row,
  activityId: BigInt(row.activityId),
  who: whoId && whoSlug && whoName ? { id: whoId, slug: whoSlug, name: whoName } : null,
})

/** Of these, what this person has not read and may see now, the newest first, so many at most. */
export async function findUnreadOf(
  viewer: Viewer,
  { activityIds, most }: { activityIds: bigint[]; most: number },
  tx: Transaction,
): Promise<Notification[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${SHOWN} ${told(viewer)} AND n."readAt" IS NULL AND n."activityId" = ANY (${activityIds})
    ORDER BY n."activityId" DESC LIMIT ${most}`
  return rows.map(asNotification)
}

/** How many of them are unread, MOST_COUNTED at most. */
export const countUnread = async (viewer: Viewer): Promise<number> => (await findFrame(viewer)).unread

export type Frame = { demonstration: boolean; unread: number }
/** What stands around every page, in one question: whether the demonstration is here, and how much is unread. */
export async function findFrame(asker: Asker): Promise<Frame> {
  if (!asker) return { demonstration: (await findDemonstration()) !== null, unread: 0 }
  const [row] = await askPlanned<Frame>(Prisma.sql`
    SELECT EXISTS (SELECT FROM "Setting" WHERE "key" = ${DEMONSTRATION}) AS "demonstration",
      (SELECT count(*)::int FROM (SELECT ${told(asker)} AND n."readAt" IS NULL LIMIT ${MOST_COUNTED}) counted) AS "unread"`)
  if (!row) throw new Error('The frame of the page could not be asked for')
  return row
}

/**
 * Notes that it was read.
 * @returns the path of what it is about; null when this person was not told it, or may not see it any more
 */
export async function openNotification(viewer: Viewer, activityId: bigint): Promise<string | null> {
  const [row] = await askPlanned<Row>(Prisma.sql`
    SELECT ${SHOWN} ${told(viewer)} AND n."activityId" = ${activityId}`)
  if (!row) return null
  await unlessDiskFull('that a notification was read', () =>
    db.notification.updateMany({
      where: { recipientId: viewer.id, activityId, readAt: null },
      data: { readAt: new Date() },
    }),
  )
  return addressOf(row)
}

/** Everything up to this one is read: what came after the page was drawn is not. */
export async function readAll(viewer: Viewer, upTo: bigint): Promise<void> {
  await db.notification.updateMany({
    where: { recipientId: viewer.id, activityId: { lte: upTo }, readAt: null },
    data: { readAt: new Date() },
  })
}

const PATHS = {
  case_study: '/case-studies',
  finding: '/findings',
  proposal: '/proposals',
  thread: '/threads',
  place: '/places',
  guide: '/guides',
  collection: '/collections',
}
function addressOf({ kind, slug, verb, commentId }: Row): string {
  if (verb === 'flagged' || verb === 'watched_word_found') return '/admin/desk?queue=flags'
  if (verb === 'held') return '/admin/desk?queue=held'
  if (verb === 'flag_answered') return '/flags'
  if (verb === 'warned') return '/account/warnings'
  if (kind === 'practitioner') return '/account'
  if (verb === 'place_asked') return `/places/${slug}/people`
  if (verb === 'place_declined') return `/places/${slug}/membership`
  if (commentId) return `/comments/${commentId}`
  return `${PATHS[kind]}/${slug}`
}

const SHOWN = Prisma.sql`
  n."activityId", n."reason", n."readAt" IS NOT NULL AS "read", a."verb", a."at", a."subjectKind" AS "kind", a."subjectId",
  who."id" AS "whoId", who."slug" AS "whoSlug", who."name" AS "whoName", named."name" AS "named",
  coalesce(a."data"->>'practitionerId' <> a."actorId", false) AS "ofAnother", EXISTS (SELECT FROM "Following" fo
    WHERE fo."practitionerId" = n."recipientId" AND fo."level" = 'nothing' AND fo."subjectKind" = a."subjectKind"
      AND fo."subjectId" = a."subjectId") AS "silenced", place."name" AS "from",
  a."data"->>'role' AS "role", a."data"->>'outcome' AS "outcome", a."data"->>'commentId' AS "commentId",
  coalesce(c."slug", f."slug", p."slug", th."slug", g."slug", invited."slug", pl."slug", co."slug", '') AS "slug",
  coalesce(r."title", c."title", f."claim", p."title", th."title", ${titleOfGuideInSql}, invited."title", pl."name", co."title", '') AS "title",
  CASE WHEN n."reason" = 'saved_search' THEN (SELECT array_agg(s."name" ORDER BY lower(s."name"), s."id") FROM "SearchAlert" al
    JOIN "SavedSearch" s ON s."id" = al."savedSearchId" AND s."practitionerId" = n."recipientId"
    WHERE al."activityId" = n."activityId") END AS "searches"`

/** FROM and WHERE of all that this person was told and may see now. Somebody invited to a draft may know its title. */
const told = (viewer: Viewer): Prisma.Sql => Prisma.sql`
  FROM "Notification" n
  JOIN "Activity" a ON a."id" = n."activityId"
  LEFT JOIN "CaseStudy" c ON a."subjectKind" = 'case_study' AND c."id" = a."subjectId" AND ${caseStudiesSeenInSql(viewer)}
  LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
  LEFT JOIN "Finding" f ON a."subjectKind" = 'finding' AND f."id" = a."subjectId" AND ${findingsSeenInSql(viewer)}
  LEFT JOIN "Proposal" p ON a."subjectKind" = 'proposal' AND p."id" = a."subjectId" AND ${proposalsSeenInSql(viewer)}
  LEFT JOIN "Thread" th ON a."subjectKind" = 'thread' AND th."id" = a."subjectId" AND ${threadsSeenInSql(viewer)}
  LEFT JOIN "Guide" g ON a."subjectKind" = 'guide' AND g."id" = a."subjectId" AND ${guidesSeenInSql}
  LEFT JOIN "Proposal" invited ON a."verb" = 'member_invited' AND invited."id" = a."subjectId" AND EXISTS
    (SELECT FROM "ProposalMember" m WHERE m."proposalId" = invited."id" AND m."practitionerId" = n."recipientId"
      AND m."state" = 'invited')
  LEFT JOIN "Place" pl ON a."subjectKind" = 'place' AND pl."id" = a."subjectId"
  LEFT JOIN "Collection" co ON a."subjectKind" = 'collection' AND co."id" = a."subjectId" AND co."state" = 'published'
  LEFT JOIN "Practitioner" who ON who."id" = a."actorId"
  LEFT JOIN "Practitioner" named ON named."id" = a."data"->>'practitionerId'
  LEFT JOIN "Place" place ON a."verb" IN ('corroborated', 'disputed') AND place."id" = a."data"->>'placeId'
  WHERE n."recipientId" = ${viewer.id}
    AND (a."subjectKind" = 'practitioner' OR c."id" IS NOT NULL OR f."id" IS NOT NULL OR p."id" IS NOT NULL
      OR th."id" IS NOT NULL OR g."id" IS NOT NULL OR co."id" IS NOT NULL OR invited."id" IS NOT NULL OR pl."id" IS NOT NULL)
    AND (a."verb" <> 'place_asked' OR EXISTS (SELECT FROM "PlaceRequest" waits
      JOIN "PlaceMembership" keeper ON keeper."placeId" = waits."placeId" AND keeper."moderator"
        AND keeper."practitionerId" = n."recipientId"
      WHERE waits."placeId" = a."subjectId" AND waits."practitionerId" = a."data"->>'practitionerId'
        AND waits."state" = 'asked'))
    AND (a."verb" <> 'held' OR (${isModerator(viewer)}::boolean AND EXISTS (SELECT FROM "Held" waits
      WHERE waits."id" = a."data"->>'heldId' AND waits."decisionId" IS NULL)))
    AND (a."verb" NOT IN ('flagged', 'watched_word_found') OR (${isModerator(viewer)}::boolean AND EXISTS (SELECT FROM "Flag" waits
      WHERE waits."id" = a."data"->>'flagId' AND waits."decisionId" IS NULL)))
    AND (a."verb" NOT IN ('commented', 'comment_edited', 'answer_accepted', 'reacted') OR EXISTS (SELECT FROM "Comment" said
      WHERE said."id" = a."data"->>'commentId' AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL))
    AND (a."verb" <> 'answer_accepted' OR th."acceptedId" = a."data"->>'commentId')
    AND (a."verb" <> 'reacted' OR EXISTS (SELECT FROM "Reaction" stands WHERE stands."commentId" = a."data"->>'commentId'
      AND stands."practitionerId" = a."actorId" AND stands."kind"::text = a."data"->>'outcome'))`
