import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { store } from '#app/files/store.server.ts'

/** Minutes within which what is stored must be noted; then it counts as waste. */
const MINUTES = 60

/**
 * Stores bytes, and what belongs to them in the database, so that a crash at any moment leaves neither a row without
 * its bytes nor bytes that nobody knows of: the keys are noted as waste first, and freed in the transaction that needs them.
 * @param note what the database holds of them. When it throws, nothing is kept.
 */
export async function keepBytes<T>(
  parts: Record<string, Buffer>,
  note: (tx: Transaction) => Promise<T>,
  patience?: { patienceMs: number },
): Promise<T> {
  const keys = Object.keys(parts)
  const dueAt = new Date(Date.now() + MINUTES * 60_000)
  await db.storeWaste.createMany({ data: keys.map((key) => ({ key, dueAt })), skipDuplicates: true })
  for (const [key, bytes] of Object.entries(parts)) await store().put(key, bytes)
  return inTransaction(async (tx) => {
    await tx.storeWaste.deleteMany({ where: { key: { in: keys } } })
    return note(tx)
  }, patience)
}

/**
 * Removes from the store what nothing belongs to. A key may be noted although its file stands: of two who put one file at the
 * same moment the second notes it, and fails. It is only forgotten then.
 * @returns how many keys were looked at, at most so many
 */
export async function emptyWaste(most: number): Promise<number> {
  const due = await db.storeWaste.findMany({
    where: { dueAt: { lte: new Date() } },
    orderBy: { dueAt: 'asc' },
    take: most,
    select: { key: true },
  })
  const keys = due.map(({ key }) => key)
  const standing = await db.attachment.findMany({
    where: { id: { in: keys.flatMap((key) => attachmentOf(key) ?? []) } },
    select: { id: true },
  })
  const kept = new Set(standing.map(({ id }) => id))
  for (const key of keys) if (!kept.has(attachmentOf(key) ?? '')) await store().remove(key)
  await db.storeWaste.deleteMany({ where: { key: { in: keys } } })
  return keys.length
}
const attachmentOf = (key: string): string | undefined => /^attachments\/([^/]+)\//.exec(key)?.[1]
