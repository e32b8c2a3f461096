import type { Prisma, Transaction } from '#app/db/database.server.ts'
import type { Body } from '#app/document/body.ts'
import { readBody } from '#app/document/yjs.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { loadManuscript } from './loading.server.ts'

export type FrozenVersion = { id: string; number: number; seq: bigint; body: Body }

/**
 * Freezes what a manuscript says now under the next number: what others endorse or answer is a version, never a moving text.
 * @param by null: the platform
 */
export async function freezeVersion(
  tx: Transaction,
  manuscriptId: string,
  by: Viewer | null,
  name?: string,
): Promise<FrozenVersion> {
  // Two who freeze at once get two numbers.
  await tx.$executeRaw`SELECT FROM "Manuscript" WHERE id = ${manuscriptId} FOR NO KEY UPDATE`
  const loaded = await loadManuscript(manuscriptId, tx)
  if (!loaded) throw new Error(`There is no manuscript ${manuscriptId}`)
  const body = readBody(loaded.doc)
  const last = await tx.manuscriptVersion.aggregate({ where: { manuscriptId }, _max: { number: true } })
  const version = await tx.manuscriptVersion.create({
    data: {
      manuscriptId,
      number: (last._max.number ?? 0) + 1,
      name: name ?? null,
      byId: by?.id ?? null,
      seq: loaded.seq,
      body: body as Prisma.InputJsonObject,
    },
    select: { id: true, number: true },
  })
  loaded.doc.destroy()
  return { ...version, seq: loaded.seq, body }
}
