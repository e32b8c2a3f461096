import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { findInvitation, findPeopleToInvite, findProposal } from './proposal.server.ts'
import * as team from './team.server.ts'

withDatabase()

const teamOf = async (id: string) =>
  db.proposalMember.findMany({
    where: { proposalId: id },
    orderBy: { practitionerId: 'asc' },
    select: { practitionerId: true, state: true, lead: true },
  })
const told = async () =>
  (await db.activity.findMany({ orderBy: { id: 'asc' }, select: { verb: true, data: true } })).slice(1)
const people = async (n: number) => {
  const made = []
  for (let i = 0; i < n; i++) made.push(await aPractitioner({ places: [await aPlace()] }))
  return made as [Who, Who, Who]
}
type Who = Awaited<ReturnType<typeof aPractitioner>>
const refused = { refused: expect.any(String) }

describe('a team across places', () => {
  it('grows by inviting: the invited person sees what it is about, accepts, and then reads it', async () => {
    const [ann, bob] = await people(2)
    const { id, slug, title } = await aProposal(ann)
    expect(await team.inviteMember(ann, slug, bob.slug, 'You know this best')).toBe('done')
    expect(await findProposal(bob, slug)).toBeNull()
    expect(await findInvitation(bob, slug)).toMatchObject({
      title,
      note: 'You know this best',
      invitedBy: { name: ann.name },
    })
    expect(Object.keys((await findInvitation(bob, slug)) ?? {}).sort()).toEqual(
      ['invitedBy', 'note', 'since', 'slug', 'summary', 'title'].sort(),
    )
    expect(await team.acceptInvitation(bob, slug)).toBe('done')
    expect((await findProposal(bob, slug))?.members.map(({ person }) => person.name)).toEqual([ann.name, bob.name])
    expect(await findInvitation(bob, slug)).toBeNull()
    expect(await told()).toEqual([
      { verb: 'member_invited', data: { practitionerId: bob.id } },
      { verb: 'member_joined', data: { practitionerId: bob.id } },
    ])
    expect(await team.acceptInvitation(bob, slug)).toBe('done')
    expect(await teamOf(id)).toHaveLength(2)
  })

  it('lets only a lead invite: a member may not, and for others the draft does not exist', async () => {
    const [ann, bob, cat] = await people(3)
    const { slug } = await aProposal(ann, { team: [{ who: bob }] })
    expect(await team.inviteMember(bob, slug, cat.slug)).toMatchObject(refused)
    expect(await team.inviteMember(cat, slug, cat.slug)).toBe('unseen')
    expect(await findInvitation(cat, slug)).toBeNull()
  })

  it('does not invite somebody suspended, nor somebody who does not exist', async () => {
    const [ann] = await people(1)
    const gone = await aPractitioner({ suspendedAt: new Date() })
    const { slug } = await aProposal(ann)
    expect(await team.inviteMember(ann, slug, gone.slug)).toMatchObject(refused)
    expect(await team.inviteMember(ann, slug, 'nobody')).toMatchObject(refused)
  })

  it('forgets an invitation that is declined or taken back', async () => {
    const [ann, bob, cat] = await people(3)
    const { id, slug } = await aProposal(ann, {
      team: [
        { who: bob, state: 'invited' },
        { who: cat, state: 'invited' },
      ],
    })
    expect(await team.declineInvitation(bob, slug)).toBe('done')
    expect(await team.removeMember(ann, slug, cat.slug)).toBe('done')
    expect(await teamOf(id)).toHaveLength(1)
    expect(await team.acceptInvitation(cat, slug)).toBe('unseen')
    expect((await told()).map(({ verb }) => verb)).toEqual(['invitation_declined', 'invitation_withdrawn'])
  })

  it('does not let somebody accept who was never invited', async () => {
    const [ann, bob] = await people(2)
    const { slug } = await aProposal(ann, { state: 'consultation' })
    expect(await team.acceptInvitation(bob, slug)).toMatchObject(refused)
  })

  it('lets somebody ask to join what they can read, and a lead let them in', async () => {
    const [ann, bob, cat] = await people(3)
    const { id, slug } = await aProposal(ann, { state: 'consultation', team: [{ who: cat }] })
    expect(await team.askToJoin(bob, slug, 'We see this too')).toBe('done')
    expect(await team.askToJoin(bob, slug, 'again')).toBe('done')
    expect(await team.answerRequest(bob, slug, bob.slug, true)).toMatchObject(refused)
    expect(await team.answerRequest(cat, slug, bob.slug, true)).toMatchObject(refused)
    expect(await team.answerRequest(ann, slug, bob.slug, true)).toBe('done')
    expect(await teamOf(id)).toContainEqual({ practitionerId: bob.id, state: 'member', lead: false })
  })

  it('hides a draft from those who would ask to join it', async () => {
    const [ann, bob] = await people(2)
    const { slug } = await aProposal(ann)
    expect(await team.askToJoin(bob, slug, '')).toBe('unseen')
  })

  it('lets a request be declined or taken back', async () => {
    const [ann, bob, cat] = await people(3)
    const { id, slug } = await aProposal(ann, {
      state: 'submitted',
      team: [
        { who: bob, state: 'asked' },
        { who: cat, state: 'asked' },
      ],
    })
    expect(await team.answerRequest(ann, slug, bob.slug, false)).toBe('done')
    expect(await team.withdrawRequest(cat, slug)).toBe('done')
    expect(await teamOf(id)).toHaveLength(1)
  })

  it('puts together an invitation and a request that crossed', async () => {
    const [ann, bob, cat] = await people(3)
    const { id, slug } = await aProposal(ann, {
      state: 'consultation',
      team: [
        { who: bob, state: 'asked' },
        { who: cat, state: 'invited' },
      ],
    })
    expect(await team.inviteMember(ann, slug, bob.slug)).toBe('done')
    expect(await team.askToJoin(cat, slug, '')).toBe('done')
    expect((await teamOf(id)).map(({ state }) => state)).toEqual(['member', 'member', 'member'])
  })

  it('takes a removed member’s sight of the draft, and tells whose it was', async () => {
    const [ann, bob, cat] = await people(3)
    const { slug } = await aProposal(ann, { team: [{ who: bob }, { who: cat }] })
    expect(await team.removeMember(cat, slug, bob.slug)).toMatchObject(refused)
    expect(await team.removeMember(ann, slug, bob.slug)).toBe('done')
    expect(await findProposal(bob, slug)).toBeNull()
    expect(await team.removeMember(bob, slug, cat.slug)).toBe('unseen')
    expect(await told()).toEqual([{ verb: 'member_removed', data: { practitionerId: bob.id } }])
  })

  it('never loses its last lead, also when two leave at once', async () => {
    const [ann, bob] = await people(2)
    const { id, slug } = await aProposal(ann, { team: [{ who: bob }] })
    expect(await team.removeMember(ann, slug, ann.slug)).toMatchObject(refused)
    expect(await team.makeLead(bob, slug, bob.slug)).toMatchObject(refused)
    expect(await team.makeLead(ann, slug, bob.slug)).toBe('done')
    const outcomes = await Promise.all([team.removeMember(ann, slug, ann.slug), team.removeMember(bob, slug, bob.slug)])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect((await teamOf(id)).filter(({ lead }) => lead)).toHaveLength(1)
  })

  it('takes nobody new once it is closed, invited or not', async () => {
    const [ann, bob] = await people(2)
    const { id, slug } = await aProposal(ann, { state: 'closed', team: [{ who: bob, state: 'invited' }] })
    expect(await team.acceptInvitation(bob, slug)).toMatchObject(refused)
    expect(await team.askToJoin(bob, slug, '')).toMatchObject(refused)
    expect(await findInvitation(bob, slug)).toBeNull()
    expect(await told()).toEqual([])
    expect(await team.declineInvitation(bob, slug)).toBe('done')
    expect(await teamOf(id)).toHaveLength(1)
  })

  it('lets a member leave', async () => {
    const [ann, bob] = await people(2)
    const { slug } = await aProposal(ann, { team: [{ who: bob }] })
    expect(await team.removeMember(bob, slug, bob.slug)).toBe('done')
    expect(await findProposal(bob, slug)).toBeNull()
  })

  it('finds people to invite by a part of their name and never by an address, leaving out those it has', async () => {
    const ann = await aPractitioner({ name: 'Ann Archer' })
    const bob = await aPractitioner({ name: 'Bob Archer', email: 'bob@example.org' })
    await aPractitioner({ name: 'Cat Archer', suspendedAt: new Date() })
    const { id } = await aProposal(ann)
    expect((await findPeopleToInvite(id, 'arch')).map(({ slug }) => slug)).toEqual([bob.slug])
    expect(await findPeopleToInvite(id, 'bob@example.org')).toEqual([])
    expect(await findPeopleToInvite(id, ' ')).toEqual([])
  })
})
