import { db, inTransaction, type Prisma } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { isAdministrator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { NOTHING_SAID, type PublicFace } from './statements.ts'

/** The row of settings that holds it; demo/ writes an invented one, and removes it with the demonstration. */
export const PUBLIC_FACE = 'public_face'
export type KeptFace = { face: PublicFace; changedAt: string | null }

/** What was said so far of whoever runs this Total Place, and when (ISO 8601); what was not said is empty. */
export async function findPublicFace(): Promise<KeptFace> {
  const setting = await db.setting.findUnique({ where: { key: PUBLIC_FACE }, select: { value: true } })
  const kept = (setting?.value ?? {}) as Partial<KeptFace>
  return { face: { ...NOTHING_SAID, ...kept.face }, changedAt: kept.changedAt ?? null }
}

/** Only an administrator says who runs it; from then on it stands in the statements. */
export async function changePublicFace(viewer: Viewer, face: PublicFace): Promise<void> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator says who runs this Total Place')
  const value: Prisma.InputJsonObject = { face, changedAt: new Date().toISOString() }
  await inTransaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: PUBLIC_FACE },
      create: { key: PUBLIC_FACE, value },
      update: { value },
      select: { key: true },
    })
    const subject = { kind: 'community', id: PUBLIC_FACE } as const
    await recordActivity(tx, { verb: 'public_face_changed', actorId: viewer.id, subject })
  })
}
