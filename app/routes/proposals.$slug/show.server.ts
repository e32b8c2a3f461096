import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFiles } from '#app/domain/attachment/attachment.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import * as may from '#app/domain/proposal/permissions.ts'
import { type FoundProposal, findInvitation, findProposal } from '#app/domain/proposal/proposal.server.ts'
import { findAround } from '#app/domain/search/alike.server.ts'
import { getOr404, notFound, viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'

/** What a proposal's page shows this person: the whole of it; or, while they are invited to a draft, the invitation. */
export async function showProposal(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const slug = args.params.slug ?? ''
  const proposal = await findProposal(viewer, slug)
  if (!proposal) return showInvitation(viewer, slug)
  const page = pageNumber(args.request)
  const [{ body, words }, comments, { follows, related }, files] = await Promise.all([
    getReading(proposal.manuscriptId),
    listComments(viewer, proposal.discussionId, page),
    findAround(viewer, { kind: 'proposal', id: proposal.id }),
    listFiles(viewer, { kind: 'proposal', id: proposal.id }),
  ])
  return {
    invitation: null,
    viewer: viewer && { id: viewer.id, slug: viewer.slug, name: viewer.name },
    proposal: shownTo(viewer, proposal),
    text: { body, words },
    follows,
    files,
    related,
    may: rightsOf(viewer, proposal),
    discussion: { ...orLastPage(args.request, page, comments), page, onceKey: randomUUID() },
  }
}

/** The page of a proposal that this person may read. */
export type Shown = Extract<Awaited<ReturnType<typeof showProposal>>, { invitation: null }>

async function showInvitation(viewer: Viewer | null, slug: string) {
  if (!viewer) throw notFound()
  return { invitation: getOr404(await findInvitation(viewer, slug)), proposal: null }
}

/** Who is invited or asks to join is for the team; why they ask, for its leads. Visitors get names and no addresses. */
function shownTo(viewer: Viewer | null, proposal: FoundProposal) {
  const inside = may.isMember(viewer, proposal)
  const lead = may.isLead(viewer, proposal)
  const members = proposal.members
    .filter((row) => row.state === 'member' || inside || row.practitionerId === viewer?.id)
    .map(({ note, ...row }) => ({ ...row, note: lead || row.practitionerId === viewer?.id ? note : '' }))
  return { ...proposal, members }
}

const rightsOf = (viewer: Viewer | null, proposal: FoundProposal) => ({
  write: may.mayWrite(viewer, proposal),
  comment: may.mayComment(viewer, proposal),
  invite: may.mayInvite(viewer, proposal),
  ask: may.mayAskToJoin(viewer, proposal),
  leave: may.mayLeave(viewer, proposal),
  openConsultation: may.mayOpenConsultation(viewer, proposal),
  closeConsultation: may.mayCloseConsultation(viewer, proposal),
  asked: may.hasAsked(viewer, proposal),
  invited: may.mayAccept(viewer, proposal),
  lead: may.isLead(viewer, proposal),
  curate: isModerator(viewer) && proposal.state !== 'draft',
})
