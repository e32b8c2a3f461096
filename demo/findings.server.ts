import type { Transaction } from '#app/db/database.server.ts'
import { addComments } from './comments.server.ts'
import { findings } from './findings/all.ts'
import type { Loading } from './rows.ts'

/** Findings with their evidence, what other places said to them, and the talk under them. */
export async function addFindings(tx: Transaction, loading: Loading): Promise<void> {
  const { id, before } = loading
  await tx.discussion.createMany({
    data: findings.map(({ slug, ago }) => ({ id: id('discussion', slug), createdAt: before(ago) })),
  })
  await tx.finding.createMany({
    data: findings.map(({ slug, claim, kind, strength, detail, place, by, ago, from }) => ({
      id: id('finding', slug),
      slug,
      claim,
      kind,
      strength,
      detail,
      placeId: id('place', place),
      authorId: id('person', by),
      caseStudyId: from ? id('caseStudy', from) : null,
      discussionId: id('discussion', slug),
      at: before(ago),
      updatedAt: before(ago),
      demo: true,
    })),
  })
  await tx.findingEvidence.createMany({
    data: findings.flatMap(({ slug, evidence }) =>
      evidence.map(({ text, source }, index) => ({
        findingId: id('finding', slug),
        position: index + 1,
        text,
        sourceTitle: source?.title ?? '',
        sourceUrl: source?.url ?? '',
      })),
    ),
  })
  await tx.findingTheme.createMany({
    data: findings.flatMap(({ slug, themes }) =>
      themes.map((theme) => ({ findingId: id('finding', slug), themeId: id('theme', theme) })),
    ),
  })
  await tx.corroboration.createMany({
    data: findings.flatMap(({ slug, corroborations }) =>
      corroborations.map(({ by, place, stance, ago, note }) => ({
        findingId: id('finding', slug),
        practitionerId: id('person', by),
        placeId: id('place', place),
        stance,
        note,
        at: before(ago),
      })),
    ),
  })
  await addComments(tx, loading, findings)
}
