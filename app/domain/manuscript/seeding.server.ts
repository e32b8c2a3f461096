import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Transaction } from '#app/db/database.server.ts'
import type { Block } from '#app/document/body.ts'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { layBlocks, readBody, rootOf } from '#app/document/yjs.ts'
import { storeReading } from './reading.server.ts'

/** Text and who wrote it; null is the platform. */
export type ManuscriptPart = ({ markdown: string } | { blocks: Block[] }) & { practitionerId: string | null }

/** Yjs knows a writer by a random number of 32 bits. */
export const freshClientId = (): number => randomInt(1, 2 ** 32)

/**
 * Makes a manuscript with its first text, once and on the server: two browsers that both began it would double
 * it. Each author writes under a Yjs client id of their own. Give no parts for an empty one.
 * @returns its id
 */
export async function seedManuscript(tx: Transaction, parts: ManuscriptPart[]): Promise<string> {
  const { id } = await tx.manuscript.create({ data: {}, select: { id: true } })
  const { doc, updates, clients } = layParts(parts)
  const rows = await tx.manuscriptUpdate.createManyAndReturn({
    data: updates.map((update) => ({ manuscriptId: id, ...update })),
    select: { seq: true },
  })
  if (clients.size)
    await tx.manuscriptClient.createMany({
      data: [...clients].map(([practitionerId, clientId]) => ({ manuscriptId: id, practitionerId, clientId })),
    })
  const seq =
    rows
      .map((row) => row.seq)
      .sort((a, b) => Number(a - b))
      .at(-1) ?? 0n
  await storeReading(tx, id, seq, readBody(doc))
  doc.destroy()
  return id
}

type Laid = { practitionerId: string | null; data: Uint8Array<ArrayBuffer> }

function layParts(parts: ManuscriptPart[]) {
  const doc = new Y.Doc()
  const updates: Laid[] = []
  const clients = new Map<string, number>()
  let practitionerId: string | null = null
  doc.on('update', (data: Uint8Array) => updates.push({ practitionerId, data: new Uint8Array(data) }))
  // An empty document still has a paragraph to put a cursor in.
  for (const part of parts.length ? parts : [{ markdown: '', practitionerId: null }]) {
    practitionerId = part.practitionerId
    doc.clientID = clientOf(clients, practitionerId)
    const blocks = 'blocks' in part ? [...part.blocks] : fromMarkdown(part.markdown).blocks
    const root = rootOf(doc)
    if (!blocks.length && root.length === 0 && parts.length < 2) blocks.push({ kind: 'paragraph', children: [] })
    if (blocks.length) doc.transact(() => root.insert(root.length, layBlocks(blocks)))
  }
  return { doc, updates, clients }
}

function clientOf(clients: Map<string, number>, practitionerId: string | null): number {
  if (practitionerId === null) return freshClientId()
  const clientId = clients.get(practitionerId) ?? freshClientId()
  clients.set(practitionerId, clientId)
  return clientId
}
