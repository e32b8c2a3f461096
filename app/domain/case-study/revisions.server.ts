import { db } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import type { PublishedForm } from './form.server.ts'

/** A revision never changes, so what was read of it once stays right. */
const read = remember('case-study revisions', () => new Map<string, Revision>())
/** Characters of HTML and text kept; about twice as many bytes. */
const KEEP = 16_000_000
let kept = 0

export type Revision = {
  number: number
  at: Date
  note: string
  by: { slug: string; name: string } | null
  form: PublishedForm
  html: string
  text: string
}

/** @returns null when it was never published that often */
export async function findRevision(caseStudyId: string, number: number): Promise<Revision | null> {
  const key = `${caseStudyId}:${number}`
  const known = read.get(key)
  if (known) return known
  const row = await db.caseStudyRevision.findUnique({
    where: { caseStudyId_number: { caseStudyId, number } },
    select: {
      number: true,
      at: true,
      note: true,
      form: true,
      html: true,
      text: true,
      by: { select: { slug: true, name: true } },
    },
  })
  if (!row) return null
  const revision = { ...row, form: row.form as PublishedForm }
  keep(key, revision)
  return revision
}

const sizeOf = ({ html, text }: Revision) => html.length + text.length
function keep(key: string, revision: Revision): void {
  if (read.has(key)) return
  read.set(key, revision)
  kept += sizeOf(revision)
  for (const [oldest, old] of read) {
    if (kept <= KEEP) return
    read.delete(oldest)
    kept -= sizeOf(old)
  }
}

/** Each time it was published, the newest first: when, by whom, with which note. */
export async function listRevisions(caseStudyId: string) {
  return db.caseStudyRevision.findMany({
    where: { caseStudyId },
    orderBy: { number: 'desc' },
    take: 200,
    select: { number: true, at: true, note: true, by: { select: { slug: true, name: true } } },
  })
}
