import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { editComment, postComment, removeComment } from '#app/domain/discussion/commenting.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { decide } from '#app/domain/moderation/deciding.server.ts'
import { raiseFlag } from '#app/domain/moderation/flagging.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import { removeWord } from '#app/domain/place/keeping-words.server.ts'
import { setFollowing } from '#app/domain/practitioner/following.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aPlace, aPractitioner, aTheme, aThread } from '#tests/support/world.ts'
import { acceptAnswer, takeBackAnswer } from './accepting.server.ts'
import { bringBackThread, closeThread, openThreadAgain, withdrawThread } from './closing.server.ts'
import { editThread, NoSuchWordError, startThread } from './starting.server.ts'
import { findThread, listThreads, threadFilterOf } from './thread.server.ts'

withDatabase()
const everyone = () => Promise.all([aPractitioner(), aPractitioner(), aPractitioner({ role: 'moderator' })])
const all = threadFilterOf(new URLSearchParams())
const titles = async (asker: Viewer | null, query = '') =>
  (await listThreads(asker, threadFilterOf(new URLSearchParams(query)), 1)).items.map(({ title }) => title)
const acceptedOf = async (slug: string, asker: Viewer | null) => (await findThread(asker, slug))?.accepted?.id ?? null
/** What this person was told of threads, the newest first. */
async function toldTo(viewer: Viewer) {
  startNotifying()
  await deliverNow()
  const { notifications } = await findNotifications(viewer, 1)
  return notifications.filter(({ kind }) => kind === 'thread').map(({ verb, reason }) => `${verb}: ${reason}`)
}

describe('who reads a thread', () => {
  it('is everybody signed in; visitors only where it was started open to all', async () => {
    const [ann, bob] = await everyone()
    const among = await aThread(ann)
    const open = await aThread(ann, { readers: 'all' })
    await aComment(bob, among.discussionId, 'Among ourselves')
    expect(await findThread(bob, among.slug)).not.toBeNull()
    expect(await findThread(null, among.slug)).toBeNull()
    expect(await findThread(null, open.slug)).not.toBeNull()
    expect((await listComments(null, among.discussionId, 1)).items).toEqual([])
    expect((await listThreads(bob, all, 1)).total).toBe(2)
    expect((await listThreads(null, all, 1)).items.map(({ slug }) => slug)).toEqual([open.slug])
  })

  it('is its starter and the moderators once it is withdrawn; nobody writes there any more', async () => {
    const [ann, bob, moderator] = await everyone()
    const thread = await aThread(ann, { readers: 'all' })
    const { id } = await aComment(bob, thread.discussionId)
    expect(await withdrawThread(ann, thread.slug)).toBe(false)
    expect(await withdrawThread(moderator, thread.slug)).toBe(true)
    for (const asker of [null, bob]) expect(await findThread(asker, thread.slug)).toBeNull()
    for (const asker of [ann, moderator]) {
      expect(await findThread(asker, thread.slug)).not.toBeNull()
      expect(await postComment(asker, { discussionId: thread.discussionId, body: 'Late' })).toEqual({
        outcome: 'closed',
      })
    }
    expect(await editComment(bob, { id, body: 'Late' })).toBeNull()
    expect(await bringBackThread(ann, thread.slug)).toBe(false)
    expect(await bringBackThread(moderator, thread.slug)).toBe(true)
    expect(await findThread(null, thread.slug)).toMatchObject({ comments: 1 })
  })

  it('its starter may withdraw as long as nobody has said anything', async () => {
    const [ann] = await everyone()
    const thread = await aThread(ann)
    expect(await withdrawThread(ann, thread.slug)).toBe(true)
  })
})

describe('starting and editing', () => {
  it('twice by one form is one thread, also at the same moment', async () => {
    const [ann, bob] = await everyone()
    const form = { kind: 'question', title: 'Same?', firstWords: 'x', place: '', theme: '', onceKey: 'k' } as const
    const [one, two] = await Promise.all([
      startThread(ann, { ...form, readers: 'members' }),
      startThread(ann, { ...form, readers: 'members' }),
    ])
    expect(one).toEqual(two)
    expect((await startThread(bob, { ...form, readers: 'members' })).slug).not.toBe(one.slug)
  })

  it('names a place and a theme that are there, or nothing is written', async () => {
    const [ann] = await everyone()
    await expect(aThread(ann, { place: 'no-such' })).rejects.toThrow(NoSuchWordError)
    await expect(aThread(ann, { theme: 'no-such' })).rejects.toThrow(NoSuchWordError)
    expect(await db.thread.count()).toBe(0)
    expect(await db.discussion.count()).toBe(0)
  })

  it('is its starter’s alone, and shows that its words were changed; its place may change without that', async () => {
    const [ann, bob, moderator] = await everyone()
    const place = await aPlace()
    const thread = await aThread(ann, { title: 'As asked', firstWords: 'First' })
    const as = { title: 'As asked', firstWords: 'First', place: place.slug, theme: '' }
    for (const other of [bob, moderator]) expect(await editThread(other, thread.slug, as)).toBe(false)
    expect(await editThread(ann, thread.slug, as)).toEqual({ held: false })
    expect(await findThread(ann, thread.slug)).toMatchObject({ editedAt: null, place: { slug: place.slug } })
    await editThread(ann, thread.slug, { ...as, firstWords: 'Better' })
    expect((await findThread(ann, thread.slug))?.editedAt).toBeInstanceOf(Date)
    await closeThread(ann, { slug: thread.slug, reason: 'Done' })
    expect(await editThread(ann, thread.slug, as)).toBe(false)
  })

  it('keeps the theme it is of from being removed', async () => {
    const [ann] = await everyone()
    const theme = await aTheme()
    await aThread(ann, { theme: theme.slug })
    const administrator = await aPractitioner({ role: 'administrator' })
    expect(await removeWord(administrator, 'themes', theme.slug)).toMatchObject({ usedBy: '1 thread' })
  })
})

describe('the list', () => {
  it('has on top where something was said last', async () => {
    const [ann, bob] = await everyone()
    const older = await aThread(ann, { title: 'Older' })
    await aThread(ann, { title: 'Newer' })
    expect(await titles(bob)).toEqual(['Newer', 'Older'])
    await aComment(bob, older.discussionId)
    expect(await titles(bob)).toEqual(['Older', 'Newer'])
  })

  it('is narrowed by kind, place, theme and whether a question waits for its answer', async () => {
    const [ann, bob] = await everyone()
    const [place, theme] = [await aPlace(), await aTheme()]
    await aThread(ann, { title: 'Talk', kind: 'conversation', place: place.slug })
    const asked = await aThread(ann, { title: 'Asked', theme: theme.slug })
    const closed = await aThread(ann, { title: 'Closed' })
    await closeThread(ann, { slug: closed.slug, reason: 'Found out' })
    expect(await titles(bob, 'kind=conversation')).toEqual(['Talk'])
    expect(await titles(bob, `place=${place.slug}`)).toEqual(['Talk'])
    expect(await titles(bob, `theme=${theme.slug}`)).toEqual(['Asked'])
    expect(await titles(bob, 'unanswered=yes')).toEqual(['Asked'])
    await acceptAnswer(ann, (await aComment(bob, asked.discussionId)).id)
    expect(await titles(bob, 'unanswered=yes')).toEqual([])
    expect(await titles(bob, 'kind=nonsense')).toHaveLength(3)
  })
})

describe('closing', () => {
  it('ends what is said, not what is read; what a moderator closed only a moderator opens again', async () => {
    const [ann, bob, moderator] = await everyone()
    const thread = await aThread(ann)
    expect(await closeThread(bob, { slug: thread.slug, reason: 'Mine' })).toBe(false)
    expect(await closeThread(moderator, { slug: thread.slug, reason: 'Went on elsewhere' })).toBe(true)
    expect(await postComment(bob, { discussionId: thread.discussionId, body: 'Late' })).toEqual({ outcome: 'closed' })
    expect(await findThread(bob, thread.slug)).toMatchObject({ closedReason: 'Went on elsewhere' })
    expect(await openThreadAgain(ann, thread.slug)).toBe(false)
    expect(await openThreadAgain(moderator, thread.slug)).toBe(true)
    expect(await closeThread(ann, { slug: thread.slug, reason: 'Enough' })).toBe(true)
    expect(await openThreadAgain(ann, thread.slug)).toBe(true)
    expect(await toldTo(ann)).toEqual(['thread_opened_again: yours', 'thread_closed: yours'])
  })
})

describe('an accepted answer', () => {
  it('is for who asked, or a moderator; whoever wrote it is told', async () => {
    const [ann, bob, moderator] = await everyone()
    const thread = await aThread(ann)
    const [one, two] = [await aComment(bob, thread.discussionId), await aComment(bob, thread.discussionId)]
    expect(await acceptAnswer(bob, one.id)).toMatchObject({ outcome: 'forbidden' })
    expect(await acceptAnswer(ann, one.id)).toMatchObject({ outcome: 'done', path: `/threads/${thread.slug}` })
    expect(await acceptedOf(thread.slug, bob)).toBe(one.id)
    expect((await toldTo(bob))[0]).toBe('answer_accepted: named')
    await acceptAnswer(moderator, two.id)
    expect(await acceptedOf(thread.slug, bob)).toBe(two.id)
    const accepted = async () => (await toldTo(bob)).filter((told) => told.startsWith('answer_accepted')).length
    expect(await accepted()).toBe(1)
    expect(await takeBackAnswer(ann, two.id)).toMatchObject({ outcome: 'done' })
    expect(await acceptedOf(thread.slug, bob)).toBeNull()
    expect(await accepted()).toBe(0)
  })

  it('there is none of a conversation, of a comment elsewhere, or of one that nobody may read', async () => {
    const [ann, bob, moderator] = await everyone()
    const talk = await aThread(ann, { kind: 'conversation' })
    expect(await acceptAnswer(ann, (await aComment(bob, talk.discussionId)).id)).toMatchObject({ outcome: 'forbidden' })
    const asked = await aThread(ann)
    const { id } = await aComment(bob, asked.discussionId)
    await aComment(ann, asked.discussionId, 'Thanks', id)
    await acceptAnswer(ann, id)
    await removeComment(bob, id)
    expect(await acceptedOf(asked.slug, ann)).toBeNull()
    expect(await acceptAnswer(ann, id)).toMatchObject({ outcome: 'forbidden' })
    const other = await aComment(bob, asked.discussionId)
    await acceptAnswer(ann, other.id)
    await raiseFlag(ann, { kind: 'comment', id: other.id, reason: 'unkind', note: '' })
    await decide(moderator, { kind: 'comment', id: other.id, outcome: 'taken_down', reason: 'r' })
    expect(await acceptedOf(asked.slug, ann)).toBeNull()
    expect(await acceptAnswer(ann, 'no-such')).toBeNull()
  })
})

describe('who is told', () => {
  it('whoever follows its place, its theme or its starter, and whoever is named in its first words', async () => {
    const [ann, ofPlace, ofTheme] = await everyone()
    const [ofPerson, named] = [await aPractitioner(), await aPractitioner()]
    const [place, theme] = [await aPlace(), await aTheme()]
    await setFollowing(ofPlace, { kind: 'place', id: place.id }, 'everything')
    await setFollowing(ofTheme, { kind: 'theme', id: theme.id }, 'everything')
    await setFollowing(ofPerson, { kind: 'practitioner', id: ann.id }, 'everything')
    const firstWords = `What does @${named.slug} say?`
    const thread = await aThread(ann, { place: place.slug, theme: theme.slug, firstWords })
    expect(await toldTo(ofPlace)).toEqual(['thread_started: followed_place'])
    expect(await toldTo(ofTheme)).toEqual(['thread_started: followed_theme'])
    expect(await toldTo(ofPerson)).toEqual(['thread_started: followed_person'])
    expect(await toldTo(named)).toEqual(['thread_started: mentioned'])
    // Named once more is told no more; named anew is.
    const body = { title: 'T', firstWords: `${firstWords} And @${ofPlace.slug}?`, place: place.slug, theme: '' }
    await editThread(ann, thread.slug, body)
    expect(await toldTo(named)).toEqual(['thread_started: mentioned'])
    expect(await toldTo(ofPlace)).toEqual(['thread_edited: mentioned', 'thread_started: followed_place'])
  })

  it('whoever follows the thread, until they may not see it any more', async () => {
    const [ann, bob, moderator] = await everyone()
    const thread = await aThread(ann)
    expect(await setFollowing(bob, { kind: 'thread', id: thread.id }, 'everything')).toBe('done')
    await aComment(moderator, thread.discussionId)
    expect(await toldTo(bob)).toEqual(['commented: followed_thing'])
    expect(await toldTo(ann)).toEqual(['commented: yours'])
    await withdrawThread(moderator, thread.slug)
    expect(await toldTo(bob)).toEqual([])
    expect(await setFollowing(bob, { kind: 'thread', id: thread.id }, 'everything')).toBe('unseen')
  })
})

it('a thread that is reported and taken down is withdrawn, and its starter reads why', async () => {
  const [ann, bob, moderator] = await everyone()
  const thread = await aThread(ann)
  expect(await raiseFlag(ann, { kind: 'thread', id: thread.id, reason: 'wrong', note: '' })).toBeNull()
  expect(await raiseFlag(bob, { kind: 'thread', id: thread.id, reason: 'advert', note: '' })).toBe('done')
  expect(await decide(moderator, { kind: 'thread', id: thread.id, outcome: 'taken_down', reason: 'r' })).toBe('done')
  expect(await findThread(bob, thread.slug)).toBeNull()
  expect((await toldTo(ann))[0]).toBe('thread_withdrawn: yours')
})

it('the database keeps that only a question has an answer', async () => {
  const [ann, bob] = await everyone()
  const talk = await aThread(ann, { kind: 'conversation' })
  const { id: acceptedId } = await aComment(bob, talk.discussionId)
  const write = inTransaction((tx) =>
    tx.thread.update({ where: { id: talk.id }, data: { acceptedId }, select: { id: true } }),
  )
  await expect(write).rejects.toThrow(/only_a_question_has_an_answer/)
})
