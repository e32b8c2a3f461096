import { ProposalState } from '#app/generated/prisma/enums.ts'

/** What each state means for whoever reads the page. */
export const stateMeans: Record<ProposalState, string> = {
  draft: 'Only the team can see this.',
  consultation: 'Everyone who is signed in can read it and comment.',
  submitted: 'Put to central government. Everyone can read it.',
  answered: 'Central government has replied. Everyone can read it.',
  under_way: 'It is being put into practice. Everyone can read it.',
  closed: 'It is finished. Everyone can read it.',
}

export const isState = (text: string | null): text is ProposalState => text !== null && text in ProposalState
