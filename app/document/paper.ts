import type { Block, Body, Cell, Heading, Inline, Table } from './body.ts'
import { toText } from './text.ts'

/** One thing that a chapter draws on, as it stood: who says it, where, when, and on what evidence. */
export type Cited = {
  /** "Finding" */
  kind: string
  title: string
  summary: string
  /** Whole, so that it leads there from a file, too. */
  address: string
  who: string
  place: string
  /** "Revision 2, 3 November 2026" */
  version: string
  /** The moderator's line. */
  why: string
  /** `source`: its number in the list of sources, from 1; null where none is given. */
  evidence: { text: string; source: number | null }[]
}
export type PaperChapter = { title: string; body: Body; cited: Cited[] }

/** A text to be taken away: all that its page and its files are made from, and nothing that is looked up later. */
export type Paper = {
  title: string
  /** "Edition 2" */
  edition: string
  /** "29 November 2026" */
  date: string
  address: string
  /** Where this platform is, for links in the text that lead to somewhere on it. */
  home: string
  /** What changed since the one before. */
  note: string
  introduction: Body
  chapters: PaperChapter[]
  sources: { title: string; url: string }[]
  contributors: { wrote: string[]; cited: string[] }
}

/** The words alone, for search. */
export const paperText = ({ introduction, chapters }: Paper): string =>
  [
    toText(introduction),
    ...chapters.flatMap(({ title, body, cited }) => [
      title,
      toText(body),
      ...cited.flatMap((one) => [one.title, one.summary, one.who, one.place, ...one.evidence.map(({ text }) => text)]),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')

/**
 * A body under a heading of level 2: its own begin at 3 and skip none, as readers who go from heading to heading need it.
 * Links to somewhere on this platform are made whole; those within a page lead nowhere in another, and are words.
 */
export function asPart({ blocks }: Body, home: string): { blocks: PartBlock[] } {
  let before = 2
  return {
    blocks: blocks.map((block) => {
      if (block.kind !== 'heading') return withLinks(block, home)
      const level = Math.min(block.level + 1, before + 1, 4) as 3 | 4
      before = level
      return { ...block, level, children: whole(block.children, home) }
    }),
  }
}
export type PartBlock = Exclude<Block, Heading> | (Omit<Heading, 'level'> & { level: 2 | 3 | 4 })

function withLinks(block: Exclude<Block, Heading>, home: string): Exclude<Block, Heading> {
  if (block.kind === 'list') {
    const items = block.items.map(({ children, lists }) => ({
      children: whole(children, home),
      ...(lists && { lists: lists.map((list) => withLinks(list, home) as typeof list) }),
    }))
    return { ...block, items }
  }
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => inCell(cell, home))) }
  // A file of the platform stands in no other: what it shows is said in words.
  if (block.kind === 'image')
    return { kind: 'paragraph', children: [{ kind: 'text', text: `Image: ${block.description}`, marks: ['italic'] }] }
  return 'children' in block ? { ...block, children: whole(block.children, home) } : block
}

/** A heading within a table would stand in no outline: it is a paragraph in bold. */
const inCell = (cell: Cell, home: string): Cell => ({
  ...cell,
  blocks: cell.blocks.map((block) =>
    block.kind === 'heading'
      ? { kind: 'paragraph', children: whole(block.children, home).map(bold) }
      : withLinks(block, home),
  ),
})
const bold = (inline: Inline): Inline =>
  inline.kind === 'text' ? { ...inline, marks: [...new Set([...(inline.marks ?? []), 'bold' as const])] } : inline

const whole = (inlines: Inline[], home: string): Inline[] =>
  inlines.flatMap((inline) => {
    if (inline.kind !== 'link') return [inline]
    if (/^[#?]/.test(inline.href)) return inline.children
    return [{ ...inline, href: inline.href.startsWith('/') ? home + inline.href : inline.href }]
  })

export type LaidCell = { x: number; y: number; columns: number; rows: number; header: boolean; blocks: Block[] }

/** Where each cell of a table stands: nothing overlaps, and nothing reaches over its edge, whatever its spans say. */
export function laidOut({ rows }: Table): { columns: number; headed: boolean; cells: LaidCell[] } {
  const width = (row: Cell[]) => row.reduce((sum, cell) => sum + (cell.columns ?? 1), 0)
  const columns = Math.max(1, Math.min(50, ...[Math.max(...rows.map(width))]))
  const headed = rows.length > 1 && (rows[0] ?? []).every(({ header }) => header)
  const taken = new Set<string>()
  const cells: LaidCell[] = []
  const free = (x: number, y: number) => x < columns && !taken.has(`${x} ${y}`)
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (x < columns && !free(x, y)) x++
      if (x >= columns) break
      let across = 1
      while (across < (cell.columns ?? 1) && free(x + across, y)) across++
      // A heading row that reached into the rows below could not stand again at the top of each page.
      const down = headed && y === 0 ? 1 : Math.min(cell.rows ?? 1, rows.length - y)
      for (let i = 0; i < across; i++) for (let j = 0; j < down; j++) taken.add(`${x + i} ${y + j}`)
      cells.push({ x, y, columns: across, rows: down, header: cell.header, blocks: cell.blocks })
      x += across
    }
  }
  return { columns, headed, cells }
}
