import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Transaction } from '#app/db/database.server.ts'
import type { Block } from '#app/document/body.ts'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { layBlocks, readBody, rootOf } from '#app/document/yjs.ts'
import { storeFirstReadings } from './reading.server.ts'

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
  const [id] = await seedManuscripts(tx, [parts])
  if (!id) throw new Error('A manuscript was asked for, and none was made')
  return id
}

/** Several at once, in four statements however many they are. @returns their ids, in the same order */
export async function seedManuscripts(tx: Transaction, several: ManuscriptPart[][]): Promise<string[]> {
  const ids = await tx.manuscript.createManyAndReturn({ data: several.map(() => ({})), select: { id: true } })
  const made = ids.map(({ id }, at) => ({ id, ...layParts(several[at] ?? []) }))
  const rows = await tx.manuscriptUpdate.createManyAndReturn({
    data: made.flatMap(({ id, updates }) => updates.map((update) => ({ manuscriptId: id, ...update }))),
    select: { seq: true, manuscriptId: true },
  })
  await tx.manuscriptClient.createMany({
    data: made.flatMap(({ id, clients }) =>
      [...clients].map(([practitionerId, clientId]) => ({ manuscriptId: id, practitionerId, clientId })),
    ),
  })
  const last = new Map<string, bigint>()
  for (const { manuscriptId, seq } of rows) if (seq > (last.get(manuscriptId) ?? 0n)) last.set(manuscriptId, seq)
  await storeFirstReadings(
    tx,
    made.map(({ id, body }) => ({ manuscriptId: id, seq: last.get(id) ?? 0n, body })),
  )
  return made.map(({ id }) => id)
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
  const body = readBody(doc)
  doc.destroy()
  return { updates, clients, body }
}

function clientOf(clients: Map<string, number>, practitionerId: string | null): number {
  if (practitionerId === null) return freshClientId()
  const clientId = clients.get(practitionerId) ?? freshClientId()
  clients.set(practitionerId, clientId)
  return clientId
}
