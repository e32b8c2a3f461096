import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { postComment, removeComment } from '#app/domain/discussion/commenting.server.ts'
import { closeConsultation, openConsultation } from '#app/domain/proposal/consultation.server.ts'
import { acceptInvitation, inviteMember } from '#app/domain/proposal/team.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { findNews } from './news.server.ts'

withDatabase()
type Who = Awaited<ReturnType<typeof aPractitioner>>

describe('what happened lately', () => {
  let ann: Who
  let bob: Who
  let cat: Who
  beforeEach(async () => {
    ann = await aPractitioner({ name: 'Ann' })
    bob = await aPractitioner({ name: 'Bob' })
    cat = await aPractitioner({ name: 'Cat' })
  })
  const told = async (asker: Who | null) =>
    (await findNews(asker, 10)).map(({ who, others, verb, title }) =>
      [who?.name, others ? `+${others}` : '', verb, title].filter(Boolean).join(' '),
    )

  it('tells of a draft to its team alone, and of who joined rather than who let them in', async () => {
    const { slug } = await aProposal(ann, { title: 'Ours' })
    await inviteMember(ann, slug, bob.slug)
    expect(await told(bob)).toEqual([])
    await acceptInvitation(bob, slug)
    expect(await told(ann)).toEqual(['Bob member_joined Ours', 'Ann proposal_started Ours'])
    expect(await told(bob)).toEqual(await told(ann))
    expect(await told(cat)).toEqual([])
    expect(await told(null)).toEqual([])
  })

  it('tells everybody of a place that was added, and of none that is gone', async () => {
    const { id, slug } = await aPlace({ name: 'Ynys Môn' })
    const added = { verb: 'place_added', actorId: ann.id, subject: { kind: 'place', id } } as const
    await inTransaction((tx) => recordActivity(tx, added))
    expect(await told(null)).toEqual(['Ann place_added Ynys Môn'])
    await db.place.delete({ where: { slug } })
    expect(await told(null)).toEqual([])
  })

  it('takes back what it told when a consultation closes', async () => {
    const { slug } = await aProposal(ann, { title: 'Ours' })
    await openConsultation(ann, slug)
    expect(await told(cat)).toEqual(['Ann consultation_opened Ours', 'Ann proposal_started Ours'])
    expect(await told(null)).toEqual([])
    await closeConsultation(ann, slug)
    expect(await told(cat)).toEqual([])
  })

  it('tells once of many comments on one thing, and never of one that was removed', async () => {
    const { discussionId } = await aProposal(ann, { title: 'Ours', state: 'submitted' })
    const say = async (who: Who) =>
      (await postComment(who, { discussionId, body: 'Yes' })) as { comment: { id: string } }
    await say(bob)
    await say(bob)
    const { comment } = await say(cat)
    expect((await told(null))[0]).toBe('Cat +1 commented Ours')
    await removeComment(cat, comment.id)
    expect((await told(null))[0]).toBe('Bob commented Ours')
  })

  it('keeps what a person does to their own account to itself', async () => {
    await db.activity.create({
      data: { verb: 'suspended', actorId: ann.id, subjectKind: 'practitioner', subjectId: bob.id },
    })
    expect(await told(ann)).toEqual([])
  })
})
