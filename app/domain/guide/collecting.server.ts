import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findCollection } from './collection.server.ts'
import type { CollectionForm } from './form.server.ts'
import { addItem } from './items.server.ts'
import { onlyCurators } from './permissions.ts'
import type { Collected } from './words.ts'

type Start = CollectionForm & { onceKey?: string | undefined; first?: { kind: Collected; id: string; why: string } }
type Started = { id: string; slug: string }

/**
 * Begins a draft that only moderators see, with a first thing in it or empty. The same onceKey again answers with the one
 * it began the first time. Its address stays as it is, however it is called later.
 */
export async function startCollection(viewer: Viewer, start: Start, tx?: Transaction): Promise<Started> {
  onlyCurators(viewer)
  if (tx) return begin(viewer, start, tx)
  const work = () => inTransaction((own) => begin(viewer, start, own))
  return onceMore(work, 'Collection_onceKey_key', 'Collection_slug_key')
}

async function begin(viewer: Viewer, { onceKey, first, ...form }: Start, tx: Transaction): Promise<Started> {
  const key = onceKey ? `${viewer.id}:${onceKey}` : null
  const before = key && (await tx.collection.findUnique({ where: { onceKey: key }, select: { id: true, slug: true } }))
  if (before) return before
  const slug = await freeSlug(form.title, async (slug) => (await tx.collection.count({ where: { slug } })) > 0)
  const collection = await tx.collection.create({
    data: { ...form, slug, onceKey: key, startedById: viewer.id },
    select: { id: true, slug: true },
  })
  await tellOf(tx, 'collection_started', viewer, collection.id)
  if (first) await addItem(viewer, collection.slug, first, tx)
  return collection
}

/** Title and introduction. @returns null when there is no such collection */
export async function reviseCollection(
  viewer: Viewer,
  slug: string,
  form: CollectionForm,
  tx?: Transaction,
): Promise<true | null> {
  onlyCurators(viewer)
  if (!tx) return inTransaction((own) => reviseCollection(viewer, slug, form, own))
  const collection = await findCollection(viewer, slug, tx)
  if (!collection) return null
  await tx.collection.update({
    where: { id: collection.id },
    data: { ...form, updatedAt: new Date() },
    select: { id: true },
  })
  await tellOf(tx, 'collection_changed', viewer, collection.id)
  return true
}

/** From now on everybody reads it; or no longer. @returns null when there is no such collection */
export async function showCollection(
  viewer: Viewer,
  slug: string,
  state: 'published' | 'draft',
  tx?: Transaction,
): Promise<true | null> {
  onlyCurators(viewer)
  if (!tx) return inTransaction((own) => showCollection(viewer, slug, state, own))
  const collection = await findCollection(viewer, slug, tx)
  if (!collection) return null
  if (collection.state === state) return true
  const at = new Date()
  await tx.collection.update({
    where: { id: collection.id },
    data: { state, updatedAt: at, publishedAt: state === 'published' ? at : null },
    select: { id: true },
  })
  await tellOf(tx, state === 'published' ? 'collection_published' : 'collection_closed', viewer, collection.id)
  return true
}

const tellOf = (tx: Transaction, verb: Verb, viewer: Viewer, id: string) =>
  recordActivity(tx, { verb, actorId: viewer.id, subject: { kind: 'collection', id } })
