import { db } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { startPractice } from '#app/domain/proposal/practising.server.ts'

/** The author's practice proposal; its word is in everything it is called and says. */
export async function aPractice({ author }: { author: Viewer }, word: string) {
  const { slug } = await startPractice(author)
  const said = { title: `Proposal ${word}`, summary: `Summary ${word}` }
  const select = { id: true, slug: true, manuscriptId: true, discussionId: true } as const
  const practice = await db.proposal.update({ where: { slug }, data: said, select })
  await db.manuscriptReading.updateMany({
    where: { manuscriptId: practice.manuscriptId },
    data: { text: `The body says ${word}.` },
  })
  return practice
}
