import { db, type Transaction } from '#app/db/database.server.ts'
import type { Subject } from '#app/domain/activity/activity.server.ts'
import { findComment } from '#app/domain/discussion/commenting.server.ts'
import { caseStudiesSeenBy, findingsSeenBy, threadsSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { Flaggable } from './words.ts'

/** What a flag is about, as somebody may see it. `words`: what it says, or how it begins. */
export type Thing = Flaggable & {
  title: string
  words: string
  path: string
  slug: string
  /** Those who wrote it. */
  authors: { id: string; name: string }[]
  /** What its activities are about: of a comment the thing it stands under. */
  subject: Subject
  /** A comment that a moderator hid before. */
  hidden: boolean
  /** It is held, and nobody has looked at it yet. */
  waits?: boolean
}

/**
 * Something published, or a comment on something that moderators may read too.
 * @returns null when there is no such thing for this person
 */
export async function findThing(asker: Asker, { kind, id }: Flaggable, tx: Transaction = db): Promise<Thing | null> {
  if (kind === 'case_study') return findCaseStudyThing(asker, id, tx)
  if (kind === 'finding') return findFindingThing(asker, id, tx)
  if (kind === 'thread') return findThreadThing(asker, id, tx)
  const comment = await findComment(asker, id, tx)
  if (!comment || comment.removedAt || comment.topic.withdrawn) return null
  const { topic, author, body, hiddenAt } = comment
  // Moderators do not read what is not shared yet.
  if (topic.draft) return null
  const named =
    author && (await tx.practitioner.findUnique({ where: { id: author.id }, select: { id: true, name: true } }))
  return {
    kind,
    id,
    title: topic.title,
    words: body,
    path: `/comments/${id}`,
    slug: '',
    authors: named ? [named] : [],
    subject: topic.subject,
    hidden: hiddenAt !== null,
    waits: comment.heldAt !== null && comment.refusedAt === null,
  }
}

const person = { select: { id: true, name: true } } as const

async function findCaseStudyThing(asker: Asker, id: string, tx: Transaction): Promise<Thing | null> {
  const row = await tx.caseStudy.findFirst({
    where: { id, state: 'published', AND: caseStudiesSeenBy(asker) },
    select: { slug: true, title: true, summary: true, authors: { select: { practitioner: person }, take: 50 } },
  })
  if (!row) return null
  const { slug, title, summary, authors } = row
  return {
    kind: 'case_study',
    id,
    title,
    words: summary,
    path: `/case-studies/${slug}`,
    slug,
    authors: authors.map(({ practitioner }) => practitioner),
    subject: { kind: 'case_study', id },
    hidden: false,
  }
}

async function findFindingThing(asker: Asker, id: string, tx: Transaction): Promise<Thing | null> {
  const row = await tx.finding.findFirst({
    where: { id, withdrawnAt: null, AND: findingsSeenBy(asker) },
    select: { slug: true, claim: true, detail: true, author: person },
  })
  if (!row) return null
  const { slug, claim, detail, author } = row
  return {
    kind: 'finding',
    id,
    title: claim,
    words: detail,
    path: `/findings/${slug}`,
    slug,
    authors: author ? [author] : [],
    subject: { kind: 'finding', id },
    hidden: false,
  }
}

async function findThreadThing(asker: Asker, id: string, tx: Transaction): Promise<Thing | null> {
  const row = await tx.thread.findFirst({
    where: { id, withdrawnAt: null, AND: threadsSeenBy(asker) },
    select: { slug: true, title: true, body: true, starter: person },
  })
  if (!row) return null
  const { slug, title, body, starter } = row
  return {
    kind: 'thread',
    id,
    title,
    words: body,
    path: `/threads/${slug}`,
    slug,
    authors: starter ? [starter] : [],
    subject: { kind: 'thread', id },
    hidden: false,
  }
}
