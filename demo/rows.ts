import { randomUUID } from 'node:crypto'
import type { Prisma } from '#app/generated/prisma/client.ts'
import type { DaysAgo, DemoComment } from './shape.ts'

/** What a row is of, so that one word may name a place and a theme. */
type Kind =
  | 'caseStudy'
  | 'clientGroup'
  | 'collection'
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

/** Comments before their replies, so that one statement can insert them all. */
export function commentRows(
  loading: Loading,
  discussionId: string,
  comments: DemoComment[],
  parentId: string | null = null,
): (Prisma.CommentCreateManyInput & { id: string; at: Date; authorId: string })[] {
  return comments.flatMap(({ by, ago, body, edited, replies = [] }) => {
    const row = {
      id: randomUUID(),
      discussionId,
      parentId,
      authorId: loading.id('person', by),
      body,
      at: loading.before(ago),
      editedAt: edited ? loading.before(edited.ago) : null,
    }
    return [row, ...commentRows(loading, discussionId, replies, row.id)]
  })
}
