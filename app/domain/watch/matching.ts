/** As texts are compared: without what cannot be seen, in small letters, with one space where there are several. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u{115F}\u{1160}\u{3164}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whole words only; `*` at the end stands for any rest of a word. */
function pattern(watched: string): RegExp {
  const words = plain(watched)
  const open = words.endsWith('*')
  const body = escaped(open ? words.slice(0, -1).trimEnd() : words)
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}${open ? '' : '(?![\\p{L}\\p{N}])'}`, 'u')
}

/** Those of the watched words that stand in one of these texts. */
export function findWatched<Word extends { words: string }>(watched: Word[], texts: string[]): Word[] {
  const read = texts.map(plain)
  return watched.filter(({ words }) => {
    const looked = pattern(words)
    return read.some((text) => looked.test(text))
  })
}

/** Links to the web in these texts. */
export const countLinks = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/(?:https?:\/\/|\bwww\.)\S/gi)?.length ?? 0), 0)
