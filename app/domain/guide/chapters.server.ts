import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { isTaken } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findCollection } from './collection.server.ts'
import { findGuide, type Guide, MOST_CHAPTERS } from './guide.server.ts'
import { onlyCurators } from './permissions.ts'

/** Makes a guide of a collection, at the same address. Where it is one already, that. @returns null when there is none */
export async function startGuide(viewer: Viewer, slug: string): Promise<true | null> {
  onlyCurators(viewer)
  try {
    return await inTransaction(async (tx) => {
      const collection = await findCollection(viewer, slug, tx)
      if (!collection) return null
      if (await tx.guide.findUnique({ where: { collectionId: collection.id }, select: { id: true } })) return true
      const guide = await tx.guide.create({
        data: { slug: collection.slug, collectionId: collection.id, startedById: viewer.id },
        select: { id: true },
      })
      const subject = { kind: 'guide', id: guide.id } as const
      await recordActivity(tx, { verb: 'guide_started', actorId: viewer.id, subject })
      return true
    })
  } catch (error) {
    // Of two who made it at the same moment the second has what the first made.
    if (isTaken(error, 'Guide_collectionId_key') || isTaken(error, 'Guide_slug_key')) return true
    throw error
  }
}

/** @returns the id of the new chapter, the last; full when there are too many; null when there is no such guide */
export const addChapter = (viewer: Viewer, slug: string, title: string) =>
  changeGuide(viewer, slug, async (tx, guide) => {
    if (guide.chapters.length >= MOST_CHAPTERS) return 'full' as const
    const { _max } = await tx.chapter.aggregate({ where: { guideId: guide.id }, _max: { position: true } })
    const manuscriptId = await seedManuscript(tx, [])
    const position = (_max.position ?? 0) + 1
    return tx.chapter.create({ data: { guideId: guide.id, position, title, manuscriptId }, select: { id: true } })
  })

/** Its title, and what it draws on: of these things each is cited as it stands now. @returns null when it is not there */
export const saveChapter = (viewer: Viewer, slug: string, id: string, form: { title: string; items: string[] }) =>
  changeGuide(viewer, slug, async (tx, { chapters, citable }) => {
    if (!chapters.some((chapter) => chapter.id === id)) return null
    await tx.chapter.update({ where: { id }, data: { title: form.title }, select: { id: true } })
    const seen = citable.map(({ itemId }) => itemId)
    // What this person does not see stays as it is.
    await tx.citation.deleteMany({ where: { chapterId: id, itemId: { in: seen } } })
    const cited = citable.filter(({ itemId }) => form.items.includes(itemId))
    await tx.citation.createMany({ data: cited.map(({ itemId, version }) => ({ chapterId: id, itemId, version })) })
    return true
  })

/** Changes places with the chapter before or after it. @returns null when it is not there */
export const moveChapter = (viewer: Viewer, slug: string, id: string, way: 'up' | 'down') =>
  changeGuide(viewer, slug, async (tx, { chapters }) => {
    const at = chapters.findIndex((chapter) => chapter.id === id)
    if (at < 0) return null
    const order = chapters.map((chapter) => chapter.id)
    const to = at + (way === 'up' ? -1 : 1)
    if (to < 0 || to >= order.length) return true
    order.splice(to, 0, ...order.splice(at, 1))
    for (const [position, chapterId] of order.entries())
      await tx.chapter.update({ where: { id: chapterId }, data: { position }, select: { id: true } })
    return true
  })

/** With its text. What was published of it stays in the editions. @returns null when it is not there */
export const removeChapter = (viewer: Viewer, slug: string, id: string) =>
  changeGuide(viewer, slug, async (tx, { chapters }) => {
    const chapter = chapters.find((one) => one.id === id)
    if (!chapter) return null
    await tx.chapter.delete({ where: { id }, select: { id: true } })
    await tx.manuscript.delete({ where: { id: chapter.manuscriptId }, select: { id: true } })
    return true
  })

/** Kept still until this transaction ends: two who put chapters in order do so one after the other. */
async function changeGuide<T>(
  viewer: Viewer,
  slug: string,
  change: (tx: Transaction, guide: Guide) => Promise<T | null>,
): Promise<T | null> {
  onlyCurators(viewer)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Guide" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
    const guide = await findGuide(viewer, slug, tx)
    if (!guide) return null
    const done = await change(tx, guide)
    if (done === null) return null
    await tx.guide.update({ where: { id: guide.id }, data: { updatedAt: new Date() }, select: { id: true } })
    const subject = { kind: 'guide', id: guide.id } as const
    await recordActivity(tx, { verb: 'guide_changed', actorId: viewer.id, subject })
    return done
  })
}
