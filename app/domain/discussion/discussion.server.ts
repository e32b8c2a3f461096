import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import type { Subject } from '#app/domain/activity/activity.server.ts'
import { shownFile } from '#app/domain/attachment/attachment.server.ts'
import { discussionsSeenBy } from '#app/domain/practitioner/sight.ts'
import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { findBeside } from './beside.server.ts'
import { mayEditComment, mayFlag, mayReact, mayReadHidden, mayRemoveComment } from './permissions.ts'

/** Opening comments a page; each with all its replies. */
export const PAGE = 50
/** Replies shown of one comment; a discussion in practice has some tens. */
export const MOST_REPLIES = 500

/** What a discussion is about. `withdrawn` is always closed, too: nobody writes any more. */
export type Topic = {
  discussionId: string
  subject: Subject
  path: string
  title: string
  closed: boolean
  withdrawn: boolean
  /** Its team's own, not moderators' to read. */
  draft: boolean
}

/** @returns null when there is none for this person */
export async function findTopic(asker: Asker, discussionId: string, tx: Transaction = db): Promise<Topic | null> {
  const row = await tx.discussion.findFirst({
    where: { id: discussionId, ...discussionsSeenBy(asker) },
    select: {
      caseStudy: { select: { id: true, slug: true, title: true, state: true } },
      finding: { select: { id: true, slug: true, claim: true, withdrawnAt: true } },
      proposal: { select: { id: true, slug: true, title: true, state: true } },
      thread: { select: { id: true, slug: true, title: true, closedAt: true, withdrawnAt: true } },
    },
  })
  if (row?.caseStudy) {
    const { id, slug, title, state } = row.caseStudy
    const subject: Subject = { kind: 'case_study', id }
    const withdrawn = state === 'withdrawn'
    const draft = state === 'draft'
    return { discussionId, subject, path: `/case-studies/${slug}`, title, closed: withdrawn, withdrawn, draft }
  }
  if (row?.finding) {
    const { id, slug, claim, withdrawnAt } = row.finding
    const subject: Subject = { kind: 'finding', id }
    const withdrawn = withdrawnAt !== null
    const path = `/findings/${slug}`
    return { discussionId, subject, path, title: claim, closed: withdrawn, withdrawn, draft: false }
  }
  if (row?.proposal) {
    const { id, slug, title, state } = row.proposal
    const subject: Subject = { kind: 'proposal', id }
    const draft = state === 'draft'
    return { discussionId, subject, path: `/proposals/${slug}`, title, closed: false, withdrawn: false, draft }
  }
  if (row?.thread) {
    const { id, slug, title, closedAt, withdrawnAt } = row.thread
    const withdrawn = withdrawnAt !== null
    const closed = withdrawn || closedAt !== null
    const subject: Subject = { kind: 'thread', id }
    return { discussionId, subject, path: `/threads/${slug}`, title, closed, withdrawn, draft: false }
  }
  return null
}

const person = { select: { id: true, slug: true, name: true, photo: { select: { id: true } } } } as const
const shown = {
  id: true,
  body: true,
  at: true,
  editedAt: true,
  removedAt: true,
  hiddenAt: true,
  heldAt: true,
  refusedAt: true,
  author: person,
  attachments: { select: shownFile, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }], take: FILE_LIMITS.ofOneComment },
} as const satisfies Prisma.CommentSelect
/** What is held is there for its author and for moderators; for nobody else there is nothing at all. */
const there = (asker: Asker): Prisma.CommentWhereInput =>
  isModerator(asker)
    ? { removedAt: null }
    : { removedAt: null, OR: [{ heldAt: null }, ...(asker ? [{ authorId: asker.id }] : [])] }
/** A removed or held comment stays only where replies hang on it. */
const standing = (asker: Asker): Prisma.CommentWhereInput => ({
  parentId: null,
  OR: [there(asker), { replies: { some: there(asker) } }],
})

/**
 * One page, counted from 1, of what was said about a thing, the oldest first; replies stand under their comment.
 * Nothing at all for somebody who may not read the thing.
 * @param beside other texts of the page, in which people may be named, too
 */
export async function listComments(asker: Asker, discussionId: string, page: number, beside: string[] = []) {
  const where = { discussionId, discussion: discussionsSeenBy(asker), ...standing(asker) }
  const [openings, rows] = await Promise.all([
    db.comment.count({ where }),
    db.comment.findMany({
      where,
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        ...shown,
        replies: {
          where: there(asker),
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: MOST_REPLIES + 1,
          select: shown,
        },
      },
    }),
  ])
  const items = rows.map(({ replies, ...opening }) => ({
    ...asShown(asker, opening),
    replies: replies.slice(0, MOST_REPLIES).map((reply) => asShown(asker, reply)),
    moreReplies: replies.length > MOST_REPLIES,
  }))
  const bodies = items.flatMap(({ body, replies }) => [body, ...replies.map((reply) => reply.body)]).concat(beside)
  const ids = items.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)])
  const { mentions, reactions } = await findBeside(asker, ids, bodies)
  const withReactions = <One extends { id: string; withheld: boolean }>({ withheld, ...one }: One) => ({
    ...one,
    reactions: withheld ? [] : (reactions[one.id] ?? []),
  })
  return {
    pages: Math.max(1, Math.ceil(openings / PAGE)),
    items: items.map((opening) => ({ ...withReactions(opening), replies: opening.replies.map(withReactions) })),
    mentions,
  }
}

type Row = Prisma.CommentGetPayload<{ select: typeof shown }>
const asShown = (asker: Asker, { removedAt, hiddenAt, heldAt, refusedAt, attachments, author, ...rest }: Row) => {
  // People are seen by people: a visitor reads their names.
  const comment = { ...rest, author: author && (asker ? author : { ...author, photo: null }) }
  const standing = { ...comment, removedAt, hiddenAt }
  const withheld = removedAt !== null || (hiddenAt !== null && !mayReadHidden(asker, standing))
  return {
    ...comment,
    // What was removed is told to nobody, whoever asks; what was hidden to few.
    ...(withheld && { body: '', author: null }),
    files: withheld ? [] : attachments,
    withheld,
    removed: removedAt !== null,
    hidden: hiddenAt !== null,
    held: heldAt !== null && (refusedAt ? ('refused' as const) : ('waits' as const)),
    mayEdit: mayEditComment(asker, standing),
    mayRemove: mayRemoveComment(asker, standing),
    mayReact: mayReact(asker, standing),
    mayFlag: mayFlag(asker, { ...standing, waits: heldAt !== null && refusedAt === null }) && !withheld,
  }
}

/** Where this person reads a comment: the path of its topic, its page and its anchor. */
export async function addressOfComment(
  asker: Asker,
  topic: Topic,
  comment: { id: string; parentId: string | null },
): Promise<string> {
  const opening = await db.comment.findUnique({
    where: { id: comment.parentId ?? comment.id },
    select: { id: true, at: true },
  })
  const before = opening
    ? await db.comment.count({
        where: {
          discussionId: topic.discussionId,
          ...standing(asker),
          AND: { OR: [{ at: { lt: opening.at } }, { at: opening.at, id: { lt: opening.id } }] },
        },
      })
    : 0
  const page = Math.floor(before / PAGE) + 1
  return `${topic.path}${page > 1 ? `?page=${page}` : ''}#comment-${comment.id}`
}
