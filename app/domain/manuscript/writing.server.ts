import * as Y from 'yjs'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { blockMarkdown, toMarkdown } from '#app/document/to-markdown.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { loadManuscript } from './loading.server.ts'
import { type Appended, appendUpdates } from './log.server.ts'
import { getReading } from './reading.server.ts'
import { reviseBlocks } from './revising.ts'
import { freshClientId } from './seeding.server.ts'

/** The text for a form to begin with, and the row it is made from: what rewriteManuscript() is to be told. */
export async function getManuscriptMarkdown(manuscriptId: string): Promise<{ markdown: string; seq: bigint }> {
  const { body, seq } = await getReading(manuscriptId)
  return { markdown: toMarkdown(body), seq }
}

export type Rewritten =
  | { ok: true; seq: bigint }
  /** conflict: somebody wrote since the form was made; keep what was typed and show it beside the text of now. */
  | { ok: false; why: Extract<Appended, { ok: false }>['why'] | 'too_large' }

/** Characters of Markdown that a form may send. */
const LONGEST = 1_000_000

/**
 * Writing without live editing: a form's text becomes one more update of the log, which open pages get like
 * any other. Blocks that were not touched stay the very same, so that nobody's offline words in them are lost.
 * @param baseSeq the row the form was made from
 */
export async function rewriteManuscript(
  practitioner: Viewer,
  manuscriptId: string,
  markdown: string,
  baseSeq: bigint,
): Promise<Rewritten> {
  if (markdown.length > LONGEST) return { ok: false, why: 'too_large' }
  const loaded = await loadManuscript(manuscriptId)
  if (!loaded) return { ok: false, why: 'not_found' }
  if (loaded.seq !== baseSeq) return { ok: false, why: 'conflict' }
  const { doc } = loaded
  doc.clientID = freshClientId()
  const before = Y.encodeStateVector(doc)
  const deletedBefore = Y.createDeleteSetFromStructStore(doc.store)
  reviseBlocks(doc, fromMarkdown(markdown).blocks, blockMarkdown)
  const untouched =
    Y.equalDeleteSets(deletedBefore, Y.createDeleteSetFromStructStore(doc.store)) &&
    Buffer.from(before).equals(Y.encodeStateVector(doc))
  if (untouched) return { ok: true, seq: baseSeq }
  const [answer] = await appendUpdates([
    {
      manuscriptId,
      epoch: loaded.epoch,
      practitionerId: practitioner.id,
      data: Y.encodeStateAsUpdate(doc, before),
      clientIds: [doc.clientID],
      onlyAt: baseSeq,
    },
  ])
  return answer as Appended
}
