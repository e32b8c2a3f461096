import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { findMentioned } from '#app/domain/discussion/mentions.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ThreadEdit, ThreadForm } from './form.server.ts'
import { mayEditThread } from './permissions.ts'
import { findThread } from './thread.server.ts'

export type Started = { id: string; slug: string }

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
 * @throws NoSuchWordError
 */
export async function startThread(practitioner: Viewer, form: ThreadForm, tx?: Transaction): Promise<Started> {
  if (tx) return start(practitioner, form, tx)
  return onceMore(() => inTransaction((own) => start(practitioner, form, own)), 'Thread_onceKey_key', 'Thread_slug_key')
}

async function start(practitioner: Viewer, form: ThreadForm, tx: Transaction): Promise<Started> {
  // The key is the person's own: somebody else's answers nothing about what they wrote.
  const onceKey = form.onceKey ? `${practitioner.id}:${form.onceKey}` : null
  const before = onceKey && (await tx.thread.findUnique({ where: { onceKey }, select: { id: true, slug: true } }))
  if (before) return before
  const { kind, title, firstWords: body, readers } = form
  const thread = await tx.thread.create({
    data: {
      slug: await freeSlug(title, async (slug) => (await tx.thread.count({ where: { slug } })) > 0),
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
  await recordActivity(tx, {
    verb: 'thread_started',
    actorId: practitioner.id,
    subject: { kind: 'thread', id: thread.id },
    data: { mentioned: await findMentioned(body, tx) },
  })
  return thread
}

/**
 * Its title, first words, place and theme; never who may read it. Who is named anew is told.
 * @returns null when there is none for this person; false when it is not theirs
 * @throws NoSuchWordError
 */
export async function editThread(
  practitioner: Viewer,
  slug: string,
  form: ThreadEdit,
  tx?: Transaction,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => editThread(practitioner, slug, form, own))
  const thread = await findThread(practitioner, slug, tx)
  if (!thread) return null
  if (!mayEditThread(practitioner, thread)) return false
  const { title, firstWords: body } = form
  const { placeId, themeId } = await findAbout(form, tx)
  const editedAt = title === thread.title && body === thread.body ? thread.editedAt : new Date()
  const data = { title, body, placeId, themeId, editedAt }
  await tx.thread.update({ where: { id: thread.id }, data, select: { id: true } })
  const told = new Set(await findMentioned(thread.body, tx))
  await recordActivity(tx, {
    verb: 'thread_edited',
    actorId: practitioner.id,
    subject: { kind: 'thread', id: thread.id },
    data: { mentioned: (await findMentioned(body, tx)).filter((one) => !told.has(one)) },
  })
  return true
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
