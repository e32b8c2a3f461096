import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import {
  caseStudiesSeenBy,
  commentsSeenBy,
  findingsSeenBy,
  proposalsOpenedBy,
  threadsSeenBy,
} from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { store } from '#app/files/store.server.ts'
import type { HolderKind, HolderName } from './holder.ts'

/** Put nowhere yet. */
export const LOOSE = {
  caseStudyId: null,
  findingId: null,
  proposalId: null,
  threadId: null,
  commentId: null,
  photoOfId: null,
} as const

/** A file exists for whoever may see what it belongs to; while it belongs to nothing, for whoever sent it. */
export const attachmentsSeenBy = (asker: Asker): Prisma.AttachmentWhereInput => ({
  OR: [
    { caseStudy: caseStudiesSeenBy(asker), shownAt: { not: null } },
    { finding: findingsSeenBy(asker) },
    { proposal: proposalsOpenedBy(asker) },
    { thread: threadsSeenBy(asker) },
    { comment: commentsSeenBy(asker) },
    ...(asker
      ? [
          { caseStudy: { authors: { some: { practitionerId: asker.id } } } },
          { photoOfId: { not: null } },
          { addedById: asker.id, ...LOOSE },
        ]
      : []),
  ],
})

export const columnOf = {
  case_study: 'caseStudyId',
  finding: 'findingId',
  proposal: 'proposalId',
  thread: 'threadId',
  comment: 'commentId',
  photo: 'photoOfId',
} as const satisfies Record<HolderKind, string>

/** What a page shows of a file. */
export const shownFile = {
  id: true,
  kind: true,
  name: true,
  bytes: true,
  width: true,
  height: true,
  description: true,
} as const satisfies Prisma.AttachmentSelect

/** The files under a thing, the oldest first: at most as many as it may have. Not those in its text. */
export const listFiles = (asker: Asker, { kind, id }: HolderName, tx: Transaction = db) =>
  tx.attachment.findMany({
    where: { [columnOf[kind]]: id, inText: false, AND: attachmentsSeenBy(asker) },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { ...shownFile, shownAt: true },
  })

const found = {
  ...shownFile,
  mediaType: true,
  sha256: true,
  inText: true,
  addedById: true,
  caseStudyId: true,
  findingId: true,
  proposalId: true,
  threadId: true,
  commentId: true,
  photoOfId: true,
} as const satisfies Prisma.AttachmentSelect

/** @returns null when there is no such file for this person */
export async function findFile(asker: Asker, id: string, tx: Transaction = db) {
  const row = await tx.attachment.findFirst({ where: { id, AND: attachmentsSeenBy(asker) }, select: found })
  return row && { ...row, holder: holderOf(row) }
}
export type File = NonNullable<Awaited<ReturnType<typeof findFile>>>

function holderOf(row: Prisma.AttachmentGetPayload<{ select: typeof found }>): HolderName | null {
  for (const [kind, column] of Object.entries(columnOf) as [HolderKind, (typeof columnOf)[HolderKind]][]) {
    const id = row[column]
    if (id) return { kind, id }
  }
  return null
}

export type Part = 'full' | 'small' | 'original'
export const keyOf = (id: string, part: string): string => `attachments/${id}/${part}`

/** The bytes of a file. @throws when the store has lost them: that is a fault, and no 404 */
export async function readFile(file: { id: string; kind: 'image' | 'document' }, small: boolean): Promise<Buffer> {
  const part: Part = file.kind === 'document' ? 'original' : small ? 'small' : 'full'
  const bytes = await store().get(keyOf(file.id, part))
  if (!bytes) throw new Error(`the store has nothing under ${keyOf(file.id, part)}`)
  return bytes
}
