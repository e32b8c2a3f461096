import { db } from '#app/db/database.server.ts'
import { columnOf, keyOf } from '#app/domain/attachment/attachment.server.ts'
import type { HolderName } from '#app/domain/attachment/holder.ts'
import { store } from '#app/files/store.server.ts'

/** What has a file: a thing in one of its states, a comment, a person; or 'nothing' yet. */
export type FileOn =
  | 'finding'
  | 'withdrawnFinding'
  | 'draftCaseStudy'
  | 'publishedCaseStudy'
  | 'draftProposal'
  | 'consultation'
  | 'submittedProposal'
  | 'thread'
  | 'withdrawnThread'
  | 'comment'
  | 'photo'
  | 'nothing'
/** As far as a scene is needed here. */
type Things = Record<Exclude<FileOn, 'comment' | 'photo' | 'nothing'>, () => Promise<{ id: string }>> & {
  commentOn(on: 'finding'): Promise<{ id: string }>
  author: { id: string }
}
const KINDS = { aseStudy: 'case_study', inding: 'finding', hread: 'thread' } as const

export async function holderOn(scene: Things, on: FileOn): Promise<HolderName> {
  if (on === 'comment') return { kind: 'comment', id: (await scene.commentOn('finding')).id }
  if (on === 'photo' || on === 'nothing') return { kind: 'photo', id: scene.author.id }
  const kind = Object.entries(KINDS).find(([word]) => on.includes(word))?.[1] ?? 'proposal'
  return { kind, id: (await scene[on]()).id }
}

/** Straight into the row and the store, in whatever state the thing is. */
export async function aFileOn(scene: Things, on: FileOn, word: string): Promise<{ id: string }> {
  const { kind, id } = await holderOn(scene, on)
  const bytes = Buffer.from(`The file says ${word}`)
  const row = await db.attachment.create({
    data: {
      kind: 'document',
      name: `${word}.txt`,
      mediaType: 'text/plain',
      bytes: bytes.length,
      sha256: word,
      addedById: scene.author.id,
      shownAt: kind === 'case_study' ? null : new Date(),
      ...(on !== 'nothing' && { [columnOf[kind]]: id }),
    },
    select: { id: true },
  })
  await store().put(keyOf(row.id, 'original'), bytes)
  return row
}
