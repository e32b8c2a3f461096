import { describe, expect, it } from 'vitest'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { ProposalState } from '#app/generated/prisma/enums.ts'
import * as may from './permissions.ts'

const person = (id: string, role: Viewer['role'] = 'practitioner'): Viewer => ({
  id,
  slug: id,
  name: id,
  role,
  departmentId: null,
  placeIds: ['home'],
})
const [lead, second, member, invited, asking, other] = ['lead', 'second', 'member', 'invited', 'asking', 'other'].map(
  (id) => person(id),
) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer]
const STATES = Object.values(ProposalState)
const standing = (state: ProposalState, ...more: may.Standing['members']): may.Standing => ({
  state,
  members: [
    { practitionerId: 'lead', state: 'member', lead: true },
    { practitionerId: 'member', state: 'member', lead: false },
    { practitionerId: 'invited', state: 'invited', lead: false },
    { practitionerId: 'asking', state: 'asked', lead: false },
    ...more,
  ],
})
const EVERYONE = [null, lead, member, invited, asking, other, person('moderator', 'moderator')]
const who = (question: (asker: Viewer | null, proposal: may.Standing) => boolean, state: ProposalState) =>
  EVERYONE.filter((asker) => question(asker, standing(state))).map((asker) => asker?.id ?? 'visitor')

describe('who may do what with a proposal', () => {
  it('shows a draft to its team alone: not to moderators, nor to those invited or asking', () => {
    expect(who(may.mayRead, 'draft')).toEqual(['lead', 'member'])
  })
  it('shows a consultation to everyone signed in', () => {
    expect(who(may.mayRead, 'consultation')).toEqual(EVERYONE.slice(1).map((asker) => asker?.id))
  })
  it.each(['submitted', 'answered', 'under_way', 'closed'] as const)('shows it to everyone once %s', (state) => {
    expect(who(may.mayRead, state)).toHaveLength(EVERYONE.length)
  })
  it('lets those invited know of a draft, and nobody else outside the team', () => {
    expect(who(may.mayKnowOf, 'draft')).toEqual(['lead', 'member', 'invited'])
  })
  it('is written by its team, in draft and in consultation only', () => {
    for (const state of STATES)
      expect(who(may.mayWrite, state)).toEqual(state === 'draft' || state === 'consultation' ? ['lead', 'member'] : [])
  })
  it('lets everyone signed in who reads it comment', () => {
    for (const state of STATES)
      expect(who(may.mayComment, state)).toEqual(who(may.mayRead, state).filter((id) => id !== 'visitor'))
  })
  it('lets only a lead invite, answer requests, open and close a consultation', () => {
    for (const state of STATES) {
      expect(who(may.mayInvite, state)).toEqual(state === 'closed' ? [] : ['lead'])
      expect(who(may.mayAnswerRequests, state)).toEqual(state === 'closed' ? [] : ['lead'])
      expect(who(may.mayOpenConsultation, state)).toEqual(state === 'draft' ? ['lead'] : [])
      expect(who(may.mayCloseConsultation, state)).toEqual(state === 'consultation' ? ['lead'] : [])
    }
  })
  it('lets those ask to join who read it, are signed in and have no part in it yet', () => {
    expect(who(may.mayAskToJoin, 'draft')).toEqual([])
    expect(who(may.mayAskToJoin, 'consultation')).toEqual(['other', 'moderator'])
    expect(who(may.mayAskToJoin, 'submitted')).toEqual(['other', 'moderator'])
    expect(who(may.mayAskToJoin, 'closed')).toEqual([])
  })
  it('lets a lead remove members and take back invitations, never themselves', () => {
    const draft = standing('draft')
    expect(may.mayRemove(lead, draft, 'member')).toBe(true)
    expect(may.mayRemove(lead, draft, 'invited')).toBe(true)
    expect(may.mayRemove(lead, draft, 'asking')).toBe(false)
    expect(may.mayRemove(lead, draft, 'lead')).toBe(false)
    expect(may.mayRemove(member, draft, 'lead')).toBe(false)
    expect(may.mayRemove(null, draft, 'member')).toBe(false)
  })
  it('keeps its last lead', () => {
    expect(may.mayLeave(lead, standing('draft'))).toBe(false)
    expect(may.mayLeave(member, standing('draft'))).toBe(true)
    const withTwo = standing('draft', { practitionerId: 'second', state: 'member', lead: true })
    expect(may.mayLeave(lead, withTwo)).toBe(true)
    expect(may.mayLeave(second, withTwo)).toBe(true)
    const onlyInvited = standing('draft', { practitionerId: 'second', state: 'invited', lead: true })
    expect(may.mayLeave(lead, onlyInvited)).toBe(false)
  })
  it('lets a lead make another member a lead', () => {
    expect(may.mayMakeLead(lead, standing('draft'), 'member')).toBe(true)
    expect(may.mayMakeLead(lead, standing('draft'), 'invited')).toBe(false)
    expect(may.mayMakeLead(lead, standing('draft'), 'lead')).toBe(false)
    expect(may.mayMakeLead(member, standing('draft'), 'member')).toBe(false)
  })
  it('is started for at least one place of one’s own', () => {
    expect(may.mayStartFor(other, ['elsewhere', 'home'])).toBe(true)
    expect(may.mayStartFor(other, ['elsewhere'])).toBe(false)
    expect(may.mayStartFor(other, [])).toBe(false)
  })
})
