import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { editProfile } from '#app/domain/practitioner/profile.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aComment,
  aFinding,
  aPlace,
  aPractitioner,
  aPublishedCaseStudy,
  aTheme,
  aThread,
} from '#tests/support/world.ts'
import { findNextSteps } from './next-steps.server.ts'
import { findFirstActs, findFirstSteps, followSuggested, leaveFirstSteps, suggestFollowing } from './welcome.server.ts'
import { nextOf } from './welcome.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
let newcomer: Person
const welcomed = async (person: Person) => {
  await db.welcome.create({ data: { practitionerId: person.id }, select: { startedAt: true } })
  return person
}
beforeEach(async () => {
  newcomer = await welcomed(await aPractitioner({ name: 'Newly Come' }))
})

describe('the first steps of somebody new', () => {
  it('are ticked by what they really did, one after the other, and end with the last', async () => {
    const [place, other] = [await aPlace(), await aPractitioner({ places: [await aPlace()] })]
    const steps = async () =>
      nextOf((await findFirstSteps(newcomer)) ?? { you: true, place: true, follow: true, act: true })
    expect(await steps()).toBe('you')
    await editProfile(newcomer, { name: 'N', headline: 'Counts beds', about: '', placeIds: [], themeIds: [] })
    expect(await steps()).toBe('place')
    await editProfile(newcomer, { name: 'N', headline: 'Counts beds', about: '', placeIds: [place.id], themeIds: [] })
    expect(await steps()).toBe('follow')
    await aPublishedCaseStudy(other)
    await followSuggested(newcomer, [`practitioner:${other.id}`])
    expect(await steps()).toBe('act')
    const { discussionId } = await aFinding(other)
    const { id: commentId } = await aComment(other, discussionId)
    await db.reaction.create({ data: { commentId, practitionerId: newcomer.id, kind: 'thanks' } })
    expect(await steps()).toBeNull()
    expect((await findNextSteps(newcomer)).map(({ what }) => what)).not.toContain('first_step')
  })

  it('do not hold up somebody whose place has still to answer', async () => {
    const place = await aPlace()
    await db.practitioner.update({ where: { id: newcomer.id }, data: { headline: 'h' } })
    await db.placeRequest.create({ data: { practitionerId: newcomer.id, placeId: place.id } })
    expect(await findFirstSteps(newcomer)).toMatchObject({ you: true, place: true, follow: false })
  })

  it('can be left at any time, and do not come back', async () => {
    expect(await findNextSteps(newcomer)).toMatchObject([{ what: 'first_step', step: 'you', done: 0 }])
    await leaveFirstSteps(newcomer)
    await leaveFirstSteps(newcomer)
    expect(await findFirstSteps(newcomer)).toBeNull()
    expect(await findNextSteps(newcomer)).toMatchObject([{ what: 'no_place' }])
  })

  it('are nobody’s who was here before', async () => {
    expect(await findFirstSteps(await aPractitioner())).toBeNull()
  })
})

describe('what somebody new could follow', () => {
  it('is what they work on, where they work, places alike and whoever wrote about it, those with most in common first', async () => {
    const [theme, far] = [await aTheme({ name: 'Early years' }), await aTheme({ name: 'Far away' })]
    const [here, alike] = [await aPlace({ name: 'Here' }), await aPlace({ name: 'Alike' })]
    await aPlace({ name: 'Other' })
    await db.placeTheme.create({ data: { placeId: alike.id, themeId: theme.id } })
    const [near, away] = [
      await aPractitioner({ places: [alike], name: 'Near' }),
      await aPractitioner({ places: [alike], name: 'Away' }),
    ]
    await aPublishedCaseStudy(away, { themes: [far.slug] })
    await aPublishedCaseStudy(near, { themes: [theme.slug] })
    await db.practitionerTheme.create({ data: { practitionerId: newcomer.id, themeId: theme.id } })
    await db.placeMembership.create({ data: { practitionerId: newcomer.id, placeId: here.id } })
    const me = { ...newcomer, placeIds: [here.id] }
    expect((await suggestFollowing(me)).map(({ name, why }) => `${name}: ${why}`)).toEqual([
      'Early years: You work on it',
      'Here: You work there',
      'Alike: Works on what you work on',
      'Other: Has shared most',
      'Near: Has written here',
      'Away: Has written here',
    ])
    expect(await followSuggested(me, [`theme:${theme.id}`, `place:${here.id}`, `theme:${far.id}`, 'nonsense'])).toBe(2)
    expect((await suggestFollowing(me)).map(({ name }) => name)).toEqual(['Alike', 'Other', 'Near', 'Away'])
  })

  it('is nobody suspended, nobody for a draft, and never oneself', async () => {
    const place = await aPlace()
    const gone = await aPractitioner({ places: [place] })
    await aPublishedCaseStudy(gone)
    await db.practitioner.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
    const me = { ...newcomer, placeIds: [place.id] }
    await db.placeMembership.create({ data: { practitionerId: newcomer.id, placeId: place.id } })
    await aPublishedCaseStudy(me)
    expect((await suggestFollowing(me)).filter(({ kind }) => kind === 'practitioner')).toEqual([])
  })
})

describe('the first small act', () => {
  it('thanks for what everyone signed in reads, and never for one’s own, a hidden or a withdrawn thing’s', async () => {
    const [place, elsewhere] = [await aPlace(), await aPlace({ name: 'Elsewhere' })]
    const other = await aPractitioner({ name: 'Other', places: [elsewhere] })
    const me = { ...newcomer, placeIds: [place.id] }
    const [finding, gone] = [await aFinding(other, { claim: 'Seen' }), await aFinding(other, { claim: 'Gone' })]
    const thread = await aThread(other)
    await aComment(other, finding.discussionId, 'Worth thanking for')
    await aComment(me, finding.discussionId, 'My own words')
    await aComment(other, gone.discussionId, 'On what is gone')
    await db.finding.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
    const hidden = await aComment(other, thread.discussionId, 'Hidden words')
    await db.comment.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } })
    const acts = await findFirstActs(me)
    expect(acts.comments).toMatchObject([{ who: 'Other', excerpt: 'Worth thanking for', title: 'Seen' }])
    expect(acts.findings).toMatchObject([{ claim: 'Seen', place: 'Elsewhere' }])
    expect((await findFirstActs(newcomer)).findings).toEqual([])
  })
})
