import { db } from '#app/db/database.server.ts'
import { caseStudiesSeenBy, findingsSeenBy, guidesSeenBy, proposalsSeenBy, threadsSeenBy } from './sight.ts'
import type { Asker } from './viewer.ts'

export type Seen = { kind: 'case_study' | 'finding' | 'proposal' | 'thread' | 'guide'; id: string }

/** Which of these exist for somebody, now: one question for each kind that is asked about. */
export async function findSeen<Thing extends Seen>(asker: Asker, things: Thing[]): Promise<Thing[]> {
  const idsOf = (kind: Seen['kind']) => things.filter((thing) => thing.kind === kind).map(({ id }) => id)
  const [cases, findings, proposals] = [idsOf('case_study'), idsOf('finding'), idsOf('proposal')]
  const [threads, guides] = [idsOf('thread'), idsOf('guide')]
  const select = { id: true }
  const found = await Promise.all([
    cases.length
      ? db.caseStudy.findMany({
          where: { AND: [{ id: { in: cases } }, caseStudiesSeenBy(asker)] },
          select,
          take: things.length,
        })
      : [],
    findings.length
      ? db.finding.findMany({
          where: { AND: [{ id: { in: findings } }, findingsSeenBy(asker)] },
          select,
          take: things.length,
        })
      : [],
    proposals.length
      ? db.proposal.findMany({
          where: { AND: [{ id: { in: proposals } }, proposalsSeenBy(asker)] },
          select,
          take: things.length,
        })
      : [],
    threads.length
      ? db.thread.findMany({
          where: { AND: [{ id: { in: threads } }, threadsSeenBy(asker)] },
          select,
          take: things.length,
        })
      : [],
    guides.length
      ? db.guide.findMany({ where: { AND: [{ id: { in: guides } }, guidesSeenBy()] }, select, take: things.length })
      : [],
  ])
  const seen = new Set(found.flat().map(({ id }) => id))
  return things.filter(({ id }) => seen.has(id))
}
