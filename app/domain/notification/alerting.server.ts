import { inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import { keepWithDelivery } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { entriesSeenBy } from '#app/domain/search/kinds.server.ts'
import { log } from '#app/log.server.ts'
import { tellNotified } from './notifying.server.ts'
import { type Written, waitForDigest } from './waiting.server.ts'

/** With these something is there to be found that was not there before. */
const NEWLY_FOUND = Prisma.sql`'case_study_published', 'finding_shared', 'thread_started', 'consultation_opened',
  'collection_published', 'edition_published', 'place_added'`
/** So many saved searches are held against one new thing in one transaction: nothing else waits for longer than that. */
const SLICE = 2_000
const LOOK_EVERY_MS = 5_000

/** Somebody signed in who has no part in anything: what they may see, everybody signed in may. */
const ANYBODY: Viewer = { id: '', slug: '', name: '', role: 'practitioner', departmentId: null, placeIds: [] }

const state = remember('search alerts', () => ({
  timer: null as NodeJS.Timeout | null,
  looking: null as Promise<void> | null,
  stopping: false,
}))

/** From now on what is new is told to whoever saved a search that it answers, beginning with what a crash left. */
export function startAlerts(): void {
  state.stopping = false
  keepWithDelivery('search alerts', async (tx, activities) => {
    const due = await tx.$executeRaw`
      INSERT INTO "SearchAlertDue" ("activityId") SELECT "id" FROM "Activity"
      WHERE "id" = ANY (${activities.map(({ id }) => id)}) AND "verb" IN (${NEWLY_FOUND}) ON CONFLICT DO NOTHING`
    return () => {
      if (due && state.timer) look()
    }
  })
  state.timer ??= setInterval(look, LOOK_EVERY_MS).unref()
  look()
}

export async function stopAlerts(): Promise<void> {
  if (state.timer) clearInterval(state.timer)
  state.timer = null
  state.stopping = true
  await state.looking
}

function look(): void {
  state.looking ??= alertNow()
    .catch((error) =>
      log.error({ error: String(error) }, 'saved searches could not be looked through; it is tried again'),
    )
    .finally(() => {
      state.looking = null
    })
}

/**
 * Tells everything that is due by now, a slice of the saved searches after the other, when what is being told already is.
 * Tests call it to wait for the end.
 */
export async function alertNow(): Promise<void> {
  const { looking } = state
  if (looking) await looking
  for (;;) {
    const told = state.stopping ? null : await inTransaction(alertSlice)
    if (!told) return
    tellNotified(told)
  }
}

type Due = { activityId: bigint; upTo: string }
/**
 * The next slice, of the thing that waits longest: whom it is told, what waits for their mail, and how far it was looked
 * are one transaction, so that each is told once, whatever stops us.
 * @returns for whom something was written; null when nothing waits
 */
async function alertSlice(tx: Transaction): Promise<string[] | null> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT "activityId", "upTo" FROM "SearchAlertDue" ORDER BY "activityId" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!due) return null
  await tx.$executeRaw`
    UPDATE "SavedSearch" s SET "query" = "search_query"(s."words")
    FROM (SELECT "id" FROM "SavedSearch" WHERE "id" > ${due.upTo} ORDER BY "id" LIMIT ${SLICE}) slice
    WHERE slice."id" = s."id" AND s."query" IS NULL`
  const [row] = await tx.$queryRaw<{ last: string | null; recipients: string[] | null }[]>(sliceInSql(due))
  const recipients = row?.recipients ?? []
  const written: Written[] = recipients.map((recipientId) => ({ recipientId, activityId: due.activityId }))
  await waitForDigest(tx, written)
  if (row?.last)
    await tx.searchAlertDue.update({
      where: { activityId: due.activityId },
      data: { upTo: row.last },
      select: { upTo: true },
    })
  else await tx.searchAlertDue.deleteMany({ where: { activityId: due.activityId } })
  return recipients
}

/**
 * One statement: what is new against a slice of the saved searches. Its words are taken out of the store once (`|| ''`), not
 * for each search. What not everybody signed in may see by now is told to nobody; nor is a search told of what was there
 * before it, and nobody of what they did themselves.
 */
const sliceInSql = ({ activityId, upTo }: Due): Prisma.Sql => Prisma.sql`
  WITH slice AS MATERIALIZED (SELECT * FROM "SavedSearch" WHERE "id" > ${upTo} ORDER BY "id" LIMIT ${SLICE}),
  thing AS MATERIALIZED (SELECT e."kind", e."id", e."facets", e."words" || ''::tsvector AS "words", a."actorId", a."at"
    FROM "Activity" a JOIN "SearchEntry" e ON e."kind" = a."subjectKind" AND e."id" = a."subjectId"
    WHERE a."id" = ${activityId} AND ${entriesSeenBy(ANYBODY)}),
  answered AS MATERIALIZED (SELECT slice."id", slice."practitionerId", thing."kind", thing."id" AS "thingId"
    FROM thing, slice JOIN "Practitioner" who ON who."id" = slice."practitionerId" AND who."suspendedAt" IS NULL
    WHERE slice."alerts" AND slice."savedAt" <= thing."at" AND slice."practitionerId" IS DISTINCT FROM thing."actorId"
      AND slice."facets" <@ thing."facets" AND thing."words" @@ slice."query"),
  noted AS (INSERT INTO "SearchAlert" ("savedSearchId", "kind", "thingId", "activityId")
    SELECT "id", "kind", "thingId", ${activityId} FROM answered ON CONFLICT DO NOTHING RETURNING "savedSearchId"),
  told AS (INSERT INTO "Notification" ("recipientId", "activityId", "reason")
    SELECT DISTINCT answered."practitionerId", ${activityId}::bigint, 'saved_search'::"NotificationReason"
    FROM answered JOIN noted ON noted."savedSearchId" = answered."id"
    WHERE NOT EXISTS (SELECT FROM "Following" silenced WHERE silenced."practitionerId" = answered."practitionerId"
      AND silenced."level" = 'nothing' AND silenced."subjectKind" = answered."kind" AND silenced."subjectId" = answered."thingId")
    ON CONFLICT DO NOTHING RETURNING "recipientId")
  SELECT (SELECT max("id") FROM slice) AS "last", (SELECT jsonb_agg("recipientId") FROM told) AS "recipients"`
