/**
 * The database marks the words it found with these two characters, which no text may hold: whatever else stands in the
 * text, also "<mark>", is text.
 */
export const START = '\u0002'
export const STOP = '\u0003'

/** A run of text, with the words that were looked for set apart. */
export type Piece = { text: string; found: boolean }

export function asPieces(marked: string): Piece[] {
  return marked
    .split(START)
    .flatMap((part, i) => {
      const [inside = '', ...rest] = part.split(STOP)
      return i === 0
        ? [{ text: part.replaceAll(STOP, ''), found: false }]
        : [
            { text: inside, found: true },
            { text: rest.join(''), found: false },
          ]
    })
    .filter(({ text }) => text !== '')
}

/** The same of an excerpt: where it was cut out of a sentence, it shows that there is more. */
export function asExcerpt(marked: string): Piece[] {
  const shown = marked.replaceAll(START, '').replaceAll(STOP, '').trim()
  const [before, after] = [/^\p{Ll}/u.test(shown) ? '… ' : '', /[\p{L}\p{N},;:–-]$/u.test(shown) ? ' …' : '']
  return asPieces(before + marked.trim() + after)
}
