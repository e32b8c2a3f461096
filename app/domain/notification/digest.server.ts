import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { MailRhythm } from '#app/generated/prisma/enums.ts'
import { log } from '#app/log.server.ts'
import { findUnreadOf, type Notification } from './notification.server.ts'
import { sentenceOf, titleOf, whyOf } from './words.ts'

/** Lines that one digest takes, and things it shows: nobody reads more of a mail. What is beyond is counted. */
const MOST_LINES = 500
const MOST_SHOWN = 100
const MOST_OF_A_THING = 5
const LOOK_EVERY_MS = 20_000
/** Seconds after which a digest that could not be made is tried again: the others do not wait for it. */
const AGAIN_SECONDS = 600

export type DigestLine = { who: string; did: string; why: string; at: Date; path: string }
/** Everything of one thing, the newest first; `more`: lines of it that are not shown. */
export type DigestGroup = { title: string; lines: DigestLine[]; more: number }
/** Notifications by mail: things in the order of what is newest of each. Paths are of this platform. */
export type Digest = {
  to: string
  name: string
  groups: DigestGroup[]
  /** Notifications that are not in it because there are too many. */
  more: number
  count: number
  unsubscribePath: string
}
/** Puts it in the outbox, in the transaction that notes it as mailed. */
type Post = (tx: Transaction, digest: Digest) => Promise<void>

const state = remember('digests', () => ({
  post: null as Post | null,
  timer: null as NodeJS.Timeout | null,
  sending: null as Promise<void> | null,
  stopping: false,
}))

/** From now on whatever is due is mailed, beginning with what a crash or a long sleep left. */
export function startDigests(post: Post): void {
  state.post = post
  state.stopping = false
  state.timer ??= setInterval(look, LOOK_EVERY_MS).unref()
  look()
}

export async function stopDigests(): Promise<void> {
  if (state.timer) clearInterval(state.timer)
  state.timer = null
  state.stopping = true
  await state.sending
}

function look(): void {
  state.sending ??= postDue()
    .catch((error) => log.error({ error: String(error) }, 'digests could not be looked for; it is tried again'))
    .finally(() => {
      state.sending = null
    })
}

/**
 * Mails everything that is due by now, one person after the other, when what is being mailed already is. Called by itself;
 * tests call it to wait for the end.
 */
export async function postDue(): Promise<void> {
  const { post, sending } = state
  if (sending) await sending
  while (post && !state.stopping) {
    let whose: string | undefined
    const takes = async (tx: Transaction) => {
      const [due] = await tx.$queryRaw<Due[]>`
        SELECT "practitionerId", "rhythm", "unsubscribeKey" FROM "DigestPlan" WHERE "dueAt" <= ${new Date()}
        ORDER BY "dueAt", "practitionerId" LIMIT 1 FOR UPDATE SKIP LOCKED`
      whose = due?.practitionerId
      if (due) await postOne(tx, due, post)
    }
    try {
      await inTransaction(takes)
    } catch (error) {
      if (!whose) throw error
      log.error({ practitionerId: whose, error: String(error) }, 'a digest could not be made; it is tried again')
      await putOff(whose)
    }
    if (!whose) return
  }
}

type Due = { practitionerId: string; rhythm: MailRhythm | null; unsubscribeKey: string }

/** In one transaction: a mail in the outbox, and nothing that waits any more. So it is mailed once, whatever stops us. */
async function postOne(tx: Transaction, due: Due, post: Post): Promise<void> {
  const { practitionerId } = due
  const waiting = await tx.digestLine.findMany({
    where: { recipientId: practitionerId },
    orderBy: { activityId: 'desc' },
    take: MOST_LINES,
    select: { activityId: true },
  })
  const activityIds = waiting.map(({ activityId }) => activityId)
  // Whoever ended the mails in the same moment in which this began to wait.
  const recipient = due.rhythm === 'never' ? null : await findRecipient(tx, practitionerId)
  if (recipient) {
    const told = await findUnreadOf(recipient.viewer, { activityIds, most: MOST_LINES }, tx)
    const all = waiting.length < MOST_LINES ? 0 : await tx.digestLine.count({ where: { recipientId: practitionerId } })
    const beyond = Math.max(0, all - waiting.length)
    if (told.length) await post(tx, digestOf(recipient, due, { told, beyond }))
  }
  // All of them: whatever begins to wait meanwhile waits for the plan, which is held here, before it is committed.
  await tx.digestLine.deleteMany({ where: { recipientId: practitionerId } })
  await tx.digestPlan.update({ where: { practitionerId }, data: { dueAt: null }, select: { practitionerId: true } })
}

type Recipient = { viewer: Viewer; email: string }
/** @returns null for somebody suspended, or whose address is not confirmed: they are sent nothing */
async function findRecipient(tx: Transaction, id: string): Promise<Recipient | null> {
  const row = await tx.practitioner.findFirst({
    where: { id, suspendedAt: null, emailConfirmedAt: { not: null } },
    select: {
      id: true,
      slug: true,
      name: true,
      role: true,
      departmentId: true,
      email: true,
      places: { select: { placeId: true }, take: 100 },
    },
  })
  if (!row) return null
  const { email, places, ...rest } = row
  return { viewer: { ...rest, placeIds: places.map(({ placeId }) => placeId) }, email }
}

function digestOf(
  { viewer, email }: Recipient,
  { unsubscribeKey }: Due,
  { told, beyond }: { told: Notification[]; beyond: number },
): Digest {
  const groups = new Map<string, DigestGroup>()
  for (const one of told.slice(0, MOST_SHOWN)) {
    const key = `${one.kind} ${one.subjectId}`
    const group = groups.get(key) ?? {
      title: one.kind === 'practitioner' ? 'About you' : titleOf(one),
      lines: [],
      more: 0,
    }
    groups.set(key, group)
    if (group.lines.length < MOST_OF_A_THING) group.lines.push(lineOf(one))
    else group.more++
  }
  return {
    to: email,
    name: viewer.name,
    groups: [...groups.values()],
    more: Math.max(0, told.length - MOST_SHOWN) + beyond,
    count: told.length + beyond,
    unsubscribePath: `/unsubscribe/${unsubscribeKey}`,
  }
}

const lineOf = (one: Notification): DigestLine => ({
  who: one.who?.name ?? 'A former member',
  did: sentenceOf(one).alone,
  why: whyOf(one),
  at: one.at,
  path: `/notifications/${one.activityId}`,
})

async function putOff(practitionerId: string): Promise<void> {
  await db.digestPlan.updateMany({
    where: { practitionerId },
    data: { dueAt: new Date(Date.now() + AGAIN_SECONDS * 1_000) },
  })
}
