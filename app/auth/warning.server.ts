import { inTransaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import { NotDone } from '#app/domain/practitioner/roles.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { warning } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { addressOf } from '#app/settings.server.ts'

/** Warnings that one person is given in a day: beyond it, it is time for something else. */
const MOST_A_DAY = 5
const DAY_MS = 86_400_000

/**
 * Tells somebody what must not happen again, and why: among their notifications, on their account, and by a mail of its own,
 * however seldom they want the others. Moderators see it with the person from then on.
 * @returns false when there is nobody like that
 * @throws NotDone
 */
export async function warnPractitioner(moderator: Viewer, slug: string, reason: string): Promise<boolean> {
  if (!isModerator(moderator)) throw new NotDone('Only a moderator may do that.')
  if (slug === moderator.slug) throw new NotDone('Nobody warns themselves.')
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`warnings of ${slug}`}))::text`
    const person = await tx.practitioner.findFirst({
      where: { slug, suspendedAt: null },
      select: { id: true, name: true, email: true },
    })
    if (!person) return false
    const since = { gt: new Date(Date.now() - DAY_MS) }
    const lately = await tx.moderationAct.findMany({
      where: { whomId: person.id, kind: 'warned', at: since },
      take: MOST_A_DAY,
      select: { byId: true, reason: true },
    })
    // A form sent twice is one warning.
    if (lately.some((one) => one.byId === moderator.id && one.reason === reason)) return true
    if (lately.length >= MOST_A_DAY) throw new NotDone(`${person.name} was warned ${MOST_A_DAY} times today already.`)
    const subject = { kind: 'practitioner', id: person.id } as const
    await recordAct(tx, moderator, { kind: 'warned', subject, title: person.name, whom: person, reason })
    await recordActivity(tx, { verb: 'warned', actorId: moderator.id, subject })
    await writeMail(person.email, warning(moderator.name, reason, addressOf('/account/warnings')), tx)
    return true
  })
}
