import { randomBytes } from 'node:crypto'
import type { Transaction } from '#app/db/database.server.ts'

/** "Zoë O'Brien-Łoś" → "zoe-obrien-los": what stands in an address. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 60).replace(/-+$/, '') || 'practitioner'
}

/** A slug nobody has; the second of one name gets five letters more, and so does one that is an address of its own. */
export async function freeSlug(name: string, tx: Transaction): Promise<string> {
  const slug = slugOf(name)
  const taken = await tx.practitioner.findUnique({ where: { slug }, select: { id: true } })
  return taken || slug === 'who' ? `${slug}-${randomBytes(3).toString('hex').slice(0, 5)}` : slug
}
