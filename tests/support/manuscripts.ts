import * as Y from 'yjs'
import { db, inTransaction } from '#app/db/database.server.ts'
import { rootOf } from '#app/document/yjs.ts'
import { loadManuscript } from '#app/domain/manuscript/loading.server.ts'
import { type ManuscriptPart, seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { CaseStudyState, ProposalState } from '#app/generated/prisma/enums.ts'

let made = 0

type Person = { id: string }

/** A proposal with its text, in any state, without the verbs that lead there. */
export async function aProposalWith(
  members: Person[],
  {
    state = 'draft' as ProposalState,
    parts = [{ markdown: 'First words.', practitionerId: null }] as ManuscriptPart[],
  } = {},
): Promise<{ id: string; slug: string; manuscriptId: string }> {
  const slug = `written-${++made}`
  return inTransaction(async (tx) => {
    const manuscriptId = await seedManuscript(tx, parts)
    const discussion = await tx.discussion.create({ data: {}, select: { id: true } })
    return tx.proposal.create({
      data: {
        slug,
        state,
        title: `Proposal ${slug}`,
        manuscriptId,
        discussionId: discussion.id,
        members: { create: members.map(({ id }) => ({ practitionerId: id, state: 'member' as const })) },
      },
      select: { id: true, slug: true, manuscriptId: true },
    })
  })
}

export async function aCaseStudyWith(authors: Person[], state: CaseStudyState = 'draft') {
  const slug = `case-${++made}`
  return inTransaction(async (tx) => {
    const manuscriptId = await seedManuscript(tx, [{ markdown: 'First words.', practitionerId: null }])
    const discussion = await tx.discussion.create({ data: {}, select: { id: true } })
    return tx.caseStudy.create({
      data: {
        slug,
        state,
        title: `Case study ${slug}`,
        manuscriptId,
        discussionId: discussion.id,
        authors: { create: authors.map(({ id }) => ({ practitionerId: id })) },
      },
      select: { id: true, slug: true, manuscriptId: true },
    })
  })
}

/** What is stored, read as a fresh process would. */
export async function storedDoc(manuscriptId: string): Promise<Y.Doc> {
  const loaded = await loadManuscript(manuscriptId)
  if (!loaded) throw new Error('no such manuscript')
  return loaded.doc
}

/** The bytes of a document, for "not one byte changed". */
export async function storedBytes(manuscriptId: string): Promise<string> {
  return Buffer.from(Y.encodeStateAsUpdate(await storedDoc(manuscriptId))).toString('hex')
}
export const storedRows = (manuscriptId: string) => db.manuscriptUpdate.count({ where: { manuscriptId } })

/** Adds a paragraph to a copy of a document. @returns what changed, as one update */
export function writeParagraph(doc: Y.Doc, words: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    text.insert(0, words)
    paragraph.insert(0, [text])
    rootOf(doc).insert(rootOf(doc).length, [paragraph])
  })
  return Y.encodeStateAsUpdate(doc, before)
}
