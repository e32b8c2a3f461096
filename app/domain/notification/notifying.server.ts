import { Prisma, type Transaction } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import { keepWithDelivery } from '#app/domain/activity/activity.server.ts'
import { type Written, waitForDigest } from './waiting.server.ts'

type Listener = (recipientIds: string[]) => void
const listeners = remember('notified', () => new Map<string, Listener>())

/** Calls back with whom something was just written for, after its commit. A name has one listener. */
export const onNotified = (name: string, listener: Listener): void => void listeners.set(name, listener)

/** Something was just written for these, and is committed. */
export function tellNotified(recipientIds: string[]): void {
  if (recipientIds.length) for (const tell of listeners.values()) tell(recipientIds)
}

/** From now on whatever is delivered is told to whom it concerns. */
export function startNotifying(): void {
  keepWithDelivery('notifications', async (tx, activities) => {
    const written = await writeNotifications(
      tx,
      activities.map(({ id }) => id),
    )
    await waitForDigest(tx, written)
    const recipientIds = [...new Set(written.map(({ recipientId }) => recipientId))]
    return () => tellNotified(recipientIds)
  })
}

/**
 * Writes one row for each person whom one of these concerns, and who has not got it yet: never for who did it, and one
 * for each activity, with the weightiest reason. Who silenced a thing hears of it only what is about them, names or answers them.
 * Whether they may see it is asked when they read.
 * @returns what was written
 */
export async function writeNotifications(tx: Transaction, activityIds: bigint[]): Promise<Written[]> {
  if (!activityIds.length) return []
  return tx.$queryRaw<Written[]>`
    INSERT INTO "Notification" ("recipientId", "activityId", "reason")
    SELECT DISTINCT ON (who."id", told."activityId") who."id", told."activityId", told."reason"
    FROM (${TOLD}) told (who, "activityId", "actorId", "reason")
    JOIN "Practitioner" who ON who."id" = told.who AND who."suspendedAt" IS NULL
    JOIN "Activity" of ON of."id" = told."activityId"
    WHERE told."activityId" = ANY (${activityIds}) AND who."id" IS DISTINCT FROM told."actorId"
      AND (told."reason" IN ('named', 'reported', 'to_decide', 'mentioned', 'replied') OR NOT EXISTS (SELECT FROM "Following" silenced
        WHERE silenced."practitionerId" = who."id" AND silenced."level" = 'nothing'
          AND silenced."subjectKind" = of."subjectKind" AND silenced."subjectId" = of."subjectId"))
    ORDER BY who."id", told."activityId", told."reason"
    ON CONFLICT DO NOTHING
    RETURNING "recipientId", "activityId"`
}

const reason = (name: string) => Prisma.sql`${name}::"NotificationReason"`

/** What somebody gave to everybody. */
const SHARED = Prisma.sql`'case_study_published', 'case_study_revised', 'finding_shared', 'consultation_opened', 'thread_started'`

/** Whom which activity is told to, and why. */
const TOLD = Prisma.sql`
  SELECT a."data"->>'practitionerId', a."id", a."actorId", ${reason('named')} FROM "Activity" a
    WHERE a."verb" IN ('post_released', 'post_refused', 'author_added', 'member_invited', 'member_joined', 'lead_made', 'place_joined', 'place_declined',
      'place_moderator_made', 'place_moderator_ended')
  UNION ALL
  SELECT a."subjectId", a."id", a."actorId", ${reason('named')} FROM "Activity" a WHERE a."verb" IN ('role_changed', 'warned')
  UNION ALL
  SELECT keeper."id", a."id", a."actorId", ${reason('to_decide')} FROM "Activity" a
    JOIN "Practitioner" keeper ON keeper."role" IN ('moderator', 'administrator')
    WHERE a."verb" IN ('held', 'watched_word_found')
  UNION ALL
  SELECT a."subjectId", a."id", a."actorId", ${reason('reported')} FROM "Activity" a WHERE a."verb" = 'flag_answered'
  UNION ALL
  SELECT keeper."id", a."id", a."actorId", ${reason('to_decide')} FROM "Activity" a
    JOIN "Practitioner" keeper ON keeper."role" IN ('moderator', 'administrator') WHERE a."verb" = 'flagged'
      -- Nobody is told who reported what they wrote themselves.
      AND CASE WHEN a."data" ? 'commentId'
        THEN NOT EXISTS (SELECT FROM "Comment" WHERE "id" = a."data"->>'commentId' AND "authorId" = keeper."id")
        ELSE NOT EXISTS (SELECT FROM "Finding" WHERE "id" = a."subjectId" AND "authorId" = keeper."id")
          AND NOT EXISTS (SELECT FROM "Thread" WHERE "id" = a."subjectId" AND "starterId" = keeper."id")
          AND NOT EXISTS (SELECT FROM "CaseStudyAuthor" WHERE "caseStudyId" = a."subjectId" AND "practitionerId" = keeper."id")
        END
  UNION ALL
  SELECT keeper."practitionerId", a."id", a."actorId", ${reason('to_decide')} FROM "Activity" a
    JOIN "PlaceMembership" keeper ON keeper."placeId" = a."subjectId" AND keeper."moderator" WHERE a."verb" = 'place_asked'
  UNION ALL
  SELECT said."authorId", a."id", a."actorId", ${reason('named')} FROM "Activity" a
    JOIN "Comment" said ON said."id" = a."data"->>'commentId' WHERE a."verb" IN ('comment_hidden', 'comment_shown', 'answer_accepted')
  UNION ALL
  SELECT said."authorId", a."id", a."actorId", ${reason('yours')} FROM "Activity" a
    JOIN "Comment" said ON said."id" = a."data"->>'commentId' WHERE a."verb" = 'reacted'
  UNION ALL
  SELECT who, a."id", a."actorId", ${reason('mentioned')} FROM "Activity" a,
    jsonb_array_elements_text(coalesce(a."data"->'mentioned', '[]')) who
    WHERE a."verb" IN ('commented', 'comment_edited', 'thread_started', 'thread_edited')
  UNION ALL
  SELECT answered."authorId", a."id", a."actorId", ${reason('replied')} FROM "Activity" a
    JOIN "Comment" answered ON answered."id" = coalesce(a."data"->>'answeredId', a."data"->>'parentId')
    WHERE a."verb" = 'commented'
  UNION ALL
  SELECT author."practitionerId", a."id", a."actorId", ${reason('yours')} FROM "Activity" a
    JOIN "CaseStudyAuthor" author ON author."caseStudyId" = a."subjectId"
    WHERE a."subjectKind" = 'case_study' AND a."verb" IN
      ('commented', 'author_added', 'case_study_published', 'case_study_revised', 'case_study_withdrawn',
       'case_study_brought_back')
  UNION ALL
  SELECT f."authorId", a."id", a."actorId", ${reason('yours')} FROM "Activity" a
    JOIN "Finding" f ON f."id" = a."subjectId"
    WHERE a."subjectKind" = 'finding' AND a."verb" IN
      ('commented', 'corroborated', 'disputed', 'finding_withdrawn', 'finding_brought_back')
  UNION ALL
  SELECT th."starterId", a."id", a."actorId", ${reason('yours')} FROM "Activity" a
    JOIN "Thread" th ON th."id" = a."subjectId"
    WHERE a."subjectKind" = 'thread' AND a."verb" IN
      ('commented', 'answer_accepted', 'thread_closed', 'thread_opened_again', 'thread_withdrawn', 'thread_brought_back')
  UNION ALL
  SELECT member."practitionerId", a."id", a."actorId", ${reason('yours')} FROM "Activity" a
    JOIN "ProposalMember" member ON member."proposalId" = a."subjectId" AND member."state" = 'member'
    WHERE a."subjectKind" = 'proposal' AND (a."verb" IN
      ('commented', 'member_joined', 'consultation_opened', 'consultation_closed')
      OR (member."lead" AND a."verb" IN ('member_asked', 'invitation_declined')))
  UNION ALL
  SELECT earlier."authorId", a."id", a."actorId", ${reason('discussed')} FROM "Activity" a
    JOIN "Comment" said ON said."id" = a."data"->>'commentId'
    JOIN "Comment" earlier ON earlier."discussionId" = said."discussionId" AND earlier."removedAt" IS NULL
      AND earlier."at" < said."at"
    WHERE a."verb" = 'commented'
  UNION ALL
  SELECT fo."practitionerId", a."id", a."actorId", ${reason('followed_thing')} FROM "Activity" a
    JOIN "Following" fo ON fo."subjectKind" = a."subjectKind" AND fo."subjectId" = a."subjectId"
    WHERE fo."level" = 'everything' AND a."verb" IN
      ('commented', 'corroborated', 'disputed', 'finding_revised', 'case_study_published', 'case_study_revised',
       'member_joined', 'consultation_opened', 'edition_published', 'answer_accepted', 'poll_started', 'thread_closed', 'thread_opened_again')
  UNION ALL
  SELECT fo."practitionerId", a."id", a."actorId", ${reason('followed_person')} FROM "Activity" a
    JOIN "Following" fo ON fo."subjectKind" = 'practitioner' AND fo."subjectId" = a."actorId"
    WHERE fo."level" = 'everything' AND a."verb" IN (${SHARED})
  UNION ALL
  SELECT fo."practitionerId", a."id", a."actorId", ${reason('followed_place')} FROM "Activity" a
    JOIN LATERAL (
      SELECT c."placeId" FROM "CaseStudy" c WHERE a."subjectKind" = 'case_study' AND c."id" = a."subjectId"
      UNION ALL SELECT f."placeId" FROM "Finding" f WHERE a."subjectKind" = 'finding' AND f."id" = a."subjectId"
      UNION ALL SELECT th."placeId" FROM "Thread" th WHERE a."subjectKind" = 'thread' AND th."id" = a."subjectId"
      UNION ALL SELECT pp."placeId" FROM "ProposalPlace" pp WHERE a."subjectKind" = 'proposal' AND pp."proposalId" = a."subjectId"
    ) of ON true
    JOIN "Following" fo ON fo."subjectKind" = 'place' AND fo."subjectId" = of."placeId"
    WHERE fo."level" = 'everything' AND a."verb" IN (${SHARED})
  UNION ALL
  SELECT fo."practitionerId", a."id", a."actorId", ${reason('followed_theme')} FROM "Activity" a
    JOIN LATERAL (
      SELECT ct."themeId" FROM "CaseStudyTheme" ct WHERE a."subjectKind" = 'case_study' AND ct."caseStudyId" = a."subjectId"
      UNION ALL SELECT ft."themeId" FROM "FindingTheme" ft WHERE a."subjectKind" = 'finding' AND ft."findingId" = a."subjectId"
      UNION ALL SELECT th."themeId" FROM "Thread" th WHERE a."subjectKind" = 'thread' AND th."id" = a."subjectId"
      UNION ALL SELECT pt."themeId" FROM "ProposalTheme" pt WHERE a."subjectKind" = 'proposal' AND pt."proposalId" = a."subjectId"
    ) of ON true
    JOIN "Following" fo ON fo."subjectKind" = 'theme' AND fo."subjectId" = of."themeId"
    WHERE fo."level" = 'everything' AND a."verb" IN (${SHARED})`
