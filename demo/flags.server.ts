import type { Transaction } from '#app/db/database.server.ts'
import type { FlagReason } from '#app/generated/prisma/enums.ts'
import type { PersonKey } from './people.ts'
import type { Loading } from './rows.ts'
import type { DaysAgo } from './shape.ts'

/** `on`: the slug of a finding; `nth`: its comment so far from its beginning, where the comment is meant. */
type DemoFlag = { by: PersonKey; on: string; nth?: number; reason: FlagReason; note: string; ago: DaysAgo }

/** What waits for a moderator: a figure that is disputed, and a comment that could be kinder. All of it invented. */
const FLAGS: DemoFlag[] = [
  {
    by: 'rufus',
    on: 'eleven-buildings-one-street',
    reason: 'wrong',
    note: 'The library moved out in the spring, so it is ten. Could the author count again?',
    ago: 2.1,
  },
  {
    by: 'gwil',
    on: 'eleven-buildings-one-street',
    reason: 'wrong',
    note: '',
    ago: 1.4,
  },
  {
    by: 'hetty',
    on: 'four-assessments-in-ten-weeks',
    nth: 0,
    reason: 'other',
    note: 'Four families is few enough to know them. Should the number be here?',
    ago: 0.8,
  },
]

/** Looked out for in the demonstration; and a comment that waits because of one of them. */
const WATCHED = [
  { words: 'free trial', does: 'hold' },
  { words: 'special offer', does: 'hold' },
  { words: 'what a joke', does: 'flag' },
] as const
const HELD = {
  by: 'rufus',
  on: 'eleven-buildings-one-street',
  body: 'Somebody I know sells software that maps every building of a place. There is a free trial, if that is of use here.',
  found: 'free trial',
  ago: 0.3,
} as const

async function addHeld(tx: Transaction, { id, before }: Loading): Promise<void> {
  await tx.watchedWord.createMany({
    data: WATCHED.map((word) => ({ ...word, addedById: id('person', 'moderator'), addedAt: before(40) })),
  })
  const [authorId, at, aboutId] = [id('person', HELD.by), before(HELD.ago), id('finding', HELD.on)]
  const { id: commentId } = await tx.comment.create({
    data: {
      discussion: { connect: { id: id('discussion', HELD.on) } },
      author: { connect: { id: authorId } },
      body: HELD.body,
      at,
      heldAt: at,
      hiddenAt: at,
    },
    select: { id: true },
  })
  const about = { subjectKind: 'comment', subjectId: commentId, aboutKind: 'finding', aboutId, data: { commentId } }
  await tx.held.create({
    data: { ...about, authorId, found: [HELD.found], verb: 'commented', fresh: true, at },
    select: { id: true },
  })
}

export async function addFlags(tx: Transaction, loading: Loading): Promise<void> {
  const { id, before } = loading
  await addHeld(tx, loading)
  for (const { by, on, nth, reason, note, ago } of FLAGS) {
    const about =
      nth === undefined ? { subjectKind: 'finding', subjectId: id('finding', on) } : await comment(tx, on, nth)
    await tx.flag.create({
      data: { ...about, reporterId: id('person', by), reason, note, at: before(ago) },
      select: { id: true },
    })
  }
}

async function comment(tx: Transaction, slug: string, skip: number) {
  const { id: subjectId } = await tx.comment.findFirstOrThrow({
    where: { discussion: { finding: { slug } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    skip,
    select: { id: true },
  })
  return { subjectKind: 'comment', subjectId }
}
