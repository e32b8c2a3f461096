import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { findMentioned } from '#app/domain/discussion/mentions.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { heldThing, lookFor, tellOrHold } from '#app/domain/watch/holding.server.ts'
import { keepWithinLimits } from '#app/domain/watch/limiting.server.ts'
import type { ThreadEdit, ThreadForm } from './form.server.ts'
import { mayEditThread } from './permissions.ts'
import { findThread } from './thread.server.ts'

/** `held`: nobody else reads it until a moderator has looked. */
export type Started = { id: string; slug: string; held: boolean }

/** The form names a place or a theme that is not there any more: nothing was written. */
export class NoSuchWordError extends Error {
  constructor(readonly field: 'place' | 'theme') {
    super(`There is no such ${field} any more: choose another, or none`)
    this.name = 'NoSuchWordError'
  }
}

/**
 * Starts a thread, of any place and theme, not only one's own: questions are put to others.
 * The same onceKey again answers with what it started the first time.
 * @throws NoSuchWordError, NotYet
 */
export async function startThread(practitioner: Viewer, form: ThreadForm, tx?: Transaction): Promise<Started> {
  if (tx) return start(practitioner, form, tx)
  return onceMore(() => inTransaction((own) => start(practitioner, form, own)), 'Thread_onceKey_key', 'Thread_slug_key')
}

async function start(practitioner: Viewer, form: ThreadForm, tx: Transaction): Promise<Started> {
  // The key is the person's own: somebody else's answers nothing about what they wrote.
  const onceKey = form.onceKey ? `${practitioner.id}:${form.onceKey}` : null
  const started = { id: true, slug: true, heldAt: true } as const
  const before = onceKey && (await tx.thread.findUnique({ where: { onceKey }, select: started }))
  if (before) return { id: before.id, slug: before.slug, held: before.heldAt !== null }
  const { kind, title, firstWords: body, readers } = form
  const texts = [title, body]
  await keepWithinLimits(practitioner, { kind: 'thread', texts, fresh: true }, tx)
  const found = await lookFor(practitioner, { texts }, tx)
  const { id, slug } = await tx.thread.create({
    data: {
      ...heldThing(found),
      slug: await freeSlug(title, async (free) => (await tx.thread.count({ where: { slug: free } })) > 0),
      onceKey,
      kind,
      title,
      body,
      openToAll: readers === 'all',
      ...connect(await findAbout(form, tx)),
      starter: { connect: { id: practitioner.id } },
      discussion: { create: {} },
    },
    select: { id: true, slug: true },
  })
  const held = await tellOrHold(
    tx,
    practitioner,
    { kind: 'thread', id, fresh: true, found },
    {
      verb: 'thread_started',
      actorId: practitioner.id,
      subject: { kind: 'thread', id },
      data: { mentioned: await findMentioned(body, tx) },
    },
  )
  return { id, slug, held }
}

/**
 * Its title, first words, place and theme; never who may read it. Who is named anew is told.
 * @returns null when there is none for this person; false when it is not theirs
 * @throws NoSuchWordError, NotYet
 */
export async function editThread(
  practitioner: Viewer,
  slug: string,
  form: ThreadEdit,
  tx?: Transaction,
): Promise<{ held: boolean } | false | null> {
  if (!tx) return inTransaction((own) => editThread(practitioner, slug, form, own))
  const thread = await findThread(practitioner, slug, tx)
  if (!thread) return null
  if (!mayEditThread(practitioner, thread)) return false
  const { title, firstWords: body } = form
  const { placeId, themeId } = await findAbout(form, tx)
  const editedAt = title === thread.title && body === thread.body ? thread.editedAt : new Date()
  const texts = [title, body]
  await keepWithinLimits(practitioner, { kind: 'thread', texts, fresh: false }, tx)
  const found = await lookFor(practitioner, { texts, before: [thread.title, thread.body] }, tx)
  const data = { title, body, placeId, themeId, editedAt, ...heldThing(found) }
  await tx.thread.update({ where: { id: thread.id }, data, select: { id: true } })
  const told = new Set(await findMentioned(thread.body, tx))
  const held = await tellOrHold(
    tx,
    practitioner,
    { kind: 'thread', id: thread.id, fresh: false, found },
    {
      verb: 'thread_edited',
      actorId: practitioner.id,
      subject: { kind: 'thread', id: thread.id },
      data: { mentioned: (await findMentioned(body, tx)).filter((one) => !told.has(one)) },
    },
  )
  return { held }
}

type About = { placeId: string | null; themeId: string | null }
async function findAbout({ place, theme }: { place: string; theme: string }, tx: Transaction): Promise<About> {
  const found = place ? await tx.place.findUnique({ where: { slug: place }, select: { id: true } }) : null
  if (place && !found) throw new NoSuchWordError('place')
  const word = theme ? await tx.theme.findUnique({ where: { slug: theme }, select: { id: true } }) : null
  if (theme && !word) throw new NoSuchWordError('theme')
  return { placeId: found?.id ?? null, themeId: word?.id ?? null }
}
const connect = ({ placeId, themeId }: About) => ({
  ...(placeId && { place: { connect: { id: placeId } } }),
  ...(themeId && { theme: { connect: { id: themeId } } }),
})
