import { db } from '#app/db/database.server.ts'
import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, nobody, onlyAuthor, signedIn, TO_COMMENT } from './permissions.ts'

type Which = 'thread' | 'openThread' | 'closedThread' | 'withdrawnThread'
const thread = (which: Which, rest: string) => async (scene: Scene) => `/threads/${(await scene[which]()).slug}${rest}`
const commentOn =
  (which: 'thread' | 'closedThread' | 'withdrawnThread', deed = '') =>
  async (scene: Scene) =>
    `/comments/${(await scene.commentOn(which)).id}${deed}`
/** The history of a comment there that was edited once. */
const editedOn =
  (which: 'finding' | 'thread' | 'withdrawnThread', fields: { hiddenAt?: Date } = {}) =>
  async (scene: Scene) => {
    const { discussionId } = await scene[which]()
    const said = { discussionId, authorId: scene.author.id, body: 'As first said', ...fields }
    const { id } = await db.comment.create({ data: said, select: { id: true } })
    await db.comment.update({ where: { id }, data: { body: 'As meant', editedAt: new Date() } })
    return `/comments/${id}/history`
  }
const comments = (which: Which) => async (scene: Scene) =>
  `/discussions/${(await scene[which]()).discussionId}/comments`

/** Among those signed in: for visitors it is not there. */
const members: Answers = { visitor: 404, others: 'in' }
const withdrawn: Answers = { 'co-author': 'in', moderator: 'in', administrator: 'in', others: 404 }
const withdrawnIn: Answers = { visitor: 'sign-in', ...withdrawn }
/** Seen, with nobody who may do it any more. */
const withdrawnNever: Answers = {
  visitor: 'sign-in',
  'co-author': 403,
  moderator: 403,
  administrator: 403,
  others: 404,
}
const nobodyAnyMore: Answers = { visitor: 'sign-in', others: 403 }
const starterAndModerators: Answers = {
  visitor: 'sign-in',
  'co-author': 'in',
  moderator: 'in',
  administrator: 'in',
  others: 403,
}
const moderatorsOnly: Answers = { visitor: 'sign-in', moderator: 'in', administrator: 'in', others: 403 }
const othersThanAuthor: Answers = { visitor: 'sign-in', 'co-author': 403, others: 'in' }
const broughtBack: Answers = { ...withdrawnNever, moderator: 'in', administrator: 'in' }

const edited = { title: 'Asked better', firstWords: 'What I meant', place: '', theme: '' }
const polled = {
  question: 'Which?',
  options: 'This\nThat',
  choose: 'one',
  results: 'after_voting',
  voters: 'secret',
  lasts: '7',
}
/** The poll of a thread, which is there once. */
const poll = (which: Which) => async (scene: Scene) => {
  const { id: threadId, slug } = await scene[which]()
  const endsAt = new Date(Date.now() + 86_400_000)
  const row = {
    question: `Poll ${which}`,
    several: false,
    namesVoters: false,
    results: 'after_voting' as const,
    endsAt,
  }
  if (!(await db.poll.findUnique({ where: { threadId }, select: { id: true } })))
    await db.poll.create({
      data: {
        threadId,
        ...row,
        options: { create: [1, 2].map((position) => ({ position, text: `Option ${position}` })) },
      },
      select: { id: true },
    })
  return `/threads/${slug}/poll/vote`
}
const TO_THREAD = /^\/threads\/[^/]+#(answer|discussion)$/

export const OF_THREADS: Record<string, Case[]> = {
  'routes/threads._index': [{ at: '/threads', GET: everyone }],
  'routes/threads[.]atom': [{ at: '/threads.atom', GET: everyone }],
  'routes/threads.new': [
    { at: '/threads/new', GET: signedIn, POST: signedIn, body: { ...edited, kind: 'question', readers: 'members' } },
  ],
  'routes/threads.$slug._index': [
    { at: thread('thread', ''), GET: members },
    { at: thread('openThread', ''), GET: everyone },
    { at: thread('closedThread', ''), GET: members },
    { at: thread('withdrawnThread', ''), GET: withdrawn },
    { at: '/threads/no-such', GET: nobody },
  ],
  'routes/threads.$slug_.edit': [
    { at: thread('thread', '/edit'), GET: onlyAuthor, POST: onlyAuthor, body: edited },
    { at: thread('closedThread', '/edit'), GET: nobodyAnyMore, POST: nobodyAnyMore, body: edited },
    { at: thread('withdrawnThread', '/edit'), GET: withdrawnNever, POST: withdrawnNever, body: edited },
  ],
  'routes/threads.$slug_.closure': [
    {
      at: thread('thread', '/closure'),
      GET: starterAndModerators,
      POST: starterAndModerators,
      body: { reason: 'Found out' },
      told: /is closed/,
    },
    {
      at: thread('closedThread', '/closure'),
      GET: nobodyAnyMore,
      POST: moderatorsOnly,
      body: { intent: 'end' },
      told: /goes on/,
    },
    {
      at: thread('withdrawnThread', '/closure'),
      GET: withdrawnNever,
      POST: withdrawnNever,
      body: { reason: 'Found out' },
    },
  ],
  'routes/threads.$slug_.poll': [
    { at: thread('thread', '/poll'), GET: onlyAuthor, POST: onlyAuthor, body: polled, told: /poll/ },
    { at: thread('closedThread', '/poll'), GET: nobodyAnyMore, POST: nobodyAnyMore, body: polled },
    { at: thread('withdrawnThread', '/poll'), GET: withdrawnNever, POST: withdrawnNever, body: polled },
  ],
  'routes/threads.$slug_.poll_.vote': [
    { at: poll('thread'), POST: signedIn, body: { option: '1' }, told: /Your vote counts/ },
    { at: poll('closedThread'), POST: nobodyAnyMore, body: { option: '1' } },
    { at: poll('withdrawnThread'), POST: withdrawnNever, body: { option: '1' } },
    { at: '/threads/no-such/poll/vote', POST: { visitor: 'sign-in', others: 404 }, body: { option: '1' } },
  ],
  'routes/discussions.$id.feed': [
    { at: async (s) => `/discussions/${(await s.finding()).discussionId}/feed`, GET: everyone },
    { at: async (s) => `/discussions/${(await s.openThread()).discussionId}/feed`, GET: everyone },
    // A feed reader is nobody in particular: of what is not open to all there is none, whoever asks.
    { at: async (s) => `/discussions/${(await s.thread()).discussionId}/feed`, GET: nobody },
    { at: async (s) => `/discussions/${(await s.consultation()).discussionId}/feed`, GET: nobody },
    { at: async (s) => `/discussions/${(await s.draftCaseStudy()).discussionId}/feed`, GET: nobody },
    { at: async (s) => `/discussions/${(await s.withdrawnFinding()).discussionId}/feed`, GET: nobody },
    { at: '/discussions/no-such/feed', GET: nobody },
  ],
  'routes/threads.$slug_.withdrawal': [
    { at: thread('openThread', '/withdrawal'), GET: starterAndModerators, POST: starterAndModerators },
    {
      at: thread('withdrawnThread', '/withdrawal'),
      GET: withdrawnNever,
      POST: broughtBack,
      body: { intent: 'end' },
      told: /there again/,
    },
  ],
  'routes/comments.$id_.history': [
    { at: editedOn('finding'), GET: everyone },
    { at: editedOn('thread'), GET: members },
    { at: editedOn('withdrawnThread'), GET: withdrawn },
    // What a moderator hid is its author's and the moderators', with everything it ever said.
    { at: editedOn('finding', { hiddenAt: new Date() }), GET: withdrawn },
    // It was never edited.
    { at: commentOn('thread', '/history'), GET: nobody },
    { at: '/comments/no-such/history', GET: nobody },
  ],
  'routes/comments.$id_.reactions': [
    {
      at: commentOn('thread', '/reactions'),
      GET: signedIn,
      POST: othersThanAuthor,
      body: { kind: 'thanks' },
      to: TO_COMMENT,
    },
    { at: commentOn('thread', '/reactions'), POST: othersThanAuthor, body: { end: 'thanks' }, to: TO_COMMENT },
    { at: commentOn('closedThread', '/reactions'), GET: signedIn, POST: nobodyAnyMore, body: { kind: 'helpful' } },
    {
      at: commentOn('withdrawnThread', '/reactions'),
      GET: withdrawnIn,
      POST: withdrawnNever,
      body: { kind: 'thanks' },
    },
    {
      at: async (s) => `${await commentOn('thread', '/reactions')(s)}?nonsense`,
      POST: { visitor: 'sign-in', others: 400 },
      body: { kind: 'applause' },
    },
    {
      at: '/comments/no-such/reactions',
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
      body: { kind: 'thanks' },
    },
  ],
  'routes/comments.$id_.acceptance': [
    { at: commentOn('thread', '/acceptance'), POST: starterAndModerators, body: { intent: 'accept' }, to: TO_THREAD },
    {
      at: commentOn('closedThread', '/acceptance'),
      POST: starterAndModerators,
      body: { intent: 'end' },
      to: TO_THREAD,
    },
    { at: commentOn('withdrawnThread', '/acceptance'), POST: withdrawnNever, body: { intent: 'accept' } },
    {
      // It stands under no question.
      at: async (s) => `/comments/${(await s.commentOn('finding')).id}/acceptance`,
      POST: { visitor: 'sign-in', others: 404 },
      body: { intent: 'accept' },
    },
    { at: '/comments/no-such/acceptance', POST: { visitor: 'sign-in', others: 404 }, body: { intent: 'accept' } },
  ],
}

export const COMMENTS_ON_THREADS: Record<'read' | 'edited' | 'said', Case[]> = {
  read: [
    { at: commentOn('thread'), GET: members },
    { at: commentOn('withdrawnThread'), GET: withdrawn },
  ],
  edited: [
    {
      at: commentOn('closedThread', '/edit'),
      GET: nobodyAnyMore,
      POST: nobodyAnyMore,
      body: { body: 'Better said' },
    },
  ],
  said: [
    { at: comments('thread'), GET: signedIn, POST: signedIn, body: { body: 'I agree' }, to: TO_COMMENT },
    { at: comments('closedThread'), GET: signedIn, POST: nobodyAnyMore, body: { body: 'I agree' }, to: TO_COMMENT },
    {
      at: comments('withdrawnThread'),
      GET: withdrawnIn,
      POST: withdrawnNever,
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
  ],
}
