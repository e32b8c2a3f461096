import { randomUUID } from 'node:crypto'
import { db } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { store } from '#app/files/store.server.ts'
import { TOO_LARGE } from '#app/files/take-in.server.ts'
import { type Added, type Adding, addFileAnd, standsInText } from './adding.server.ts'
import { findFile } from './attachment.server.ts'
import { findHolder } from './holder.server.ts'
import { isHolderKind } from './holder.ts'
import { keepBytes } from './storing.server.ts'

export type Begun = { outcome: 'begun'; id: string } | { outcome: 'refused'; why: string } | { outcome: 'forbidden' }

/**
 * Begins to take in a file part by part.
 * @param bytes of the whole file
 * @returns null when there is no such thing for this person
 */
export async function beginUpload(viewer: Viewer, adding: Adding, bytes: number): Promise<Begun | null> {
  if (bytes > FILE_LIMITS.bytes) return { outcome: 'refused', why: TOO_LARGE }
  if (bytes < 1) return { outcome: 'refused', why: 'This file is empty.' }
  if (adding.description.length > FILE_LIMITS.description)
    return { outcome: 'refused', why: `What it shows must be ${FILE_LIMITS.description} characters or fewer.` }
  const holder = adding.holder && (await findHolder(viewer, adding.holder))
  if (adding.holder && !holder) return null
  if (holder && !holder.mayAdd) return { outcome: 'forbidden' }
  if ((await db.upload.count({ where: { addedById: viewer.id } })) >= FILE_LIMITS.waiting)
    return { outcome: 'refused', why: 'Too many files of yours are on their way. Wait until some of them are here.' }
  const { id } = await db.upload.create({
    data: {
      addedById: viewer.id,
      name: adding.name.slice(0, 500),
      description: adding.description,
      inText: standsInText(adding),
      bytes,
      holderKind: adding.holder?.kind ?? null,
      holderId: adding.holder?.id ?? null,
    },
    select: { id: true },
  })
  return { outcome: 'begun', id }
}

/**
 * How far it is; when it is whole and stands where it belongs, `done`.
 * @returns null when this person sends no such file
 */
export async function findUpload(viewer: Viewer, id: string) {
  const select = { id: true, name: true, bytes: true, received: true } as const
  const upload = await db.upload.findFirst({ where: { id, addedById: viewer.id }, select })
  if (upload) return { ...upload, done: null }
  const file = await findFile(viewer, id)
  if (!file || file.addedById !== viewer.id) return null
  const { kind, name, bytes, width, height } = file
  return { id, name, bytes, received: bytes, done: { id, kind, name, width, height } }
}

/**
 * Takes the next part, from `offset` on. Durable when it returns.
 * @returns how many bytes are here now; null when another part came first or it is none of this person's
 */
export async function takePart(viewer: Viewer, id: string, offset: number, bytes: Buffer): Promise<number | null> {
  if (!bytes.length) return offset
  const key = `uploads/${id}/${offset}-${randomUUID()}`
  const received = offset + bytes.length
  try {
    return await keepBytes({ [key]: bytes }, async (tx) => {
      const { count } = await tx.upload.updateMany({
        where: { id, addedById: viewer.id, received: offset, bytes: { gte: received } },
        data: { received, parts: { push: key } },
      })
      if (!count) throw new Overtaken()
      return received
    })
  } catch (error) {
    if (error instanceof Overtaken) return null
    throw error
  }
}
/** Nothing is kept of it. */
class Overtaken extends Error {}

/**
 * Puts a file of which everything is here where it belongs, under the id it was sent with, or refuses it: then it is on its
 * way no more.
 * @returns null when this person sends no such file, or what it was for is gone
 */
export async function finishUpload(viewer: Viewer, id: string): Promise<Added | null> {
  const key = `${viewer.id} ${id}`
  const work = finishing.get(key) ?? onceMore(() => finish(viewer, id), 'Attachment_pkey')
  finishing.set(key, work)
  return work.finally(() => finishing.delete(key))
}

/** Looking into a file is dear: whoever says "finish" again while it goes on waits for the same. Other processes find what it made. */
const finishing = new Map<string, Promise<Added | null>>()

async function finish(viewer: Viewer, id: string): Promise<Added | null> {
  const upload = await db.upload.findFirst({
    where: { id, addedById: viewer.id },
    select: {
      name: true,
      description: true,
      inText: true,
      bytes: true,
      received: true,
      parts: true,
      holderKind: true,
      holderId: true,
    },
  })
  // Said once more by somebody to whom the answer was lost.
  if (!upload) return findAdded(viewer, id)
  if (upload.received !== upload.bytes) return null
  const { name, description, inText, holderKind, holderId } = upload
  const holder = isHolderKind(holderKind) && holderId ? { kind: holderKind, id: holderId } : null
  const whole = Buffer.concat(await Promise.all(upload.parts.map(getPart)))
  const added = await addFileAnd(viewer, { id, name, description, inText, holder }, whole, (tx) =>
    tx.upload.deleteMany({ where: { id } }),
  )
  if (added?.outcome !== 'added') await dropUpload(viewer, id)
  return added
}

async function findAdded(viewer: Viewer, id: string): Promise<Added | null> {
  const known = await findUpload(viewer, id)
  return known?.done ? { outcome: 'added', ...known.done } : null
}

async function getPart(key: string): Promise<Buffer> {
  const part = await store().get(key)
  if (!part) throw new Error(`the store has lost ${key}`)
  return part
}

export const dropUpload = (viewer: Viewer, id: string) => db.upload.deleteMany({ where: { id, addedById: viewer.id } })
