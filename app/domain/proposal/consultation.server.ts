import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { freezeVersion } from '#app/domain/manuscript/versions.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Outcome } from './outcome.ts'
import { isLead, mayCloseConsultation, mayOpenConsultation } from './permissions.ts'
import { lockProposal } from './team.server.ts'

/** From now on everyone who is signed in reads and comments. What it said at this moment is kept as a named version. */
export async function openConsultation(viewer: Viewer, slug: string, tx?: Transaction): Promise<Outcome> {
  if (!tx) return inTransaction((own) => openConsultation(viewer, slug, own))
  const proposal = await lockProposal(tx, viewer, slug)
  if (!proposal) return 'unseen'
  if (proposal.state === 'consultation' && isLead(viewer, proposal)) return 'done'
  if (!mayOpenConsultation(viewer, proposal)) return { refused: 'Only a lead may open a draft for consultation.' }
  const at = new Date()
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { state: 'consultation', consultationOpenedAt: at, consultationClosedAt: null, updatedAt: at },
    select: { id: true },
  })
  await freezeVersion(tx, proposal.manuscriptId, viewer, 'Opened for consultation')
  const subject = { kind: 'proposal', id: proposal.id } as const
  await recordActivity(tx, { verb: 'consultation_opened', actorId: viewer.id, subject })
  return 'done'
}

/** Back to the team. What was said stays, and the team reads it. */
export async function closeConsultation(viewer: Viewer, slug: string, tx?: Transaction): Promise<Outcome> {
  if (!tx) return inTransaction((own) => closeConsultation(viewer, slug, own))
  const proposal = await lockProposal(tx, viewer, slug)
  if (!proposal) return 'unseen'
  if (!mayCloseConsultation(viewer, proposal)) return { refused: 'Only a lead may close a consultation that is open.' }
  const at = new Date()
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { state: 'draft', consultationClosedAt: at, updatedAt: at },
    select: { id: true },
  })
  const subject = { kind: 'proposal', id: proposal.id } as const
  await recordActivity(tx, { verb: 'consultation_closed', actorId: viewer.id, subject })
  return 'done'
}
