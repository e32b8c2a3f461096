import { createHash } from 'node:crypto'
import { inspectArchive } from './archive.server.ts'
import { drawImage } from './image.server.ts'
import { FILE_LIMITS } from './limits.ts'
import { fileName } from './name.ts'
import { FileRefused } from './refused.ts'
import { sniff } from './sniff.server.ts'
import { inTurn } from './turns.server.ts'
import { wordsOf } from './words.server.ts'

/** A file as it is kept: what it is, and its bytes by what they are for. */
export type TakenIn = {
  kind: 'image' | 'document'
  name: string
  mediaType: string
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  /** What it can be found by. */
  words: string
  parts: Record<string, Buffer>
}

/**
 * Looks into a file, refuses what may not be kept, and makes of the rest what is kept.
 * @throws FileRefused with a sentence for the person who sent it
 */
export const takeIn = (bytes: Buffer, name: string): Promise<TakenIn> => inTurn(() => look(bytes, name))

async function look(bytes: Buffer, name: string): Promise<TakenIn> {
  if (bytes.length > FILE_LIMITS.bytes) throw new FileRefused(TOO_LARGE)
  const { kind, mediaType, extension, archive } = await sniff(bytes)
  if (kind === 'document') {
    if (archive) await inspectArchive(bytes)
    const called = fileName(name, extension)
    const words = await wordsOf(bytes, extension)
    return {
      kind,
      name: called,
      mediaType,
      ...measure(bytes),
      width: null,
      height: null,
      words,
      parts: { original: bytes },
    }
  }
  const { full, small, width, height } = await drawImage(bytes)
  const called = fileName(name, 'webp')
  return {
    kind,
    name: called,
    mediaType: 'image/webp',
    ...measure(full),
    width,
    height,
    words: '',
    parts: { full, small },
  }
}
export const TOO_LARGE = `A file must be ${FILE_LIMITS.bytes / 1e6} MB or smaller.`

const measure = (bytes: Buffer) => ({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
