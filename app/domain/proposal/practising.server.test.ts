import { beforeEach, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { findManuscriptRight } from '#app/domain/manuscript/access.server.ts'
import { findFollowing, setFollowing } from '#app/domain/practitioner/following.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { openConsultation } from './consultation.server.ts'
import { findPractice, startPractice, throwPracticeAway } from './practising.server.ts'
import { findProposal, listProposals } from './proposal.server.ts'
import { reviseProposal } from './starting.server.ts'
import { askToJoin, inviteMember } from './team.server.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
let ann: Person
let others: Person[]
beforeEach(async () => {
  const place = await aPlace()
  ann = await aPractitioner({ places: [place] })
  others = [
    await aPractitioner({ places: [place] }),
    await aPractitioner({ role: 'moderator' }),
    await aPractitioner({ role: 'administrator' }),
  ]
})
const everything = { state: null, place: '', theme: '', mine: false }
const rowOf = (slug: string) =>
  db.proposal.findUniqueOrThrow({ where: { slug }, select: { id: true, manuscriptId: true, discussionId: true } })

it('a practice proposal is opened and written by its owner, and is there for nobody else', async () => {
  const { slug } = await startPractice(ann)
  const { manuscriptId } = await rowOf(slug)
  expect(await findProposal(ann, slug)).toMatchObject({ practice: true, state: 'draft' })
  expect(await findManuscriptRight(ann, manuscriptId)).toBe('write')
  for (const other of [...others, null]) {
    expect(await findProposal(other, slug)).toBeNull()
    expect(await findManuscriptRight(other, manuscriptId)).toBeNull()
    if (other) expect(await findPractice(other)).toBeNull()
  }
})

it('it stands in no list and no search, is no news and is counted nowhere, not even for its owner', async () => {
  const { slug } = await startPractice(ann)
  const { id } = await rowOf(slug)
  for (const asker of [ann, ...others, null]) {
    expect((await listProposals(asker, everything, 1)).total).toBe(0)
    expect((await listProposals(asker, { ...everything, mine: true }, 1)).total).toBe(0)
  }
  expect(await db.searchEntry.count({ where: { id } })).toBe(0)
  expect(await db.activity.count({ where: { subjectId: id } })).toBe(0)
  expect(await setFollowing(ann, { kind: 'proposal', id }, 'everything')).toBe('unseen')
  expect(await findFollowing(ann, { kind: 'proposal', id })).toBeNull()
})

it('it is never opened for consultation, revised or shared, whoever asks', async () => {
  const { slug } = await startPractice(ann)
  const [other] = others as [Person]
  const form = { title: 'T', summary: 'S', places: ['x'], themes: [] }
  expect(await openConsultation(ann, slug)).toHaveProperty('refused')
  expect(await reviseProposal(ann, slug, form)).toHaveProperty('refused')
  expect(await inviteMember(ann, slug, other.slug)).toHaveProperty('refused')
  expect(await askToJoin(other, slug, '')).toBe('unseen')
  const { id: proposalId } = await rowOf(slug)
  // The database holds it, too.
  await expect(db.proposal.update({ where: { slug }, data: { state: 'consultation' } })).rejects.toThrow()
  const member = { proposalId, practitionerId: other.id, state: 'invited' as const }
  await expect(db.proposalMember.create({ data: member })).rejects.toThrow()
})

it('there is one for each person, however often it is begun', async () => {
  const all = await Promise.all([startPractice(ann), startPractice(ann), startPractice(ann)])
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(1)
  expect((await startPractice(others[0] as Person)).slug).not.toBe(all[0]?.slug)
  expect(await findPractice(ann)).toEqual(all[0])
})

it('thrown away it leaves nothing behind, and another may be begun', async () => {
  const { slug } = await startPractice(ann)
  const theirs = await startPractice(others[0] as Person)
  const { manuscriptId, discussionId } = await rowOf(slug)
  expect(await throwPracticeAway(ann)).toBe(true)
  expect(await throwPracticeAway(ann)).toBe(false)
  expect(await db.manuscript.count({ where: { id: manuscriptId } })).toBe(0)
  expect(await db.discussion.count({ where: { id: discussionId } })).toBe(0)
  expect(await findProposal(others[0] as Person, theirs.slug)).not.toBeNull()
  expect((await startPractice(ann)).slug).not.toBe(slug)
})

it('it goes with the account of its owner', async () => {
  const { slug } = await startPractice(ann)
  await db.practitioner.delete({ where: { id: ann.id } })
  expect(await db.proposal.count({ where: { slug } })).toBe(0)
  expect(await db.manuscript.count()).toBe(0)
})
