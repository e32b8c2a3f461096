import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { FileRefused, isFileRefused } from '#app/files/refused.ts'
import { type TakenIn, takeIn } from '#app/files/take-in.server.ts'
import { columnOf, keyOf, LOOSE } from './attachment.server.ts'
import { findHolder, type Holder } from './holder.server.ts'
import type { HolderName } from './holder.ts'
import { keepBytes } from './storing.server.ts'

/** What is said of a file that is added. `holder`: null for one that is put somewhere later. `id`: it is to have this one. */
export type Adding = { holder: HolderName | null; name: string; description: string; inText?: boolean; id?: string }
export type Added =
  | {
      outcome: 'added'
      id: string
      kind: 'image' | 'document'
      name: string
      width: number | null
      height: number | null
    }
  | { outcome: 'refused'; why: string }
  | { outcome: 'forbidden' }

/**
 * Adds a whole file: looked into, drawn anew where it is an image, stored, and put where it belongs.
 * @returns null when there is no such thing for this person
 */
export async function addFile(viewer: Viewer, adding: Adding, bytes: Buffer): Promise<Added | null> {
  return addFileAnd(viewer, adding, bytes, async () => undefined)
}

/** The same; `also` is done in the same transaction. */
export async function addFileAnd(
  viewer: Viewer,
  adding: Adding,
  bytes: Buffer,
  also: (tx: Transaction) => Promise<unknown>,
): Promise<Added | null> {
  const standing = await mayAddHere(viewer, adding.holder, db)
  if (standing !== 'yes') return standing === 'nothing' ? null : { outcome: 'forbidden' }
  try {
    const taken = await takeIn(bytes, adding.name)
    const described = describe(taken, adding)
    const id = adding.id ?? randomUUID()
    const parts = Object.entries(taken.parts).map(([part, of]) => [keyOf(id, part), of] as const)
    return await keepBytes(Object.fromEntries(parts), async (tx) => {
      const added = await put(viewer, { ...adding, description: described, id }, taken, tx)
      if (added?.outcome !== 'added') throw new NotPut(added)
      await also(tx)
      return added
    })
  } catch (error) {
    if (isFileRefused(error)) return { outcome: 'refused', why: error.why }
    if (error instanceof NotPut) return error.answer
    throw error
  }
}

/** What it belongs to went away, or may not be changed any more, while the file was looked into: nothing is kept. */
class NotPut extends Error {
  constructor(readonly answer: Added | null) {
    super('a file could not be put where it belongs')
  }
}

export const DESCRIBE_IMAGE = 'Say in words what the image shows, for people who cannot see it.'

function describe({ kind }: TakenIn, { description, holder }: Adding): string {
  const described = description.trim()
  if (described.length > FILE_LIMITS.description)
    throw new FileRefused(
      `What it shows must be ${FILE_LIMITS.description.toLocaleString('en-GB')} characters or fewer.`,
    )
  if (holder?.kind === 'photo') {
    if (kind !== 'image') throw new FileRefused('A photograph must be an image.')
    return ''
  }
  if (kind === 'image' && !described) throw new FileRefused(DESCRIBE_IMAGE)
  return described
}

/** Only manuscripts have images in their text: anywhere else a file that says so would be in no list, and unseen by moderators. */
export const standsInText = ({ inText, holder }: Adding): boolean =>
  inText === true && (holder?.kind === 'case_study' || holder?.kind === 'proposal')

async function mayAddHere(viewer: Viewer, name: HolderName | null, tx: Transaction): Promise<'yes' | 'no' | 'nothing'> {
  if (!name) return 'yes'
  const holder = await findHolder(viewer, name, tx)
  return !holder ? 'nothing' : holder.mayAdd ? 'yes' : 'no'
}

async function put(
  viewer: Viewer,
  adding: Adding & { id: string },
  taken: TakenIn,
  tx: Transaction,
): Promise<Added | null> {
  const holder = adding.holder && (await findHolder(viewer, adding.holder, tx))
  if (adding.holder && !holder) return null
  if (holder && !holder.mayAdd) return { outcome: 'forbidden' }
  // A person has one photograph: the new one takes the place of the one before.
  if (holder?.kind === 'photo') await tx.attachment.deleteMany({ where: { photoOfId: holder.id } })
  const fault = await fullness(viewer, holder, tx)
  if (fault) return { outcome: 'refused', why: fault }
  const { parts: _, ...facts } = taken
  const { kind, name, width, height } = taken
  const { id, description } = adding
  const inText = kind === 'image' && standsInText(adding)
  await tx.attachment.create({
    data: {
      ...facts,
      id,
      description,
      inText,
      shownAt: holder?.kind === 'case_study' ? null : new Date(),
      addedById: viewer.id,
      ...(holder && { [columnOf[holder.kind]]: holder.id }),
    },
    select: { id: true },
  })
  // What stands in a text is news with the text; what belongs to nothing yet is none.
  if (holder && !inText)
    await recordActivity(tx, { verb: 'file_added', actorId: viewer.id, subject: holder.subject, data: { fileId: id } })
  return { outcome: 'added', id, kind, name, width, height }
}

async function fullness(viewer: Viewer, holder: Holder | null, tx: Transaction): Promise<string | null> {
  const where = holder ? { [columnOf[holder.kind]]: holder.id } : { addedById: viewer.id, ...LOOSE }
  const most = holder ? holder.most : FILE_LIMITS.waiting
  if ((await tx.attachment.count({ where })) < most) return null
  return holder
    ? `This has ${most} files already, which is the most it can have. Remove one first.`
    : `You have ${most} files that are not put anywhere yet. Send or remove some of them first.`
}

/**
 * Puts files that this person sent before under a comment of theirs.
 * @returns false when one of them is not there to be put: not theirs, put elsewhere, or forgotten since
 */
export async function putUnderComment(
  viewer: Viewer,
  fileIds: string[],
  commentId: string,
  tx: Transaction,
): Promise<boolean> {
  if (!fileIds.length) return true
  const where = { id: { in: fileIds }, addedById: viewer.id, ...LOOSE }
  return (await tx.attachment.updateMany({ where, data: { commentId } })).count === new Set(fileIds).size
}
