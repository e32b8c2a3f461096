import { log } from '#app/log.server.ts'
import { askThread } from './thread.server.ts'

/** Characters of one file that can be searched. */
export const MOST_WORDS = 100_000

/**
 * The words of a document, so that it is found by them: of PDF, Office and OpenDocument files and plain text. '' of a file
 * whose words cannot be read, as of a scanned page: it is kept all the same.
 */
export async function wordsOf(bytes: Buffer, extension: string): Promise<string> {
  const words =
    extension === 'txt'
      ? bytes.toString('utf8')
      : await askThread<string>('words-worker', { bytes: new Uint8Array(bytes), extension, most: MOST_WORDS })
  if (words === null)
    log.warn({ extension }, 'the words of a file could not be read: it is kept, and not found by them')
  // No NUL for PostgreSQL, no half of a character, and one space where a layout had many.
  return (words ?? '')
    .slice(0, MOST_WORDS)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
