import type { Transaction } from '#app/db/database.server.ts'
import type { Happening, Subject } from '#app/domain/activity/activity.server.ts'
import { writeNotifications } from '#app/domain/notification/notifying.server.ts'
import { caseStudies } from './case-studies/all.ts'
import { findings } from './findings/all.ts'
import { decided } from './flags.ts'
import { people } from './people.ts'
import { proposals } from './proposals/all.ts'
import type { Loading } from './rows.ts'
import type { DaysAgo } from './shape.ts'
import { threads } from './threads/all.ts'

type Happened = Happening & { at: Date }

/** Days after which everybody has read what they were told. */
const READ_AFTER = 3

/**
 * What the news of the community shows, and what its people were told of it; of what is older than some days they have read.
 * Written as delivered already: no mail is sent of what never happened.
 */
export async function addActivities(tx: Transaction, loading: Loading): Promise<void> {
  const happened = [
    ...joinings(loading),
    ...caseStudyNews(loading),
    ...findingNews(loading),
    ...proposalNews(loading),
    ...(await threadNews(tx, loading)),
    ...(await commentNews(tx, loading)),
    ...(await decisionNews(tx, loading)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const written = await tx.activity.createManyAndReturn({
    data: happened.map(({ verb, actorId, subject, data = {}, at }) => ({
      verb,
      actorId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      data,
      at,
      deliveredAt: at,
    })),
    select: { id: true },
  })
  await writeNotifications(
    tx,
    written.map(({ id }) => id),
  )
  const read = { activity: { at: { lt: loading.before(READ_AFTER) } } }
  await tx.notification.updateMany({ where: read, data: { readAt: loading.before(READ_AFTER) } })
}

const joinings = ({ id, before }: Loading): Happened[] =>
  people.map(({ key, joined }) => ({
    verb: 'joined',
    actorId: id('person', key),
    subject: { kind: 'practitioner', id: id('person', key) },
    at: before(joined),
  }))

const caseStudyNews = ({ id, before }: Loading): Happened[] =>
  caseStudies.map(({ slug, authors, published }) => ({
    verb: 'case_study_published',
    actorId: id('person', authors[0]),
    subject: { kind: 'case_study', id: id('caseStudy', slug) },
    data: { revision: 1 },
    at: before(published),
  }))

const findingNews = ({ id, before }: Loading): Happened[] =>
  findings.flatMap(({ slug, by, ago, corroborations }) => {
    const subject: Subject = { kind: 'finding', id: id('finding', slug) }
    const shared: Happened = { verb: 'finding_shared', actorId: id('person', by), subject, at: before(ago) }
    return [
      shared,
      ...corroborations.map(
        (said): Happened => ({
          verb: said.stance === 'seen_here' ? 'corroborated' : 'disputed',
          actorId: id('person', said.by),
          subject,
          data: { placeId: id('place', said.place) },
          at: before(said.ago),
        }),
      ),
    ]
  })

const proposalNews = ({ id, before }: Loading): Happened[] =>
  proposals.flatMap(({ slug, startedBy, started, members, consultation }) => {
    const news = (verb: Happening['verb'], who: string, ago: DaysAgo, data?: Happening['data']): Happened => ({
      verb,
      actorId: id('person', who),
      subject: { kind: 'proposal', id: id('proposal', slug) },
      data,
      at: before(ago),
    })
    return [
      news('proposal_started', startedBy, started),
      ...members
        .filter(({ state, lead }) => state === 'member' && !lead)
        .map(({ who, ago }) => news('member_joined', who, ago, { practitionerId: id('person', who) })),
      ...(consultation ? [news('consultation_opened', startedBy, consultation.opened)] : []),
      ...(consultation?.closed ? [news('consultation_closed', startedBy, consultation.closed)] : []),
    ]
  })

/** That they were started, and which comment answered the question. */
async function threadNews(tx: Transaction, { id, before }: Loading): Promise<Happened[]> {
  const answers = await tx.thread.findMany({
    where: { acceptedId: { not: null } },
    select: { id: true, acceptedId: true },
    take: threads.length,
  })
  return threads.flatMap(({ slug, by, ago, comments }) => {
    const subject: Subject = { kind: 'thread', id: id('thread', slug) }
    const actorId = id('person', by)
    const started: Happened = { verb: 'thread_started', actorId, subject, at: before(ago) }
    const accepted = comments.find((comment) => comment.accepted)?.accepted
    const commentId = answers.find((answer) => answer.id === subject.id)?.acceptedId
    if (!accepted || !commentId) return [started]
    return [started, { verb: 'answer_accepted', actorId, subject, data: { commentId }, at: before(accepted) }]
  })
}

/** Comments got their ids when they were written, so they are read back. */
async function commentNews(tx: Transaction, { id }: Loading): Promise<Happened[]> {
  const subjects = new Map<string, Subject>([
    ...caseStudies.map(({ slug }) => of(id, 'case_study', 'caseStudy', slug)),
    ...findings.map(({ slug }) => of(id, 'finding', 'finding', slug)),
    ...proposals.map(({ slug }) => of(id, 'proposal', 'proposal', slug)),
    ...threads.map(({ slug }) => of(id, 'thread', 'thread', slug)),
  ])
  const rows = await tx.comment.findMany({
    // Of what is held nobody is told before a moderator has looked.
    where: { discussionId: { in: [...subjects.keys()] }, heldAt: null },
    select: { id: true, parentId: true, discussionId: true, authorId: true, at: true },
    take: 1_000,
  })
  return rows.map(({ id: commentId, parentId, discussionId, authorId, at }) => ({
    verb: 'commented',
    actorId: authorId,
    subject: subjects.get(discussionId) as Subject,
    data: { commentId, ...(parentId && { parentId }) },
    at,
  }))
}

/** Who reported something is told what came of it, and who wrote it, that it is hidden. */
async function decisionNews(tx: Transaction, { id }: Loading): Promise<Happened[]> {
  const decisions = await tx.decision.findMany({
    select: {
      id: true,
      byId: true,
      outcome: true,
      subjectId: true,
      at: true,
      flags: { select: { reporterId: true }, take: 10 },
    },
    take: 100,
  })
  const hidden = decided.flatMap(({ flag, outcome }) =>
    outcome === 'taken_down' ? [[id('comment', `${flag.on} ${flag.said}`), id('thread', flag.on)] as const] : [],
  )
  const threadOf = new Map(hidden)
  return decisions.flatMap(({ id: decisionId, byId, outcome, subjectId, at, flags }) => {
    const thread = threadOf.get(subjectId)
    const answered = flags.flatMap(({ reporterId }): Happened[] =>
      reporterId
        ? [
            {
              verb: 'flag_answered',
              actorId: byId,
              subject: { kind: 'practitioner', id: reporterId },
              data: { decisionId, outcome },
              at,
            },
          ]
        : [],
    )
    if (!thread) return answered
    const data = { commentId: subjectId, decisionId }
    return [{ verb: 'comment_hidden', actorId: byId, subject: { kind: 'thread', id: thread }, data, at }, ...answered]
  })
}

const of = (
  id: Loading['id'],
  subject: Subject['kind'],
  kind: 'caseStudy' | 'finding' | 'proposal' | 'thread',
  slug: string,
): [string, Subject] => [id('discussion', slug), { kind: subject, id: id(kind, slug) }]
