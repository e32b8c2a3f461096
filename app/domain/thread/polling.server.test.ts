import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner, aThread } from '#tests/support/world.ts'
import { closeThread, withdrawThread } from './closing.server.ts'
import { findPoll } from './poll.server.ts'
import { type PollForm, pollForm } from './poll-form.server.ts'
import { removePoll, startPoll, vote } from './polling.server.ts'

withDatabase()
let ann: Viewer
let bob: Viewer
let cat: Viewer
let thread: { id: string; slug: string }
beforeEach(async () => {
  ann = await aPractitioner({ name: 'Ann' })
  bob = await aPractitioner({ name: 'Bob' })
  cat = await aPractitioner({ name: 'Cat' })
  thread = await aThread(ann)
})

const BASE: PollForm = {
  question: 'Where do we meet?',
  options: ['Leeds', 'Bradford', 'Hull'],
  choose: 'one',
  results: 'after_voting',
  voters: 'secret',
  lasts: '7',
}
const ask = (form: Partial<PollForm> = {}) => startPoll(ann, thread.slug, { ...BASE, ...form })
const seen = async (who: Viewer | null) => {
  const poll = await findPoll(who, thread.id)
  return poll?.options.map(({ votes }) => votes)
}
const end = () => db.poll.updateMany({ data: { endsAt: new Date(Date.now() - 1_000) } })

describe('a poll', () => {
  it('is added to a thread once, by whoever started it, while it is open', async () => {
    expect(await startPoll(bob, thread.slug, BASE)).toBe(false)
    expect(await startPoll(bob, 'no-such', BASE)).toBeNull()
    expect(await Promise.all([ask(), ask({ question: 'Another?' })])).toEqual(
      expect.arrayContaining(['started', 'there already']),
    )
    expect(await db.poll.count()).toBe(1)
    await closeThread(ann, { slug: thread.slug, reason: 'Done' })
    expect(await ask()).toBe(false)
  })

  it('counts one vote of each person, changed and taken back until the end', async () => {
    await ask()
    expect(await seen(bob)).toEqual([null, null, null])
    expect(await vote(bob, thread.slug, [1])).toBe('voted')
    expect(await vote(cat, thread.slug, [1])).toBe('voted')
    expect(await seen(bob)).toEqual([2, 0, 0])
    // Whoever has not voted sees how many did, and not what.
    expect(await findPoll(ann, thread.id)).toMatchObject({ voters: 2, voted: false, shown: false })
    expect(await seen(ann)).toEqual([null, null, null])
    expect(await vote(bob, thread.slug, [3])).toBe('voted')
    expect(await seen(bob)).toEqual([1, 0, 1])
    expect(await vote(bob, thread.slug, [])).toBe('taken back')
    expect(await seen(bob)).toEqual([null, null, null])
    await end()
    expect(await vote(bob, thread.slug, [1])).toBe('ended')
    for (const who of [ann, bob, null]) expect(await seen(who ?? ann)).toEqual([1, 0, 0])
  })

  it('takes one option or several, as was said, and none that is not there', async () => {
    await ask()
    expect(await vote(bob, thread.slug, [1, 2])).toBe('one only')
    expect(await vote(bob, thread.slug, [4])).toBe('no such option')
    expect(await vote(bob, thread.slug, [Number.NaN])).toBe('no such option')
    expect(await db.pollVote.count()).toBe(0)
    expect(await removePoll(ann, thread.slug)).toBe('removed')
    await ask({ choose: 'several' })
    expect(await vote(bob, thread.slug, [1, 3])).toBe('voted')
    expect(await findPoll(bob, thread.id)).toMatchObject({ voters: 1 })
    expect(await seen(bob)).toEqual([1, 0, 1])
  })

  it('lets nobody vote twice, whatever is sent at once: the database sees to it', async () => {
    await ask()
    await Promise.all([1, 2, 3, 1, 2].map((option) => vote(bob, thread.slug, [option])))
    expect(await db.pollVote.count()).toBe(1)
    const { id: pollId } = await db.poll.findFirstOrThrow({ select: { id: true } })
    const [{ position = 0 } = {}] = await db.pollVote.findMany({ select: { position: true }, take: 1 })
    const another = (position % 3) + 1
    // Also past our own code: neither a second vote, nor one with another key, nor one after the end.
    const row = { pollId, practitionerId: bob.id, position: another }
    for (const choice of [0, another])
      await expect(db.pollVote.create({ data: { ...row, choice }, select: { choice: true } })).rejects.toThrow()
    await end()
    const late = { ...row, practitionerId: cat.id, choice: 0 }
    await expect(db.pollVote.create({ data: late, select: { choice: true } })).rejects.toThrow(/has ended/)
    const changed = db.poll.update({ where: { id: pollId }, data: { namesVoters: true }, select: { id: true } })
    await expect(changed).rejects.toThrow(/promised/)
  })

  it('shows the results at the end only, where that was said', async () => {
    await ask({ results: 'at_end' })
    await vote(bob, thread.slug, [2])
    expect(await seen(bob)).toEqual([null, null, null])
    await end()
    expect(await seen(cat)).toEqual([0, 1, 0])
  })

  it('says who chose what only where that was said before, and only to people who are signed in', async () => {
    await db.thread.update({ where: { id: thread.id }, data: { openToAll: true } })
    await ask()
    await vote(bob, thread.slug, [2])
    expect((await findPoll(bob, thread.id))?.options[1]?.names).toBeNull()
    const votes = await db.activity.findMany({ where: { verb: 'poll_voted' }, select: { actorId: true }, take: 5 })
    expect(votes).toEqual([{ actorId: null }])
    thread = await aThread(ann)
    await db.thread.update({ where: { id: thread.id }, data: { openToAll: true } })
    await ask({ voters: 'named' })
    await vote(bob, thread.slug, [2])
    expect((await findPoll(bob, thread.id))?.options[1]?.names).toEqual(['Bob'])
    expect((await findPoll(cat, thread.id))?.options[1]?.names).toBeNull()
    await end()
    expect((await findPoll(cat, thread.id))?.options[1]?.names).toEqual(['Bob'])
    expect((await findPoll(null, thread.id))?.options[1]).toMatchObject({ votes: 1, names: null })
  })

  it('is among the people of its thread: of one that is not open to all a visitor sees none of it', async () => {
    await ask()
    expect(await findPoll(null, thread.id)).toBeNull()
    await withdrawThread(ann, thread.slug)
    expect(await findPoll(bob, thread.id)).toBeNull()
    expect(await vote(bob, thread.slug, [1])).toBeNull()
    expect(await findPoll(ann, thread.id)).not.toBeNull()
    expect(await vote(ann, thread.slug, [1])).toBe(false)
  })

  it('ends with its thread, and is removed by whoever started it as long as nobody has voted', async () => {
    await ask()
    expect(await removePoll(bob, thread.slug)).toBe(false)
    await vote(bob, thread.slug, [1])
    expect(await removePoll(ann, thread.slug)).toBe('voted')
    await closeThread(ann, { slug: thread.slug, reason: 'Decided' })
    expect(await findPoll(cat, thread.id)).toMatchObject({ ended: true, shown: true })
    expect(await vote(cat, thread.slug, [1])).toBe(false)
    expect(await removePoll(ann, 'no-such')).toBeNull()
  })
})

it('a form of a poll says what is wrong with it', () => {
  const fault = (fields: object) => {
    const sent = { ...BASE, options: 'a\nb', ...fields }
    const parsed = pollForm.safeParse(sent)
    return parsed.success ? null : parsed.error.issues.map(({ message }) => message)
  }
  expect(fault({})).toBeNull()
  expect(fault({ question: ' ' })).toEqual(['Enter the question'])
  expect(fault({ options: 'a\n a \n' })).toEqual(['Enter at least two options, each on a line of its own'])
  expect(fault({ options: Array.from({ length: 11 }, (_, n) => n).join('\n') })).toEqual(['Enter 10 options or fewer'])
  expect(fault({ options: `a\n${'b'.repeat(201)}` })).toEqual(['Each option must be 200 characters or fewer'])
  expect(fault({ choose: 'x', lasts: '400' })).toHaveLength(2)
})
