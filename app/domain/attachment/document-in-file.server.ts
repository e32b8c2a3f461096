import { randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Block, Image } from '#app/document/body.ts'
import { fromHtml } from '#app/document/from-html.server.ts'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import type { FindImage } from '#app/document/html-reader.ts'
import { FileRefused, isFileRefused } from '#app/files/refused.ts'
import { type TakenIn, takeIn } from '#app/files/take-in.server.ts'
import type { Unpacked } from '#app/files/unpack.server.ts'
import { readWord } from '#app/files/word.server.ts'

const MOST_IMAGES = 100
/** Characters with which a text is written, its marks among them: reading more takes seconds of the thread that serves pages. */
const MOST_SOURCE = 3_000_000
export const TOO_LONG = 'This file has more than a million characters. Bring it in parts.'

export type ReadImage = { id: string; taken: TakenIn; description: string }
/** `undescribed`: images that say nothing yet to whoever cannot see them; `left`: images that did not come. */
export type Read = { blocks: Block[]; images: ReadImage[]; counts: { undescribed: number; left: number } }

/**
 * Reads a Word file, a web page, Markdown or plain text.
 * @param becomes what it is to become, for the sentence that refuses another kind: "a case study"
 * @param images whether images that are in the file are taken in; without, they are only counted
 * @throws FileRefused
 */
export async function readDocumentIn(
  { name, bytes }: Unpacked,
  { becomes, images }: { becomes: string; images: boolean },
): Promise<Read> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.ext === 'docx') return readWordFile(name, bytes, images ? MOST_IMAGES : 0)
  const text = found && !/xml|html/.test(found.mime) ? null : decoded(bytes)
  if (text === null)
    throw new FileRefused(`Only Word files (.docx), web pages, Markdown and plain text can become ${becomes}.`)
  if (text.length > MOST_SOURCE) throw new FileRefused(TOO_LONG)
  if (!/^\s*<[!?a-z]/i.test(text)) return { ...fromMarkdown(text), images: [], counts: { undescribed: 0, left: 0 } }
  const counts = { undescribed: 0, left: 0 }
  // What stands elsewhere is not fetched.
  const leave: FindImage = () => {
    counts.left++
    return null
  }
  return { blocks: fromHtml(text, leave), images: [], counts }
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    // Not text.
    return null
  }
}

async function readWordFile(name: string, bytes: Buffer, most: number): Promise<Read> {
  const { html, images } = await readWord(bytes)
  const taken: (TakenIn | null)[] = []
  for (const image of images.slice(0, most)) taken.push(await takeInImage(Buffer.from(image)))
  const kept: ReadImage[] = []
  const counts = { undescribed: 0, left: 0 }
  const find: FindImage = (source, words) => {
    const one = /^image:\d+$/.test(source) ? taken[Number(source.slice(6))] : null
    if (!one?.width || !one.height) {
      counts.left++
      return null
    }
    if (!words) counts.undescribed++
    const description = (words || `Image ${kept.length + 1} of ${name}: what it shows is not said yet`).slice(0, 1_000)
    const id = randomUUID()
    kept.push({ id, taken: one, description })
    return { file: id, description, width: one.width, height: one.height } satisfies Omit<Image, 'kind'>
  }
  return { blocks: fromHtml(html, find), images: kept, counts }
}

/** Drawings of Windows (EMF, WMF) and what is damaged do not come; their number is told. */
async function takeInImage(bytes: Buffer): Promise<TakenIn | null> {
  try {
    const taken = await takeIn(bytes, 'image')
    return taken.kind === 'image' ? taken : null
  } catch (error) {
    if (!isFileRefused(error)) throw error
    return null
  }
}
