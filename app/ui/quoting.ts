/** Characters of a comment that a quotation takes: enough to know what is meant, and its link leads to the rest. */
const MOST = 1_000

type Quoted = { id: string; body: string; hidden: boolean; author: { slug: string } | null }

/**
 * The words of a comment as they stand in a reply, below who wrote them and where. What it quotes itself is left out.
 * Nothing of words that are hidden, whoever may still read them.
 */
export function quotationOf({ id, body, hidden, author }: Quoted): string | undefined {
  const own = body.replace(/^>.*\n?/gm, '').trim()
  if (hidden || !own) return undefined
  const words = own.length > MOST ? `${own.slice(0, MOST).replace(/\s+\S*$/, '')} …` : own
  const from = `${author ? `@${author.slug}` : 'A former member'} wrote (/comments/${id}):`
  return `${[from, ...words.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

/** What somebody wrote, or quotes: then with whom and the comment it is from, as far as its first line says so. */
export type Block = { text: string; quotes: false } | { text: string; quotes: true; who: string; from: string | null }

const FROM = /^(@[a-z0-9-]+|A former member) wrote \((\/comments\/[\w-]+)\):$/

/** A comment as its writer's own words and what they quote: lines that begin with ">". */
export function blocksOf(body: string): Block[] {
  const blocks: { quotes: boolean; lines: string[] }[] = []
  for (const line of body.split('\n')) {
    const quotes = line.startsWith('>')
    const last = blocks.at(-1)
    const block = last?.quotes === quotes ? last : { quotes, lines: [] }
    if (block !== last) blocks.push(block)
    block.lines.push(quotes ? line.replace(/^> ?/, '') : line)
  }
  return blocks.map(({ quotes, lines }) => {
    if (!quotes) return { quotes, text: lines.join('\n') }
    const [, who = '', from = null] = FROM.exec(lines[0] ?? '') ?? []
    return { quotes, who, from, text: lines.slice(from ? 1 : 0).join('\n') }
  })
}
