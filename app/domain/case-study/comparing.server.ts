import { db } from '#app/db/database.server.ts'
import type { Body } from '#app/document/body.ts'
import { type Part, wordsChanged } from '#app/document/changes.server.ts'
import { toText } from '#app/document/text.ts'
import type { PublishedForm } from './form.server.ts'
import { poundsRead } from './pounds.ts'
import { QUESTIONS } from './questions.ts'

export type Difference = { label: string; parts: Part[] }
export type Comparison = { from: number; to: number; differences: Difference[] }

/**
 * What changed between two revisions, by words, part by part; parts that are equal are left out.
 * @returns null when one of them does not exist
 */
export async function compareRevisions(caseStudyId: string, from: number, to: number): Promise<Comparison | null> {
  const rows = await db.caseStudyRevision.findMany({
    where: { caseStudyId, number: { in: [from, to] } },
    take: 2,
    select: { number: true, form: true, body: true },
  })
  const older = rows.find(({ number }) => number === from)
  const newer = rows.find(({ number }) => number === to)
  if (!older || !newer) return null
  const before = partsOf(older.form as PublishedForm, older.body as Body)
  const after = partsOf(newer.form as PublishedForm, newer.body as Body)
  const differences = before.flatMap(([label, old], i) => {
    const now = after[i]?.[1] ?? ''
    return old === now ? [] : [{ label, parts: wordsChanged(old, now) }]
  })
  return { from, to, differences }
}

/** Everything a reader sees of a revision, as named texts, always the same names in the same order. */
function partsOf(form: PublishedForm, body: Body): [label: string, text: string][] {
  const names = (all: { name: string }[]) => all.map(({ name }) => name).join(', ')
  return [
    ['Title', form.title],
    ['Summary', form.summary],
    ['Place', form.place?.name ?? ''],
    ['Themes', names(form.themes)],
    ['For', names(form.clientGroups)],
    ...QUESTIONS.map(({ name, label }): [string, string] => [label, form[name]]),
    ['Cost', form.costPence === null ? '' : poundsRead(form.costPence)],
    ['Source', [form.sourceTitle, form.sourceUrl].filter(Boolean).join(' ')],
    ['The full story', toText(body)],
  ]
}
