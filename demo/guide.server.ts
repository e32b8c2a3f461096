import type { Transaction } from '#app/db/database.server.ts'
import { publishEdition } from '#app/domain/guide/publishing.server.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import { whoPaysAndWhoGains as collection } from './collections.ts'
import { findings } from './findings/all.ts'
import { guide } from './guide.ts'
import type { Loading } from './rows.ts'

/** The guide of the demonstration, with its first edition: published by its moderator, as anybody would. */
export async function addGuide(tx: Transaction, { id, before }: Loading): Promise<void> {
  const by = id('person', collection.by)
  const guideId = id('guide', collection.slug)
  await tx.guide.create({
    data: {
      id: guideId,
      slug: collection.slug,
      collectionId: id('collection', collection.slug),
      startedById: by,
      startedAt: before(guide.started),
    },
    select: { id: true },
  })
  for (const [at, { title, markdown, cites }] of guide.chapters.entries()) {
    const manuscriptId = await seedManuscript(tx, [{ markdown, practitionerId: by }])
    const chapterId = id('chapter', title)
    await tx.chapter.create({
      data: { id: chapterId, guideId, position: at + 1, title, manuscriptId },
      select: { id: true },
    })
    await tx.citation.createMany({
      data: cites.map((slug) => ({ chapterId, itemId: id('item', slug), version: '' })),
    })
  }
  const { finding, ago, before: said } = guide.changedSince
  const changed = { where: { id: id('finding', finding) }, select: { id: true } }
  const says = findings.find(({ slug }) => slug === finding)
  await tx.finding.update({ ...changed, data: { detail: said } })
  const viewer = await tx.practitioner.findUniqueOrThrow({
    where: { id: by },
    select: { id: true, slug: true, name: true, role: true, departmentId: true },
  })
  const published = await publishEdition({ ...viewer, placeIds: [] }, collection.slug, '', tx)
  if (published?.outcome !== 'published') throw new Error('The guide of the demonstration could not be published')
  await tx.finding.update({ ...changed, data: { detail: says?.detail, updatedAt: before(ago) } })
  // As the rest of what happened there: nobody is told of it when the platform starts.
  const at = before(guide.published)
  await tx.activity.updateMany({ where: { subjectId: guideId }, data: { at, deliveredAt: at } })
}
