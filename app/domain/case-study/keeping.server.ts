import type { z } from 'zod'
import type { Transaction } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findCaseStudy } from './case-study.server.ts'
import { NotYourPlaceError, type Saved, saveForm } from './drafting.server.ts'
import { type CaseStudyForm, caseStudyForm } from './form.server.ts'
import { poundsTyped } from './pounds.ts'

/** A form as it was posted. */
type Typed = Record<string, string | string[]>
/** `wrong`: one sentence for each field that was not kept because of what is in it; null when all were. */
export type Kept = Saved & { wrong: Record<string, string> | null }

/**
 * Keeps what can be kept: one wrong field does not stop all the others, it stays as it was stored and is named.
 * @returns null when there is no such case study for this person; false when they may not edit it
 */
export async function keepForm(
  practitioner: Viewer,
  slug: string,
  typed: Typed,
  tx?: Transaction,
): Promise<Kept | false | null> {
  const read = caseStudyForm.safeParse({ ...typed })
  const wrong = read.success ? {} : faultsOf(read.error)
  try {
    return await keepAllBut(wrong, practitioner, slug, typed, tx)
  } catch (error) {
    if (!(error instanceof NotYourPlaceError) || wrong.place) throw error
    return keepAllBut({ ...wrong, place: error.message }, practitioner, slug, typed, tx)
  }
}

async function keepAllBut(
  wrong: Record<string, string>,
  practitioner: Viewer,
  slug: string,
  typed: Typed,
  tx?: Transaction,
): Promise<Kept | false | null> {
  const names = Object.keys(wrong)
  const stored = names.length ? await findCaseStudy(practitioner, slug, tx) : null
  if (names.length && !stored) return null
  const before = stored ? asTyped(stored.form) : {}
  const mended = { ...typed, ...Object.fromEntries(names.map((name) => [name, before[name] ?? ''])) }
  const form = caseStudyForm.parse(mended)
  const saved = await saveForm(practitioner, slug, { form, formVersion: versionOf(typed.formVersion) }, tx)
  return saved && { ...saved, wrong: names.length ? wrong : null }
}

/** What is no number was never given out: it is older than whatever is stored, so that nothing is overwritten by it. */
const versionOf = (typed: Typed[string] | undefined): number =>
  typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : 0

const asTyped = ({ costPence, ...form }: CaseStudyForm): Typed => ({ ...form, costPounds: poundsTyped(costPence) })

function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message
  return faults
}
