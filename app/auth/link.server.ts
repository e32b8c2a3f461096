import { createHash, randomBytes } from 'node:crypto'
import type { Prisma, Transaction } from '#app/db/database.server.ts'
import type { LinkPurpose } from '#app/generated/prisma/enums.ts'

export const LINK_MINUTES = 15
const expiry = () => new Date(Date.now() + LINK_MINUTES * 60_000)

/** 256 random bits. Only their SHA-256 is stored: a copy of the database holds no link that works. */
const newToken = () => randomBytes(32).toString('base64url')
export const storedToken = (token: string): string => createHash('sha256').update(token).digest('hex')

type Link = Omit<Prisma.OneTimeLinkUncheckedCreateInput, 'id' | 'expiresAt' | 'usedAt' | 'createdAt'>

/** @returns the token for the mail; it is nowhere else */
export async function makeLink(link: Link, tx: Transaction): Promise<string> {
  const token = newToken()
  await tx.oneTimeLink.create({ data: { ...link, id: storedToken(token), expiresAt: expiry() }, select: { id: true } })
  return token
}

/** Gives an open invitation a new link in place of the old one. */
export async function renewLink(id: string, tx: Transaction): Promise<string> {
  const token = newToken()
  await tx.oneTimeLink.update({
    where: { id },
    data: { id: storedToken(token), expiresAt: expiry() },
    select: { id: true },
  })
  return token
}

const open = () => ({ usedAt: null, expiresAt: { gt: new Date() } })
const parts = {
  email: true,
  practitionerId: true,
  placeId: true,
  role: true,
  departmentId: true,
  purpose: true,
  name: true,
  organisationId: true,
  post: true,
  organisation: { select: { name: true } },
} as const
export type OpenLink = Prisma.OneTimeLinkGetPayload<{ select: typeof parts }>

/** Looks without using it up: mail scanners open links too. */
export const findLink = (token: string, purposes: LinkPurpose[], tx: Transaction): Promise<OpenLink | null> =>
  tx.oneTimeLink.findFirst({ where: { id: storedToken(token), purpose: { in: purposes }, ...open() }, select: parts })

/** Uses a link up. Of many at the same moment one gets it, the others null. */
export async function spendLink(token: string, purposes: LinkPurpose[], tx: Transaction): Promise<OpenLink | null> {
  const id = storedToken(token)
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id, purpose: { in: purposes }, ...open() },
    data: { usedAt: new Date() },
  })
  return count === 1 ? tx.oneTimeLink.findUnique({ where: { id }, select: parts }) : null
}

/** What a person's other links could open is shut: after a new password, address, role or a suspension. */
export async function voidLinks(practitionerId: string, tx: Transaction): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { practitionerId, usedAt: null } })
}

const DAY_MS = 86_400_000
/** How long an invitation stands; its link is renewed for who asks with the invited address. */
export const INVITATION_DAYS = 30
export const invitationsSince = () => new Date(Date.now() - INVITATION_DAYS * DAY_MS)

/** Links nobody can use any more. */
export async function forgetOldLinks(tx: Transaction): Promise<void> {
  await tx.oneTimeLink.deleteMany({
    where: { expiresAt: { lt: new Date(Date.now() - (INVITATION_DAYS + 1) * DAY_MS) } },
  })
}
