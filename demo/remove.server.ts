import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { DEMONSTRATION } from '#app/domain/practitioner/demonstration.server.ts'
import { removePublicFace } from './public-face.server.ts'

/** Stays when the demonstration is gone, or the next start of a community without people would bring it back. */
export const REMOVED = 'demonstration_removed'

type Ids = string[]
const idsOf = (rows: { id: string }[]): Ids => rows.map(({ id }) => id)

/**
 * Removes the demonstration in one transaction: its people, everything marked as demonstration, and what
 * its people alone made while somebody tried the platform out. What real people wrote goes only where it
 * hangs on a thing of the demonstration. A place, organisation or word that a real thing uses stays, and
 * is from then on that community's own.
 * @param actor who asked for it; may be one of the people that go
 */
export async function removeDemonstration(actor?: { id: string }): Promise<void> {
  // Once in the life of a community, and much at once: on a busy machine longer than anything else may take.
  const patience = { patienceMs: 60_000 }
  await inTransaction(async (tx) => {
    const people = idsOf(await tx.practitioner.findMany({ where: { demo: true }, select: { id: true } }))
    await keepWhatIsUsed(tx, people)
    const gone = [
      ...people,
      ...(await removeFindings(tx, people)),
      ...(await removeCaseStudies(tx, people)),
      ...(await removeProposals(tx, people)),
      ...(await removeThreads(tx, people)),
      ...(await removeCollections(tx, people)),
      ...idsOf(await tx.place.findMany({ where: { demo: true }, select: { id: true } })),
    ]
    await tx.feature.deleteMany({ where: { byId: { in: people } } })
    await removeWordsOf(tx, people)
    await tx.activity.deleteMany({ where: { OR: [{ actorId: { in: people } }, { subjectId: { in: gone } }] } })
    await removeFlags(tx, people)
    await removePeople(tx, people)
    await removeMarked(tx)
    await removePublicFace(tx)
    const { count } = await tx.setting.deleteMany({ where: { key: DEMONSTRATION } })
    if (!count) return
    await tx.setting.upsert({ where: { key: REMOVED }, create: { key: REMOVED, value: true }, update: { value: true } })
    await recordActivity(tx, {
      verb: 'demonstration_removed',
      actorId: actor && !people.includes(actor.id) ? actor.id : null,
      subject: { kind: 'community', id: DEMONSTRATION },
      data: { practitionerIds: people },
    })
  }, patience)
}

/** Who is real, and what is real: neither of the demonstration nor made by its people alone. */
const real = (people: Ids) => {
  const author = { some: { practitionerId: { notIn: people } } }
  return {
    person: { practitionerId: { notIn: people } },
    finding: { demo: false, OR: [{ authorId: null }, { authorId: { notIn: people } }] },
    thread: { demo: false, OR: [{ starterId: null }, { starterId: { notIn: people } }] },
    caseStudy: { demo: false, OR: [{ authors: author }, { authors: { none: {} } }] },
    proposal: { demo: false, OR: [{ members: author }, { members: { none: {} } }] },
  }
}

/** The mark is taken off what real people and things lean on: nothing of theirs may lose its place or theme. */
async function keepWhatIsUsed(tx: Transaction, people: Ids): Promise<void> {
  const { person, finding, caseStudy, proposal, thread } = real(people)
  const keep = { data: { demo: false } }
  await tx.place.updateMany({
    where: {
      demo: true,
      OR: [
        { members: { some: person } },
        { findings: { some: finding } },
        { caseStudies: { some: caseStudy } },
        { proposals: { some: { proposal } } },
        { threads: { some: thread } },
        { corroborations: { some: { ...person, finding } } },
      ],
    },
    ...keep,
  })
  const place = { demo: false }
  await tx.theme.updateMany({
    where: {
      demo: true,
      OR: [
        { places: { some: { place } } },
        { findings: { some: { finding } } },
        { caseStudies: { some: { caseStudy } } },
        { proposals: { some: { proposal } } },
        { threads: { some: thread } },
      ],
    },
    ...keep,
  })
  await tx.clientGroup.updateMany({ where: { demo: true, caseStudies: { some: { caseStudy } } }, ...keep })
  await tx.organisation.updateMany({
    where: {
      demo: true,
      OR: [{ places: { some: { place } } }, { posts: { some: person } }, { responders: { some: { demo: false } } }],
    },
    ...keep,
  })
}

async function removeFindings(tx: Transaction, people: Ids): Promise<Ids> {
  const rows = await tx.finding.findMany({
    where: { OR: [{ demo: true }, { authorId: { in: people } }] },
    select: { id: true, discussionId: true },
  })
  await tx.finding.deleteMany({ where: { id: { in: idsOf(rows) } } })
  await tx.discussion.deleteMany({ where: { id: { in: rows.map(({ discussionId }) => discussionId) } } })
  return idsOf(rows)
}

async function removeThreads(tx: Transaction, people: Ids): Promise<Ids> {
  const rows = await tx.thread.findMany({
    where: { OR: [{ demo: true }, { starterId: { in: people } }] },
    select: { id: true, discussionId: true },
  })
  await tx.thread.deleteMany({ where: { id: { in: idsOf(rows) } } })
  await tx.discussion.deleteMany({ where: { id: { in: rows.map(({ discussionId }) => discussionId) } } })
  return idsOf(rows)
}

const hung = { id: true, discussionId: true, manuscriptId: true } as const
type Hung = { id: string; discussionId: string; manuscriptId: string }

async function removeCaseStudies(tx: Transaction, people: Ids): Promise<Ids> {
  const rows = await tx.caseStudy.findMany({ where: { NOT: real(people).caseStudy }, select: hung })
  await tx.caseStudy.deleteMany({ where: { id: { in: idsOf(rows) } } })
  return removeWhatHung(tx, rows)
}

async function removeProposals(tx: Transaction, people: Ids): Promise<Ids> {
  const rows = await tx.proposal.findMany({ where: { NOT: real(people).proposal }, select: hung })
  await tx.proposal.deleteMany({ where: { id: { in: idsOf(rows) } } })
  return removeWhatHung(tx, rows)
}

async function removeCollections(tx: Transaction, people: Ids): Promise<Ids> {
  const where = { OR: [{ demo: true }, { startedById: { in: people } }] }
  const rows = await tx.collection.findMany({ where, select: { id: true, guide: { select: { id: true } } } })
  const guides = rows.flatMap(({ guide }) => guide?.id ?? [])
  const chapters = await tx.chapter.findMany({ where: { guideId: { in: guides } }, select: { manuscriptId: true } })
  // The one case in which the database lets an edition go.
  await tx.$executeRaw`SELECT set_config('total_place.removing', 'demonstration', true)`
  await tx.edition.deleteMany({ where: { guideId: { in: guides } } })
  await tx.guide.deleteMany({ where: { id: { in: guides } } })
  await tx.manuscript.deleteMany({ where: { id: { in: chapters.map(({ manuscriptId }) => manuscriptId) } } })
  await tx.collection.deleteMany({ where: { id: { in: idsOf(rows) } } })
  return [...idsOf(rows), ...guides]
}

async function removeWhatHung(tx: Transaction, rows: Hung[]): Promise<Ids> {
  await tx.manuscript.deleteMany({ where: { id: { in: rows.map(({ manuscriptId }) => manuscriptId) } } })
  await tx.discussion.deleteMany({ where: { id: { in: rows.map(({ discussionId }) => discussionId) } } })
  return idsOf(rows)
}

/**
 * What invented people said under real things goes too; where a real person answered, the empty place of
 * the comment stays, so that the answer does.
 */
async function removeWordsOf(tx: Transaction, people: Ids): Promise<void> {
  const theirs = { authorId: { in: people } }
  for (;;) {
    const { count } = await tx.comment.deleteMany({ where: { ...theirs, replies: { none: {} } } })
    if (!count) break
  }
  await tx.comment.updateMany({ where: theirs, data: { body: '', removedAt: new Date() } })
}

/** What they reported, what is reported of things that are gone, and what they decided: nothing of it was meant. */
async function removeFlags(tx: Transaction, people: Ids): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Flag" f WHERE f."reporterId" = ANY (${people})
      OR f."decisionId" IN (SELECT "id" FROM "Decision" WHERE "byId" = ANY (${people}))
      OR NOT EXISTS (SELECT FROM "CaseStudy" WHERE "id" = f."subjectId" UNION ALL
        SELECT FROM "Finding" WHERE "id" = f."subjectId" UNION ALL
        SELECT FROM "Thread" WHERE "id" = f."subjectId" UNION ALL SELECT FROM "Comment" WHERE "id" = f."subjectId")`
  // The one case in which the database lets a decision go.
  await tx.$executeRaw`SELECT set_config('total_place.removing', 'demonstration', true)`
  await tx.held.deleteMany({ where: { authorId: { in: people } } })
  await tx.held.updateMany({ where: { decision: { byId: { in: people } } }, data: { decisionId: null } })
  await tx.decision.deleteMany({
    where: { OR: [{ byId: { in: people } }, { flags: { none: {} }, held: { none: {} } }] },
  })
  await tx.moderationAct.deleteMany({ where: { OR: [{ byId: { in: people } }, { whomId: { in: people } }] } })
  await tx.deskMark.deleteMany({ where: { OR: [{ byId: { in: people } }, { subjectId: { in: people } }] } })
  await tx.watchedWord.deleteMany({ where: { addedById: { in: people } } })
}

/** With them go their sessions, and every link they made: an invitation must not outlive who gave it. */
async function removePeople(tx: Transaction, people: Ids): Promise<void> {
  const addresses = await tx.practitioner.findMany({ where: { id: { in: people } }, select: { email: true } })
  await tx.oneTimeLink.deleteMany({ where: { madeById: { in: people } } })
  await tx.outboxMail.deleteMany({ where: { to: { in: addresses.map(({ email }) => email) } } })
  await tx.practitioner.deleteMany({ where: { id: { in: people } } })
}

async function removeMarked(tx: Transaction): Promise<void> {
  const marked = { where: { demo: true } }
  await tx.place.deleteMany(marked)
  await tx.organisation.deleteMany(marked)
  await tx.theme.deleteMany(marked)
  await tx.clientGroup.deleteMany(marked)
  await tx.placeApplication.deleteMany(marked)
}
