import { inspectArchive } from './archive.server.ts'
import { FileRefused } from './refused.ts'
import { askThread } from './thread.server.ts'
import { inTurn } from './turns.server.ts'

const BROKEN = 'This Word file could not be read. Open it in Word, save it as a new .docx, then try again.'

export type FromWord = {
  html: string
  /** In their order; in the text as `<img src="image:0">`. */
  images: Uint8Array[]
}

/**
 * The text of a .docx as HTML: headings, lists, tables, links, footnotes at the end, images. Comments, what was struck out as
 * a tracked change, and everything that only looks are left out. Nothing outside of the file is read.
 * @throws FileRefused for what is no Word file, takes too long, or unpacks to too much
 */
export const readWord = (bytes: Buffer): Promise<FromWord> => inTurn(() => read(bytes))

async function read(bytes: Buffer): Promise<FromWord> {
  await inspectArchive(bytes)
  const text = await askThread<FromWord>('word-worker', new Uint8Array(bytes))
  if (!text) throw new FileRefused(BROKEN)
  return text
}
