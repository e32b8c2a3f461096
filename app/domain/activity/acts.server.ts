import type { Transaction } from '#app/db/database.server.ts'
import type { ActKind } from './acts.ts'

type Person = { id: string; name: string }
export type Act = {
  kind: ActKind
  /** What was acted on; of a comment itself, not what it stands under. */
  subject: { kind: string; id: string }
  /** Of that thing, as it is called now. */
  title?: string
  /** Whose it is, or who it is about. */
  whom?: Person | null
  /** As those concerned read it. */
  reason?: string
}

/**
 * Keeps an act of moderation for good, in the transaction that does it. The database refuses to change or delete it.
 * @param by null: it happened by itself
 */
export async function recordAct(tx: Transaction, by: Person | null, act: Act): Promise<void> {
  const { kind, subject, title = '', whom, reason = '' } = act
  await tx.moderationAct.create({
    data: {
      kind,
      subjectKind: subject.kind,
      subjectId: subject.id,
      title,
      reason,
      byId: by?.id ?? null,
      byName: by?.name ?? '',
      whomId: whom?.id ?? null,
      whomName: whom?.name ?? '',
    },
    select: { id: true },
  })
}
