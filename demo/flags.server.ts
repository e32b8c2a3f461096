import type { Transaction } from '#app/db/database.server.ts'
import type { FlagReason } from '#app/generated/prisma/enums.ts'
import { type DemoFlag, decided, held, waiting, watched } from './flags.ts'
import { people } from './people.ts'
import type { Loading } from './rows.ts'

type About = { subjectKind: string; subjectId: string }

/** What readers reported: what waits for a moderator, and what one has decided. */
export async function addFlags(tx: Transaction, loading: Loading): Promise<void> {
  const { id, before } = loading
  await addHeld(tx, loading)
  const row = (about: About, { by, reason, note, ago }: DemoFlag & { reason: FlagReason }) => ({
    ...about,
    reporterId: id('person', by),
    reason,
    note,
    at: before(ago),
  })
  await tx.flag.createMany({ data: waiting.map((flag) => row(aboutOf(loading, flag), flag)) })
  for (const { flag, by, outcome, reason, title, ago } of decided) {
    const about = aboutOf(loading, flag)
    const byName = people.find(({ key }) => key === by)?.name ?? ''
    const at = before(ago)
    const { id: decisionId } = await tx.decision.create({
      data: { ...about, outcome, reason, title, byId: id('person', by), byName, at },
      select: { id: true },
    })
    await tx.flag.create({ data: { ...row(about, flag), decisionId }, select: { id: true } })
    if (outcome === 'taken_down')
      await tx.comment.update({ where: { id: about.subjectId }, data: { hiddenAt: at }, select: { id: true } })
  }
}

/** A thing, or the comment in it that was made so many days ago. */
const aboutOf = ({ id }: Loading, { kind, on, said }: DemoFlag): About =>
  said === undefined
    ? { subjectKind: kind === 'caseStudy' ? 'case_study' : kind, subjectId: id(kind, on) }
    : { subjectKind: 'comment', subjectId: id('comment', `${on} ${said}`) }

/** What waits because it has a word that is looked out for. */
async function addHeld(tx: Transaction, { id, before }: Loading): Promise<void> {
  await tx.watchedWord.createMany({
    data: watched.map((word) => ({ ...word, addedById: id('person', 'moderator'), addedAt: before(40) })),
  })
  const [authorId, at, aboutId] = [id('person', held.by), before(held.ago), id('finding', held.on)]
  const { id: commentId } = await tx.comment.create({
    data: {
      discussion: { connect: { id: id('discussion', held.on) } },
      author: { connect: { id: authorId } },
      body: held.body,
      at,
      heldAt: at,
      hiddenAt: at,
    },
    select: { id: true },
  })
  const about = { subjectKind: 'comment', subjectId: commentId, aboutKind: 'finding', aboutId, data: { commentId } }
  await tx.held.create({
    data: { ...about, authorId, found: [held.found], verb: 'commented', fresh: true, at },
    select: { id: true },
  })
}
