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

export async function addFlags(tx: Transaction, { id, before }: Loading): Promise<void> {
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
