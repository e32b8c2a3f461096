import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { type File, findFile } from './attachment.server.ts'
import { findHolder, type Holder } from './holder.server.ts'

export type Changed = { outcome: 'done'; holder: Holder | null } | { outcome: 'forbidden' }

/** A file with what it belongs to, and whether this person may change it. @returns null when there is none for them */
export async function findFileOf(viewer: Viewer, id: string, tx: Transaction = db) {
  const file = await findFile(viewer, id, tx)
  if (!file) return null
  const holder = file.holder && (await findHolder(viewer, file.holder, tx))
  // While it belongs to nothing, it is seen by whoever sent it and by nobody else.
  return { file, holder, mayChange: holder ? holder.mayAdd : file.holder === null }
}

/** Says anew what a file shows. @returns null when there is no such file for this person */
export async function describeFile(
  viewer: Viewer,
  { id, description }: { id: string; description: string },
  tx?: Transaction,
): Promise<Changed | null> {
  if (!tx) return inTransaction((own) => describeFile(viewer, { id, description }, own))
  return change(viewer, id, 'file_changed', tx, async (file) => {
    await tx.attachment.update({ where: { id: file.id }, data: { description }, select: { id: true } })
  })
}

/** Removes a file for good. @returns null when there is no such file for this person */
export async function removeFile(viewer: Viewer, id: string, tx?: Transaction): Promise<Changed | null> {
  if (!tx) return inTransaction((own) => removeFile(viewer, id, own))
  return change(viewer, id, 'file_removed', tx, async (file) => {
    await tx.attachment.deleteMany({ where: { id: file.id } })
  })
}

async function change(
  viewer: Viewer,
  id: string,
  verb: 'file_changed' | 'file_removed',
  tx: Transaction,
  deed: (file: File) => Promise<void>,
): Promise<Changed | null> {
  const found = await findFileOf(viewer, id, tx)
  if (!found) return null
  const { file, holder, mayChange } = found
  if (!mayChange) return { outcome: 'forbidden' }
  await deed(file)
  if (holder) await recordActivity(tx, { verb, actorId: viewer.id, subject: holder.subject, data: { fileId: id } })
  return { outcome: 'done', holder }
}

/** With a publication its files are shown, too. */
export const showFiles = (caseStudyId: string, tx: Transaction) =>
  tx.attachment.updateMany({ where: { caseStudyId, shownAt: null }, data: { shownAt: new Date() } })

const over = () => new Date(Date.now() - FILE_LIMITS.waitingHours * 3_600_000)

/**
 * Forgets files that were sent and put nowhere, or sent by half, long ago. One that is put somewhere at this moment is passed
 * over: its row is locked, and would otherwise go with the comment it was just put under.
 * @returns how many, at most so many
 */
export async function forgetWaitingFiles(most: number): Promise<number> {
  const files = await db.$executeRaw`
    DELETE FROM "Attachment" WHERE "id" IN (SELECT "id" FROM "Attachment" WHERE "addedAt" < ${over()}
      AND num_nonnulls("caseStudyId", "findingId", "proposalId", "threadId", "commentId", "photoOfId") = 0
      LIMIT ${most} FOR UPDATE SKIP LOCKED)`
  const uploads = await db.$executeRaw`
    DELETE FROM "Upload" WHERE "id" IN (SELECT "id" FROM "Upload" WHERE "at" < ${over()} LIMIT ${most} FOR UPDATE SKIP LOCKED)`
  return Math.max(files, uploads)
}
