import { randomUUID } from 'node:crypto'
import type { DaysAgo } from './shape.ts'

/** What a row is of, so that one word may name a place and a theme. */
type Kind =
  | 'caseStudy'
  | 'clientGroup'
  | 'collection'
  | 'comment'
  | 'discussion'
  | 'chapter'
  | 'finding'
  | 'guide'
  | 'item'
  | 'organisation'
  | 'person'
  | 'place'
  | 'proposal'
  | 'theme'
  | 'thread'

/** One loading: the ids it hands out, and the moment its days are counted back from. */
export type Loading = {
  /** The same id each time it is asked for the same thing. */
  id: (kind: Kind, key: string) => string
  /** What was there before, under its own id. */
  found: (kind: Kind, key: string, id: string) => void
  /** The moment that many days before the start. */
  before: (days: DaysAgo) => Date
  passwordHash: string
}

const DAY = 86_400_000

export function beginLoading(start: Date, passwordHash: string): Loading {
  const ids = new Map<string, string>()
  return {
    passwordHash,
    before: (days) => new Date(start.getTime() - Math.round(days * DAY)),
    found: (kind, key, id) => void ids.set(`${kind} ${key}`, id),
    id(kind, key) {
      const name = `${kind} ${key}`
      const known = ids.get(name) ?? randomUUID()
      ids.set(name, known)
      return known
    },
  }
}

export const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')
