import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import type { MemberState, ProposalState } from '#app/generated/prisma/enums.ts'

/** What the questions below need to know of a proposal: who stands where in its team, and how far it is. */
export type Standing = {
  state: ProposalState
  members: { practitionerId: string; state: MemberState; lead: boolean }[]
  /** To try the editor in: of it only the text is written, by its owner alone. */
  practice?: boolean
}

/** People in, invited to or asking to join one team, together: a team that can still agree on a text. */
export const MOST_MEMBERS = 50

const rowOf = (asker: Asker, { members }: Standing) =>
  asker ? members.find(({ practitionerId }) => practitionerId === asker.id) : undefined
const leadsOf = ({ members }: Standing) => members.filter(({ state, lead }) => state === 'member' && lead)
const OPEN: ReadonlySet<ProposalState> = new Set(['submitted', 'answered', 'under_way', 'closed'])
const WRITTEN: ReadonlySet<ProposalState> = new Set(['draft', 'consultation'])

export const isMember = (asker: Asker, proposal: Standing): boolean => rowOf(asker, proposal)?.state === 'member'
export const isInvited = (asker: Asker, proposal: Standing): boolean => rowOf(asker, proposal)?.state === 'invited'
export const hasAsked = (asker: Asker, proposal: Standing): boolean => rowOf(asker, proposal)?.state === 'asked'
export function isLead(asker: Asker, proposal: Standing): boolean {
  const row = rowOf(asker, proposal)
  return row?.state === 'member' && row.lead
}

/** In draft the team alone, in consultation everyone signed in, from then on everyone. The same as `proposalsSeenBy`. */
export function mayRead(asker: Asker, proposal: Standing): boolean {
  if (OPEN.has(proposal.state)) return true
  if (!asker) return false
  return proposal.state === 'consultation' || isMember(asker, proposal)
}
/** Somebody invited knows its title, its summary and who invited them; nothing more until they accept. */
export const mayKnowOf = (asker: Asker, proposal: Standing): boolean =>
  mayRead(asker, proposal) || isInvited(asker, proposal)

export const mayComment = (asker: Asker, proposal: Standing): boolean =>
  asker !== null && !proposal.practice && mayRead(asker, proposal)
/** The text. */
export const mayWrite = (asker: Asker, proposal: Standing): boolean =>
  WRITTEN.has(proposal.state) && isMember(asker, proposal)
/** Title, summary, places and themes. */
export const mayRevise = (asker: Asker, proposal: Standing): boolean => !proposal.practice && mayWrite(asker, proposal)

/** One starts a proposal for a place of one's own, together with any others. */
export const mayStartFor = (viewer: Viewer, placeIds: string[]): boolean =>
  placeIds.some((id) => viewer.placeIds.includes(id))

export const mayInvite = (asker: Asker, proposal: Standing): boolean =>
  proposal.state !== 'closed' && !proposal.practice && isLead(asker, proposal)
export const mayAnswerRequests = mayInvite
/** Whoever reads it and has no part in its team yet. */
export const mayAskToJoin = (asker: Asker, proposal: Standing): boolean =>
  asker !== null && proposal.state !== 'closed' && mayRead(asker, proposal) && !rowOf(asker, proposal)
/** An invitation stands as long as the team takes people. */
export const mayAccept = (asker: Asker, proposal: Standing): boolean =>
  proposal.state !== 'closed' && isInvited(asker, proposal)
export const mayLeave = (asker: Asker, proposal: Standing): boolean =>
  isMember(asker, proposal) && !isLastLead(asker?.id ?? '', proposal)
/** Another person, member or invited. */
export const mayRemove = (asker: Asker, proposal: Standing, practitionerId: string): boolean =>
  isLead(asker, proposal) &&
  practitionerId !== asker?.id &&
  proposal.members.some((row) => row.practitionerId === practitionerId && row.state !== 'asked')
export const mayMakeLead = (asker: Asker, proposal: Standing, practitionerId: string): boolean =>
  isLead(asker, proposal) &&
  proposal.members.some((row) => row.practitionerId === practitionerId && row.state === 'member' && !row.lead)

/** A proposal is never without a lead. */
export function isLastLead(practitionerId: string, proposal: Standing): boolean {
  const leads = leadsOf(proposal)
  return leads.length === 1 && leads[0]?.practitionerId === practitionerId
}

export const mayOpenConsultation = (asker: Asker, proposal: Standing): boolean =>
  proposal.state === 'draft' && !proposal.practice && isLead(asker, proposal)
export const mayCloseConsultation = (asker: Asker, proposal: Standing): boolean =>
  proposal.state === 'consultation' && isLead(asker, proposal)
