import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aComment,
  aDraft,
  aFinding,
  anOrganisation,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
  aThread,
} from '#tests/support/world.ts'
import { findNextSteps } from './next-steps.server.ts'
import { type NextStep, threeOf } from './next-steps.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
const whatOf = async (person: Person) => (await findNextSteps(person)).map(({ what }) => what)

describe('the next three things to do', () => {
  it('begin with who waits for an answer: an invitation, then somebody who asks to join', async () => {
    const [here, there] = [await aPlace(), await aPlace({ name: 'There' })]
    const ann = await aPractitioner({ name: 'Ann', places: [here] })
    const bob = await aPractitioner({ name: 'Bob', places: [there] })
    await aDraft(ann)
    await aProposal(ann, { title: 'Ours', team: [{ who: bob, state: 'asked' }] })
    const theirs = await aProposal(bob, { title: 'Theirs', team: [{ who: ann, state: 'invited' }] })
    await db.proposalMember.updateMany({ where: { state: 'invited' }, data: { invitedById: bob.id } })
    expect(await findNextSteps(ann)).toEqual([
      { what: 'invited', slug: theirs.slug, title: 'Theirs', by: 'Bob' },
      { what: 'asked_to_join', slug: expect.any(String), title: 'Ours', name: 'Bob' },
      { what: 'draft', slug: expect.any(String), title: expect.any(String) },
    ])
  })

  it('are for an author to finish a draft, to go on with a proposal, and what other places see', async () => {
    const [here, there] = [await aPlace(), await aPlace({ name: 'There' })]
    const ann = await aPractitioner({ places: [here] })
    const bob = await aPractitioner({ places: [there] })
    const draft = await aDraft(ann, { title: 'Half a page' })
    await aProposal(ann, { title: 'Ours', state: 'consultation' })
    const finding = await aFinding(bob, { claim: 'Seen there' })
    expect(await findNextSteps(ann)).toMatchObject([
      { what: 'draft', slug: draft.slug },
      { what: 'proposal', title: 'Ours', state: 'consultation' },
      { what: 'finding', slug: finding.slug, claim: 'Seen there', place: 'There', seenInPlaces: 1 },
    ])
  })

  it('tell a place’s own moderator who asks to belong, and nobody else of it', async () => {
    const place = await aPlace({ name: 'Kettlewick' })
    const [keeper, member, asks] = [
      await aPractitioner({ places: [place] }),
      await aPractitioner({ places: [place] }),
      await aPractitioner({ name: 'Asks' }),
    ]
    const pair = { practitionerId: keeper.id, placeId: place.id }
    await db.placeMembership.update({ where: { practitionerId_placeId: pair }, data: { moderator: true } })
    await db.placeRequest.create({ data: { practitionerId: asks.id, placeId: place.id } })
    expect((await findNextSteps(keeper))[0]).toMatchObject({
      what: 'asked_for_place',
      place: 'Kettlewick',
      name: 'Asks',
      count: 1,
    })
    expect(await whatOf(member)).not.toContain('asked_for_place')
  })

  it('tell moderators of reports, administrators of places that ask and mail that failed, and nobody else', async () => {
    const place = await aPlace()
    const author = await aPractitioner({ places: [place] })
    const { id } = await aFinding(author)
    const about = { subjectKind: 'finding', subjectId: id, reason: 'wrong' as const }
    await db.flag.createMany({ data: [about, about] })
    await db.placeApplication.create({
      data: { placeName: 'Upper Farrow', region: 'x', why: 'x', who: 'x', email: 'x@example.org' },
    })
    await db.outboxMail.create({ data: { to: 'a@example.org', subject: 's', text: 't', lastError: 'No such mailbox' } })
    const [moderator, administrator] = [
      await aPractitioner({ role: 'moderator' }),
      await aPractitioner({ role: 'administrator' }),
    ]
    expect(await findNextSteps(moderator)).toMatchObject([{ what: 'flags', count: 1 }, { what: 'invite_people' }])
    expect(await findNextSteps(administrator)).toMatchObject([
      { what: 'flags', count: 1 },
      { what: 'places_to_answer', count: 1, place: 'Upper Farrow' },
      { what: 'mail_unsent', count: 1 },
    ])
    expect(await whatOf(author)).toEqual(['first_case_study'])
  })

  it('show a responder what stands in consultation until they said something', async () => {
    const [department, lead] = [await anOrganisation({ kind: 'department' }), await aPractitioner()]
    const responder = await aPractitioner({ role: 'responder', departmentId: department.id })
    const { discussionId } = await aProposal(lead, { title: 'One door', state: 'consultation' })
    await aProposal(lead, { title: 'Still a draft' })
    expect(await findNextSteps(responder)).toMatchObject([{ what: 'consultation', title: 'One door' }])
    await aComment(responder, discussionId)
    expect(await whatOf(responder)).toEqual([])
  })

  it('lead whoever asked to the answers, and others to what nobody has answered in their place', async () => {
    const place = await aPlace()
    const [asks, knows] = [await aPractitioner({ places: [place] }), await aPractitioner({ places: [place] })]
    await aPublishedCaseStudy(knows)
    await aPublishedCaseStudy(asks)
    const thread = await aThread(asks, { place: place.slug })
    expect(await findNextSteps(knows)).toMatchObject([{ what: 'question', slug: thread.slug }])
    expect(await whatOf(asks)).toEqual([])
    const answer = await aComment(knows, thread.discussionId)
    expect(await findNextSteps(asks)).toMatchObject([{ what: 'answered', slug: thread.slug }])
    expect(await whatOf(knows)).toEqual([])
    await db.thread.update({ where: { id: thread.id }, data: { acceptedId: answer.id } })
    expect(await whatOf(asks)).toEqual([])
  })

  it('say nothing of drafts, requests and reports that are others’', async () => {
    const place = await aPlace()
    const author = await aPractitioner({ places: [place] })
    await aDraft(author, { title: 'zeppelin' })
    await aProposal(author, { title: 'zeppelin', team: [{ who: await aPractitioner(), state: 'asked' }] })
    const other = await aPractitioner({ places: [place] })
    expect(JSON.stringify(await findNextSteps(other))).not.toContain('zeppelin')
  })
})

it('of each sort the first stands before a second of any', () => {
  const invited = (slug: string): NextStep => ({ what: 'invited', slug, title: slug, by: null })
  const draft: NextStep = { what: 'draft', slug: 'd', title: 'd' }
  const steps = threeOf([draft, invited('1'), invited('2'), invited('3')])
  expect(steps.map((step) => ('slug' in step ? step.slug : ''))).toEqual(['1', 'd', '2'])
})
