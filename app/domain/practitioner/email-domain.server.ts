import { db, type Transaction } from '#app/db/database.server.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

/** Whose addresses may join without an invitation. A domain stands for everything under it. */
export async function findEmailDomains(): Promise<string[]> {
  const rows = await db.emailDomain.findMany({ orderBy: { domain: 'asc' }, take: 500, select: { domain: true } })
  return rows.map(({ domain }) => domain)
}

/** "ada@leeds.gov.uk" → ["leeds.gov.uk", "gov.uk"]: what may be approved for it. Never the last label alone. */
export function domainsOf(email: string): string[] {
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}

export async function isApprovedAddress(email: string, tx: Transaction = db): Promise<boolean> {
  const found = await tx.emailDomain.findFirst({
    where: { domain: { in: domainsOf(email) } },
    select: { domain: true },
  })
  return found !== null
}

const DOMAIN = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** @returns what is wrong with it, as one sentence, or null when it is now approved */
export async function approveEmailDomain(viewer: Viewer, typed: string): Promise<string | null> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator changes who may join')
  const domain = typed.trim().toLowerCase().replace(/^@/, '')
  if (!DOMAIN.test(domain)) return 'Enter the part of an address after the @, like nhs.uk'
  await db.emailDomain.upsert({ where: { domain }, create: { domain }, update: {}, select: { domain: true } })
  return null
}

/** People who joined with it keep their accounts. */
export async function disapproveEmailDomain(viewer: Viewer, domain: string): Promise<void> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator changes who may join')
  await db.emailDomain.deleteMany({ where: { domain } })
}
