import type { Transaction } from '#app/db/database.server.ts'
import { inTransaction } from '#app/db/database.server.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ProposalState } from '#app/generated/prisma/enums.ts'
import type { Outcome } from './outcome.ts'
import * as may from './permissions.ts'

type Locked = may.Standing & { id: string; slug: string; title: string; manuscriptId: string }

/**
 * The proposal as it stands now, kept still until this transaction ends: two leads who leave at the same moment are
 * told so one after the other, and one of them stays.
 * @returns null when there is none that this person may know of
 */
export async function lockProposal(tx: Transaction, viewer: Viewer, slug: string): Promise<Locked | null> {
  const [row] = await tx.$queryRaw<
    { id: string; slug: string; title: string; state: ProposalState; manuscriptId: string; practice: boolean }[]
  >`SELECT "id", "slug", "title", "state"::text AS "state", "manuscriptId", "practice" FROM "Proposal" WHERE "slug" = ${slug} FOR UPDATE`
  if (!row) return null
  const members = await tx.proposalMember.findMany({
    where: { proposalId: row.id },
    select: { practitionerId: true, state: true, lead: true },
  })
  const proposal = { ...row, members }
  return may.mayKnowOf(viewer, proposal) ? proposal : null
}

type Change = (tx: Transaction, proposal: Locked) => Promise<Outcome>
const changeTeam = (viewer: Viewer, slug: string, change: Change, tx?: Transaction): Promise<Outcome> => {
  const work = async (tx: Transaction) => {
    const proposal = await lockProposal(tx, viewer, slug)
    return proposal ? change(tx, proposal) : 'unseen'
  }
  return tx ? work(tx) : inTransaction(work)
}

const tell = (tx: Transaction, verb: Verb, viewer: Viewer, proposal: Locked, practitionerId = viewer.id) =>
  recordActivity(tx, {
    verb,
    actorId: viewer.id,
    subject: { kind: 'proposal', id: proposal.id },
    data: { practitionerId },
  })
const stateOf = (proposal: Locked, practitionerId: string) =>
  proposal.members.find((row) => row.practitionerId === practitionerId)?.state ?? null
const key = (proposal: Locked, practitionerId: string) => ({
  proposalId_practitionerId: { proposalId: proposal.id, practitionerId },
})

async function join(tx: Transaction, viewer: Viewer, proposal: Locked, practitionerId: string): Promise<Outcome> {
  const data = { state: 'member' as const, since: new Date() }
  await tx.proposalMember.update({ where: key(proposal, practitionerId), data, select: { proposalId: true } })
  await tell(tx, 'member_joined', viewer, proposal, practitionerId)
  return 'done'
}
async function endMembership(
  tx: Transaction,
  viewer: Viewer,
  proposal: Locked,
  practitionerId: string,
  verb: Verb,
): Promise<Outcome> {
  await tx.proposalMember.delete({ where: key(proposal, practitionerId), select: { proposalId: true } })
  await tell(tx, verb, viewer, proposal, practitionerId)
  return 'done'
}
const CLOSED = { refused: 'This proposal takes nobody new.' }
const full = (proposal: Locked) => proposal.members.length >= may.MOST_MEMBERS
const TOO_MANY = { refused: `A team has up to ${may.MOST_MEMBERS} people, with those invited and asking to join.` }

/** A lead invites somebody with an account. Somebody who had asked to join is let in by it. */
export function inviteMember(viewer: Viewer, slug: string, invitee: string, note = '', tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (!may.mayInvite(viewer, proposal)) return { refused: 'Only a lead of the team may invite people.' }
      const person = await tx.practitioner.findFirst({
        where: { slug: invitee, suspendedAt: null },
        select: { id: true },
      })
      if (!person) return { refused: 'There is no such person to invite.' }
      const state = stateOf(proposal, person.id)
      if (state === 'asked') return join(tx, viewer, proposal, person.id)
      if (state) return 'done'
      if (full(proposal)) return TOO_MANY
      const data = { proposalId: proposal.id, practitionerId: person.id, invitedById: viewer.id, note }
      await tx.proposalMember.create({ data: { ...data, state: 'invited' }, select: { proposalId: true } })
      await tell(tx, 'member_invited', viewer, proposal, person.id)
      return 'done'
    },
    tx,
  )
}

export function acceptInvitation(viewer: Viewer, slug: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (may.isMember(viewer, proposal)) return 'done'
      if (!may.isInvited(viewer, proposal)) return { refused: 'There is no invitation for you here.' }
      if (!may.mayAccept(viewer, proposal)) return CLOSED
      return join(tx, viewer, proposal, viewer.id)
    },
    tx,
  )
}

export function declineInvitation(viewer: Viewer, slug: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (!may.isInvited(viewer, proposal)) return { refused: 'There is no invitation for you here.' }
      return endMembership(tx, viewer, proposal, viewer.id, 'invitation_declined')
    },
    tx,
  )
}

/** With a note that the leads read. Somebody who was invited meanwhile is in by it. */
export function askToJoin(viewer: Viewer, slug: string, note: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (may.mayAccept(viewer, proposal)) return join(tx, viewer, proposal, viewer.id)
      if (may.hasAsked(viewer, proposal) || may.isMember(viewer, proposal)) return 'done'
      if (!may.mayAskToJoin(viewer, proposal)) return CLOSED
      if (full(proposal)) return TOO_MANY
      const data = { proposalId: proposal.id, practitionerId: viewer.id, state: 'asked' as const, note }
      await tx.proposalMember.create({ data, select: { proposalId: true } })
      await tell(tx, 'member_asked', viewer, proposal)
      return 'done'
    },
    tx,
  )
}

export function withdrawRequest(viewer: Viewer, slug: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (!may.hasAsked(viewer, proposal)) return { refused: 'You have not asked to join.' }
      return endMembership(tx, viewer, proposal, viewer.id, 'request_withdrawn')
    },
    tx,
  )
}

/** A lead answers somebody who asked to join. `asker` is their slug. */
export function answerRequest(viewer: Viewer, slug: string, asker: string, accept: boolean, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      if (!may.mayAnswerRequests(viewer, proposal)) return { refused: 'Only a lead of the team may answer.' }
      const person = await findInTeam(tx, proposal, asker)
      if (!person) return 'unseen'
      if (stateOf(proposal, person) === 'member') return 'done'
      if (stateOf(proposal, person) !== 'asked') return { refused: 'They have not asked to join.' }
      return accept
        ? join(tx, viewer, proposal, person)
        : endMembership(tx, viewer, proposal, person, 'request_declined')
    },
    tx,
  )
}

/**
 * Takes somebody out of the team, or back an invitation. `member` is their slug; one's own is leaving.
 * Delivered after commit, so that their open pages and sockets lose their rights within a second.
 */
export function removeMember(viewer: Viewer, slug: string, member: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      const person = member === viewer.slug ? viewer.id : await findInTeam(tx, proposal, member)
      if (!person) return may.isMember(viewer, proposal) ? 'done' : 'unseen'
      if (may.isLastLead(person, proposal))
        return { refused: 'A proposal always has a lead. Make somebody else a lead first.' }
      const allowed = person === viewer.id ? may.mayLeave(viewer, proposal) : may.mayRemove(viewer, proposal, person)
      if (!allowed) return { refused: 'Only a lead of the team may remove people.' }
      const verb = stateOf(proposal, person) === 'invited' ? 'invitation_withdrawn' : 'member_removed'
      return endMembership(tx, viewer, proposal, person, verb)
    },
    tx,
  )
}

export function makeLead(viewer: Viewer, slug: string, member: string, tx?: Transaction) {
  return changeTeam(
    viewer,
    slug,
    async (tx, proposal) => {
      const person = await findInTeam(tx, proposal, member)
      if (!person) return may.isMember(viewer, proposal) ? { refused: 'They are not on the team.' } : 'unseen'
      if (!may.mayMakeLead(viewer, proposal, person))
        return { refused: 'Only a lead may make another member of the team a lead.' }
      await tx.proposalMember.update({
        where: key(proposal, person),
        data: { lead: true },
        select: { proposalId: true },
      })
      await tell(tx, 'lead_made', viewer, proposal, person)
      return 'done'
    },
    tx,
  )
}

async function findInTeam(tx: Transaction, proposal: Locked, slug: string): Promise<string | null> {
  const row = await tx.proposalMember.findFirst({
    where: { proposalId: proposal.id, practitioner: { slug } },
    select: { practitionerId: true },
  })
  return row?.practitionerId ?? null
}
