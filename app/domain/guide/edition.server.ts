import { db } from '#app/db/database.server.ts'
import { unlessDiskFull } from '#app/db/errors.ts'
import { remember } from '#app/db/remember.ts'
import type { Paper } from '#app/document/paper.ts'
import { paperFile } from '#app/document/paper-html.server.tsx'
import { toPdf } from '#app/document/pdf/pdf.server.ts'

const named = { select: { slug: true, name: true } } as const

/** An edition as everybody reads it; of a withdrawn one no more than that it was, and why. @returns null when none */
export async function findEdition(slug: string, number: number) {
  const row = await db.edition.findFirst({
    where: { number, guide: { slug } },
    select: {
      number: true,
      title: true,
      summary: true,
      note: true,
      at: true,
      html: true,
      withdrawnAt: true,
      withdrawnReason: true,
      by: named,
      guide: {
        select: {
          id: true,
          slug: true,
          editions: {
            select: { number: true, at: true, note: true, withdrawnAt: true },
            orderBy: { number: 'desc' },
            take: 100,
          },
        },
      },
    },
  })
  if (!row) return null
  const { guide, withdrawnAt, ...edition } = row
  const newest = guide.editions.find((one) => !one.withdrawnAt)?.number ?? null
  const withdrawn = withdrawnAt !== null
  return {
    ...edition,
    html: withdrawn ? '' : edition.html,
    summary: withdrawn ? '' : edition.summary,
    note: withdrawn ? '' : edition.note,
    withdrawnAt,
    guideId: guide.id,
    slug: guide.slug,
    editions: guide.editions.map((one) => (one.withdrawnAt ? { ...one, note: '' } : one)),
    newest,
  }
}
export type Edition = NonNullable<Awaited<ReturnType<typeof findEdition>>>

const readable = (slug: string, number: number) => ({ number, withdrawnAt: null, guide: { slug } })

/** As one file of HTML. @returns null when there is no such edition, or it was withdrawn */
export async function findEditionFile(slug: string, number: number): Promise<string | null> {
  const row = await db.edition.findFirst({ where: readable(slug, number), select: { content: true, html: true } })
  return row && paperFile(row.content as Paper, row.html)
}

const making = remember('pdfs being made', () => new Map<string, Promise<Uint8Array<ArrayBuffer>>>())

/** As a PDF: made when it is first asked for, once for all who ask meanwhile, and kept. @returns null as above */
export async function findEditionPdf(slug: string, number: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.edition.findFirst({
    where: readable(slug, number),
    select: { id: true, pdf: { select: { data: true } } },
  })
  if (!row) return null
  if (row.pdf) return row.pdf.data
  const under = making.get(row.id) ?? begin(row.id)
  making.set(row.id, under)
  return under
}

/** ms in which one that could not be made is not tried again: each try takes a core for seconds. */
const AFTER_FAULT = 5 * 60_000
const begin = (editionId: string) =>
  make(editionId).then(
    (data) => {
      making.delete(editionId)
      return data
    },
    (error) => {
      setTimeout(() => making.delete(editionId), AFTER_FAULT).unref()
      throw error
    },
  )

async function make(editionId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { content: true } })
  const data = await toPdf(content as Paper)
  // This reader has it. Without room on the disk the next makes it again.
  await unlessDiskFull('a PDF', () =>
    db.editionPdf.upsert({
      where: { editionId },
      create: { editionId, data },
      update: {},
      select: { editionId: true },
    }),
  )
  return data
}

/** The last editions of all guides that are there to be read: for feeds. */
export const listEditions = (take: number) =>
  db.edition.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    select: { number: true, title: true, summary: true, note: true, at: true, guide: { select: { slug: true } } },
  })
