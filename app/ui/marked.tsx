type Piece = { text: string; found: boolean }

/** A text with the words that were looked for set apart. Whatever stands in it is text. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
  return pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))
}
