import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import type { Viewer } from './viewer.ts'

/** Something somebody did before. Years are of the calendar; with a first and no last year it goes on. */
export type ExperienceForm = {
  what: string
  location: string
  fromYear: number | null
  untilYear: number | null
  /** A slug; empty: none. */
  theme: string
  onceKey?: string | undefined
}

/** So many lines a profile holds: of more nobody reads the last. */
export const MOST_EXPERIENCE = 20

const line = {
  id: true,
  what: true,
  location: true,
  fromYear: true,
  untilYear: true,
  theme: { select: { slug: true, name: true } },
} satisfies Prisma.ExperienceSelect

/** What goes on first, then what ended last; what has no year at the end. */
export const experienceOf = {
  select: line,
  orderBy: [
    { untilYear: { sort: 'desc', nulls: 'first' } },
    { fromYear: { sort: 'desc', nulls: 'last' } },
    { id: 'asc' },
  ],
  take: MOST_EXPERIENCE,
} satisfies Prisma.Practitioner$experienceArgs

/** What this person did before, as it stands on their profile. */
export const findOwnExperience = (viewer: Viewer) =>
  db.experience.findMany({ where: { practitionerId: viewer.id }, ...experienceOf })

/** What is wrong, by field; null: nothing. */
export type Faults = Record<string, string> | null

/** Adds a line. The same `onceKey` again adds nothing. */
export function addExperience(viewer: Viewer, form: ExperienceForm): Promise<Faults> {
  return onceMore(() => inTransaction((tx) => add(viewer, form, tx)), 'Experience_onceKey_key')
}

async function add(viewer: Viewer, { theme, onceKey, ...fields }: ExperienceForm, tx: Transaction): Promise<Faults> {
  const practitionerId = viewer.id
  const key = onceKey ? `${practitionerId}:${onceKey}` : null
  if (key && (await tx.experience.findUnique({ where: { onceKey: key }, select: { id: true } }))) return null
  if ((await tx.experience.count({ where: { practitionerId } })) >= MOST_EXPERIENCE)
    return { what: `A profile holds ${MOST_EXPERIENCE} lines of experience at most. Remove one first.` }
  const found = theme ? await tx.theme.findUnique({ where: { slug: theme }, select: { id: true } }) : null
  if (theme && !found) return { theme: 'Choose a theme from the list' }
  await tx.experience.create({
    data: { ...fields, practitionerId, themeId: found?.id ?? null, onceKey: key },
    select: { id: true },
  })
  return null
}

/** @returns false when it is none of theirs, or was removed before */
export async function removeExperience(viewer: Viewer, id: string): Promise<boolean> {
  return (await db.experience.deleteMany({ where: { id, practitionerId: viewer.id } })).count > 0
}
