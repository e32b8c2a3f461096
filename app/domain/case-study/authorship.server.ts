import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { lockCaseStudy, MOST_AUTHORS } from './case-study.server.ts'
import { mayEdit } from './permissions.ts'

/** People whose name has these words, who could become authors: at most ten, by name. */
export async function findPeople(practitioner: Viewer, words: string) {
  if (!words.trim()) return []
  return db.practitioner.findMany({
    where: {
      id: { not: practitioner.id },
      suspendedAt: null,
      emailConfirmedAt: { not: null },
      AND: words
        .trim()
        .slice(0, 100)
        .split(/\s+/)
        .slice(0, 5)
        .map((word) => ({ name: { contains: word, mode: 'insensitive' as const } })),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 10,
    select: { id: true, slug: true, name: true, headline: true },
  })
}

export type Authorship = 'done' | 'forbidden' | 'nobody' | 'already' | 'last' | 'full'

/**
 * Makes somebody an author: they may write, publish and withdraw it like the others.
 * @returns null when there is no such case study for this person; 'nobody' when there is no such practitioner
 */
export async function addAuthor(
  practitioner: Viewer,
  { slug, person }: { slug: string; person: string },
  tx?: Transaction,
): Promise<Authorship | null> {
  if (!tx) return inTransaction((own) => addAuthor(practitioner, { slug, person }, own))
  // Kept still: somebody added by two at once is added once, and two who leave at once leave one behind.
  const study = await lockCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayEdit(practitioner, study)) return 'forbidden'
  const added = await tx.practitioner.findFirst({
    where: { slug: person, suspendedAt: null, emailConfirmedAt: { not: null } },
    select: { id: true },
  })
  if (!added) return 'nobody'
  if (study.authorIds.includes(added.id)) return 'already'
  if (study.authorIds.length >= MOST_AUTHORS) return 'full'
  await tx.caseStudyAuthor.create({ data: { caseStudyId: study.id, practitionerId: added.id } })
  await tell(tx, 'author_added', practitioner, study.id, added.id)
  return 'done'
}

/**
 * Ends somebody's authorship, or one's own. Open pages of theirs lose the manuscript at once (law 3).
 * The last author stays: nobody could write it any more.
 * @returns null when there is no such case study for this person; 'nobody' when that was no author
 */
export async function removeAuthor(
  practitioner: Viewer,
  { slug, person }: { slug: string; person: string },
  tx?: Transaction,
): Promise<Authorship | null> {
  if (!tx) return inTransaction((own) => removeAuthor(practitioner, { slug, person }, own))
  const study = await lockCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayEdit(practitioner, study)) return 'forbidden'
  const removed = study.authors.find((author) => author.slug === person)
  if (!removed) return 'nobody'
  if (study.authors.length === 1) return 'last'
  await tx.caseStudyAuthor.deleteMany({ where: { caseStudyId: study.id, practitionerId: removed.id } })
  await tell(tx, 'author_removed', practitioner, study.id, removed.id)
  return 'done'
}

const tell = (
  tx: Transaction,
  verb: 'author_added' | 'author_removed',
  by: Viewer,
  id: string,
  practitionerId: string,
) => recordActivity(tx, { verb, actorId: by.id, subject: { kind: 'case_study', id }, data: { practitionerId } })
