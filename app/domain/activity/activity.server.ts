import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { isDiskFull } from '#app/db/errors.ts'
import { remember } from '#app/db/remember.ts'
import { currentRequestId, log, withRequestId } from '#app/log.server.ts'

export type SubjectKind =
  | 'case_study'
  | 'finding'
  | 'proposal'
  | 'thread'
  | 'practitioner'
  | 'place'
  | 'organisation'
  | 'theme'
  | 'client_group'
  | 'collection'
  | 'synonyms'
  | 'guide'
  | 'community'
export type Subject = { kind: SubjectKind; id: string }

/** What happened, in the words of the field. A new verb is added here first. */
export type Verb =
  | 'case_study_published'
  | 'case_study_revised'
  | 'case_study_withdrawn'
  | 'case_study_brought_back'
  | 'author_added'
  | 'author_removed'
  | 'finding_shared'
  | 'finding_revised'
  | 'finding_withdrawn'
  | 'finding_brought_back'
  | 'corroborated'
  | 'disputed'
  | 'corroboration_withdrawn'
  | 'commented'
  | 'comment_edited'
  | 'comment_removed'
  | 'comment_hidden'
  | 'comment_shown'
  | 'reacted'
  /** Taken back, or given once more: no news to anybody, but the page shows it. */
  | 'reaction_changed'
  | 'thread_started'
  | 'thread_edited'
  | 'thread_closed'
  | 'thread_opened_again'
  | 'thread_withdrawn'
  | 'thread_brought_back'
  | 'poll_started'
  | 'poll_removed'
  /** No news to anybody, but the page shows it. In a secret poll by nobody. */
  | 'poll_voted'
  | 'answer_accepted'
  | 'answer_taken_back'
  | 'file_added'
  | 'file_changed'
  | 'file_removed'
  | 'flagged'
  | 'flag_answered'
  | 'held'
  | 'watched_word_found'
  | 'post_released'
  | 'post_refused'
  | 'proposal_started'
  | 'proposal_revised'
  | 'member_invited'
  | 'member_asked'
  | 'member_joined'
  | 'member_removed'
  | 'lead_made'
  | 'invitation_declined'
  | 'invitation_withdrawn'
  | 'request_declined'
  | 'request_withdrawn'
  | 'consultation_opened'
  | 'consultation_closed'
  | 'collection_started'
  | 'collection_changed'
  | 'collection_published'
  | 'collection_closed'
  | 'guide_started'
  | 'guide_changed'
  | 'edition_published'
  | 'edition_withdrawn'
  | 'featured'
  | 'feature_ended'
  | 'joined'
  | 'sessions_ended'
  | 'warned'
  | 'suspended'
  | 'unsuspended'
  | 'role_changed'
  | 'place_added'
  | 'place_changed'
  | 'place_removed'
  | 'place_applied'
  | 'place_application_accepted'
  | 'place_application_declined'
  | 'place_asked'
  | 'place_joined'
  | 'place_declined'
  | 'place_moderator_made'
  | 'place_moderator_ended'
  | 'organisation_added'
  | 'organisation_changed'
  | 'organisation_removed'
  | 'theme_added'
  | 'theme_renamed'
  | 'theme_removed'
  | 'client_group_added'
  | 'client_group_renamed'
  | 'client_group_removed'
  | 'synonyms_added'
  | 'synonyms_changed'
  | 'synonyms_removed'
  | 'public_face_changed'
  /** A CSV of places, organisations or people was brought in. */
  | 'list_brought'
  | 'demonstration_removed'

export type Happening = {
  verb: Verb
  actorId: string | null
  subject: Subject
  /** Identifiers only: what a line of news needs beside the subject. */
  data?: Record<string, string | number | string[]>
}
export type Delivered = Happening & { id: bigint; at: Date }

type Listener = (activity: Delivered) => Promise<void> | void
/** Writes what follows from these, in the transaction that notes them as delivered. @returns what to do after its commit */
type Keeper = (tx: Transaction, activities: Delivered[]) => Promise<() => void>
const state = remember('activity', () => ({
  listeners: new Map<string, Listener>(),
  keepers: new Map<string, Keeper>(),
  delivering: null as Promise<void> | null,
  again: false,
  looks: new Set<NodeJS.Timeout>(),
  /** Told, but not yet noted as delivered. */
  told: new Set<bigint>(),
  timer: null as NodeJS.Timeout | null,
}))

/** Law 3: a verb tells by recording, in its own transaction. Who listens is not its business. */
export async function recordActivity(tx: Transaction, happening: Happening): Promise<void> {
  await tx.activity.create({
    data: {
      verb: happening.verb,
      actorId: happening.actorId,
      subjectKind: happening.subject.kind,
      subjectId: happening.subject.id,
      data: (happening.data ?? {}) as Prisma.InputJsonObject,
      requestId: currentRequestId() ?? null,
    },
    select: { id: true },
  })
  lookSoon()
}

/**
 * Calls `listener` for each activity after its commit, in order, at least once: what was not delivered
 * before a crash is delivered after it. A name has one listener, so that a reload replaces, never doubles.
 */
export function onActivity(name: string, listener: Listener): void {
  state.listeners.set(name, listener)
}

/**
 * What `keeper` writes is there exactly once: its rows are committed with the note that these are delivered, after a crash
 * or a full disk too. A name has one keeper.
 */
export function keepWithDelivery(name: string, keeper: Keeper): void {
  state.keepers.set(name, keeper)
}

/** Starts delivery, beginning with what a crash left undelivered. */
export function startDelivery(): void {
  lookSoon()
  // Also what another process wrote, and what took long to commit.
  state.timer ??= setInterval(look, 2_000).unref()
}

export async function stopDelivery(): Promise<void> {
  if (state.timer) clearInterval(state.timer)
  for (const timer of state.looks) clearTimeout(timer)
  state.looks.clear()
  state.timer = null
  await state.delivering
}

/** Delivers everything committed by now. */
export async function deliverNow(): Promise<void> {
  await state.delivering
  await deliverAll()
}

/** The recording transaction commits some milliseconds from now: look a few times, not in a loop. */
function lookSoon(): void {
  if (!state.timer || state.looks.size) return
  // Whoever happens to begin it: what is then told is of others, too.
  withRequestId(undefined, () => {
    for (const wait of [5, 50, 300]) {
      const timer = setTimeout(() => {
        state.looks.delete(timer)
        look()
      }, wait).unref()
      state.looks.add(timer)
    }
  })
}

function look(): void {
  if (state.delivering) {
    state.again = true
    return
  }
  state.delivering = deliverAll()
    .catch((error) => log.error({ error: String(error) }, 'activity could not be delivered; it is tried again'))
    .finally(() => {
      state.delivering = null
      if (!state.again) return
      state.again = false
      look()
    })
}

const BATCH = 200
async function deliverAll(): Promise<void> {
  for (;;) {
    const rows = await db.activity.findMany({
      where: { deliveredAt: null },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        verb: true,
        actorId: true,
        subjectKind: true,
        subjectId: true,
        data: true,
        at: true,
        requestId: true,
      },
    })
    if (!rows.length) return
    for (const row of rows) if (!state.told.has(row.id)) await tell(row)
    const faults = await noteDelivered(rows.map(asDelivered))
    if (faults.length) throw faults[0]
    if (rows.length < BATCH) return
  }
}

/**
 * Without space on the disk it cannot be noted. It was told all the same, and is not told again at every look. What cannot
 * be kept together is kept in halves: one that never can, or very many at once, must not hold up what comes after them.
 * @returns why some of them are not noted; they are tried again
 */
async function noteDelivered(activities: Delivered[]): Promise<unknown[]> {
  for (const { id } of activities) state.told.add(id)
  try {
    await noteTogether(activities)
    return []
  } catch (error) {
    if (activities.length === 1 || isDiskFull(error)) return [error]
    const half = activities.length >> 1
    return [...(await noteDelivered(activities.slice(0, half))), ...(await noteDelivered(activities.slice(half)))]
  }
}

async function noteTogether(activities: Delivered[]): Promise<void> {
  const ids = activities.map(({ id }) => id)
  const after = await inTransaction(async (tx) => {
    // Another process may have been quicker: each is noted, and kept, by one of them.
    const noted = await tx.$queryRaw<{ id: bigint }[]>`
      UPDATE "Activity" SET "deliveredAt" = now() WHERE id = ANY (${ids}) AND "deliveredAt" IS NULL RETURNING id`
    const mine = new Set(noted.map(({ id }) => id))
    const kept = activities.filter(({ id }) => mine.has(id))
    return Promise.all([...state.keepers.values()].map((keep) => keep(tx, kept)))
  })
  for (const id of ids) state.told.delete(id)
  for (const then of after) then()
}

/** Its lines in the log carry the id of the request that caused it, however much later and wherever it is told. */
const tell = (row: Row): Promise<void> =>
  withRequestId(row.requestId ?? undefined, async () => {
    const activity = asDelivered(row)
    for (const [name, listener] of state.listeners)
      try {
        await listener(activity)
      } catch (error) {
        // One listener's fault must not keep the news from the others, nor stop what comes after it.
        log.error({ listener: name, activity: String(activity.id), error }, 'a listener failed')
      }
    log.info({ activity: String(activity.id), verb: activity.verb }, 'an activity was told')
  })

type Row = {
  id: bigint
  verb: string
  actorId: string | null
  subjectKind: string
  subjectId: string
  data: Prisma.JsonValue
  at: Date
  requestId: string | null
}
const asDelivered = (row: Row): Delivered => ({
  id: row.id,
  verb: row.verb as Verb,
  actorId: row.actorId,
  subject: { kind: row.subjectKind as SubjectKind, id: row.subjectId },
  data: (row.data ?? {}) as Happening['data'],
  at: row.at,
})
