import { randomUUID } from 'node:crypto'
import { db, inTransaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'

const TEXT = `## This is only for trying

Nobody but you sees this page, and nothing here can go wrong. Write over these words.

## Some things to try

- Type in this list, and press Enter for another line
- Make **a few words** bold, and put a link on others
- Begin a line with ## and a space: it becomes a heading
- Close the page, come back, and find what you wrote

When a proposal is real, its team writes in one text like this one at the same time, from several places.
`

/** One for each person: nobody else's key begins so, for theirs begin with who they are. */
const keyOf = ({ id }: Viewer) => `practice:${id}`

/** @returns the address of this person's practice proposal, or null */
export const findPractice = (viewer: Viewer): Promise<{ slug: string } | null> =>
  db.proposal.findFirst({
    where: { onceKey: keyOf(viewer), practice: true, startedById: viewer.id },
    select: { slug: true },
  })

/**
 * Begins a proposal to try the editor in: nobody else ever sees it, it stands in no list and is told to nobody. Somebody
 * who has one already is led to it.
 */
export function startPractice(viewer: Viewer): Promise<{ slug: string }> {
  const begin = () =>
    inTransaction(async (tx) => {
      const before = await tx.proposal.findUnique({ where: { onceKey: keyOf(viewer) }, select: { slug: true } })
      if (before) return before
      const manuscriptId = await seedManuscript(tx, [{ markdown: TEXT, practitionerId: null }])
      return tx.proposal.create({
        data: {
          // Its address tells nobody whose it is, nor how many there are.
          slug: `practice-${randomUUID()}`,
          title: 'A proposal to practise in',
          practice: true,
          onceKey: keyOf(viewer),
          startedBy: { connect: { id: viewer.id } },
          manuscript: { connect: { id: manuscriptId } },
          discussion: { create: {} },
          members: { create: { practitionerId: viewer.id, state: 'member', lead: true } },
        },
        select: { slug: true },
      })
    })
  return onceMore(begin, 'Proposal_onceKey_key')
}

/** Throws it away with everything in it. @returns false when there was none */
export async function throwPracticeAway(viewer: Viewer): Promise<boolean> {
  const { count } = await db.proposal.deleteMany({ where: { practice: true, startedById: viewer.id } })
  return count > 0
}
