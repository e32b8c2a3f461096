import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { OPEN_PLACE } from '#app/domain/practitioner/belonging.server.ts'
import { isApprovedAddress } from '#app/domain/practitioner/email-domain.server.ts'
import { freeSlug } from '#app/domain/practitioner/slug.server.ts'
import { alreadyJoined, confirmToJoin, invitation } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { addressOf } from '#app/settings.server.ts'
import { findLink, forgetOldLinks, invitationsSince, makeLink, renewLink, spendLink } from './link.server.ts'
import { hashPassword } from './password.server.ts'
import { passwordFault } from './password-rules.server.ts'
import { countTry, networkOf } from './rate-limit.server.ts'
import { startSession } from './session.server.ts'
import type { From } from './sign-in.server.ts'
import { inSteadyTime } from './steady.server.ts'

/**
 * Somebody asks to join with an address. Whatever is known of it, the answer is the same and takes as long; what
 * there is to say goes to the mailbox: a link, a fresh link of their invitation, that they have an account, or nothing.
 * @throws TooManyTries
 */
export async function askToJoin(email: string, from: From): Promise<void> {
  await countTry('mail_from_address', networkOf(from.address))
  await countTry('mail_to', email)
  await inSteadyTime(() => inTransaction((tx) => answerByMail(email, tx)))
}

async function answerByMail(email: string, tx: Transaction): Promise<void> {
  await forgetOldLinks(tx)
  if (await tx.practitioner.findUnique({ where: { email }, select: { id: true } }))
    return writeMail(email, alreadyJoined(addressOf('/sign-in'), addressOf('/password')), tx)
  const invited = await tx.oneTimeLink.findFirst({
    where: { email, purpose: 'invitation', usedAt: null, createdAt: { gt: invitationsSince() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  if (invited) return sendInvitation(invited.id, email, tx)
  if (!(await isApprovedAddress(email, tx))) return
  const token = await makeLink({ purpose: 'confirm_address', email }, tx)
  await writeMail(email, confirmToJoin(addressOf(`/join/${token}`)), tx)
}

/** Mails an invitation with a new link; the one before it stops working. */
export async function sendInvitation(id: string, email: string, tx: Transaction): Promise<void> {
  const names = { madeBy: { select: { name: true } }, place: { select: { name: true } } } as const
  const { madeBy, place } = await tx.oneTimeLink.findUniqueOrThrow({ where: { id }, select: names })
  const link = addressOf(`/join/${await renewLink(id, tx)}`)
  await writeMail(email, invitation(link, addressOf('/join'), madeBy?.name ?? null, place?.name ?? null), tx)
}

const PURPOSES = ['confirm_address', 'invitation'] as const
export type Welcome = { email: string; role: string; placeId: string | null; name: string; post: string }

/** What the page behind a link shows; the link is not used up by looking. */
export async function findWelcome(token: string): Promise<Welcome | null> {
  const link = await findLink(token, [...PURPOSES], db)
  // With a practitioner it confirms a new address of theirs, and joins nobody.
  if (!link?.email || link.practitionerId) return null
  const { email, role, placeId, name, post, organisation } = link
  return { email, role, placeId, name, post: organisation && post ? `${post}, ${organisation.name}` : '' }
}

export type Joining =
  | { ok: true; cookie: string }
  | { ok: false; why: 'link' | 'known' }
  | { ok: false; why: 'password'; fault: string }

/**
 * Makes the account of who holds the link, confirmed by holding it, and signs them in. The link is used up only
 * when the account is made.
 * @param placeIds places they say they work in; that of the invitation is added
 */
export async function join(
  token: string,
  person: { name: string; password: string; placeIds: string[] },
  from: From,
): Promise<Joining> {
  const welcome = await findWelcome(token)
  if (!welcome) return { ok: false, why: 'link' }
  const fault = await passwordFault(person.password, [person.name, welcome.email])
  if (fault) return { ok: false, why: 'password', fault }
  const passwordHash = await hashPassword(person.password)
  try {
    return await inTransaction(async (tx): Promise<Joining> => {
      const link = await spendLink(token, [...PURPOSES], tx)
      if (!link?.email || link.practitionerId) return { ok: false, why: 'link' }
      // The list may have changed since the link was sent.
      if (link.purpose === 'confirm_address' && !(await isApprovedAddress(link.email, tx)))
        return { ok: false, why: 'link' }
      const places = await tx.place.findMany({
        where: { OR: [{ id: { in: person.placeIds }, ...OPEN_PLACE }, { id: link.placeId ?? '' }] },
        take: 20,
        select: { id: true },
      })
      const { id } = await tx.practitioner.create({
        data: {
          name: person.name,
          slug: await freeSlug(person.name, tx),
          email: link.email,
          emailConfirmedAt: new Date(),
          passwordHash,
          role: link.role,
          departmentId: link.departmentId,
          places: { create: places.map((place) => ({ placeId: place.id })) },
          ...(link.organisationId &&
            link.post && { posts: { create: { organisationId: link.organisationId, title: link.post } } }),
          welcome: { create: {} },
        },
        select: { id: true },
      })
      // Other links and invitations of this mailbox have done their work.
      await tx.oneTimeLink.deleteMany({ where: { email: link.email, practitionerId: null, usedAt: null } })
      await recordActivity(tx, { verb: 'joined', actorId: id, subject: { kind: 'practitioner', id } })
      return { ok: true, cookie: await startSession(id, from, tx) }
    })
  } catch (error) {
    if (isTaken(error)) return { ok: false, why: 'known' }
    throw error
  }
}

/** Somebody was faster with this address (or, very rarely, this slug). */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
