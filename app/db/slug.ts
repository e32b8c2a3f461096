import { randomInt } from 'node:crypto'

/** The words of a title as an address: "What's next?" → "whats-next". At most 60 characters, never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length > 59) break
    slug += slug ? `-${word}` : word
  }
  return slug || (words[0] ?? 'untitled').slice(0, 60)
}

/** A free address for a title: its words alone, or with five letters after them when those are taken. */
export async function freeSlug(title: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const slug = slugOf(title)
  // Words that are addresses of their own beside the slugs.
  if (!RESERVED.has(slug) && !(await isTaken(slug))) return slug
  const letters = Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${slug}-${letters}`
}
const RESERVED = new Set(['new', 'mine', 'drafts', 'map', 'compare', 'ask', 'bring'])
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
