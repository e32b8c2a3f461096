import { safeAddress } from './address.ts'
import {
  type Block,
  type Body,
  headingLevel,
  type Inline,
  type ListItem,
  MARKS,
  type Mark,
  plain,
  type Table,
} from './body.ts'

/** A node as Lexical writes it to JSON, of which nothing is believed. */
export type LooseNode = { type?: unknown; children?: unknown; text?: unknown; [property: string]: unknown }

export const BOUNDS = { depth: 64, blocks: 20_000 } as const

type Reading = { blocks: number }

/**
 * Reads a document that anybody may have written: known nodes with known properties come through, styles,
 * scripts, unknown nodes and bad addresses do not; the words inside them do.
 * @param root a Lexical root node as JSON, or anything else
 */
export function readDocument(root: unknown): Body {
  return { blocks: readBlocks(root, 0, { blocks: 0 }) }
}

const isNode = (value: unknown): value is LooseNode => typeof value === 'object' && value !== null
const own = (node: LooseNode, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined)
const childrenOf = (node: unknown): LooseNode[] => {
  const children = isNode(node) ? own(node, 'children') : undefined
  return Array.isArray(children) ? children.filter(isNode) : []
}
const INLINE = ['text', 'tab', 'code-highlight', 'linebreak', 'link', 'autolink']
const isInline = (node: LooseNode) => INLINE.includes(String(own(node, 'type')))

function readBlocks(parent: unknown, depth: number, reading: Reading): Block[] {
  if (depth > BOUNDS.depth) return []
  const blocks: Block[] = []
  let loose: Inline[] = []
  const gather = () => {
    if (loose.length) blocks.push({ kind: 'paragraph', children: tidy(loose) })
    loose = []
  }
  for (const node of childrenOf(parent)) {
    if (isInline(node)) {
      loose.push(...readInline(node, depth + 1))
      continue
    }
    gather()
    if (++reading.blocks > BOUNDS.blocks) break
    blocks.push(...readBlock(node, depth + 1, reading))
  }
  gather()
  return blocks
}

function readBlock(node: LooseNode, depth: number, reading: Reading): Block[] {
  switch (own(node, 'type')) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: readInlines(node, depth) }]
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(tagNumber(own(node, 'tag'))), children: readInlines(node, depth) }]
    case 'quote':
      return [{ kind: 'quote', children: readInlines(node, depth) }]
    case 'code':
      return [readCode(node, depth)]
    case 'list':
      return [readList(node, depth, reading)]
    case 'table':
      return [readTable(node, depth, reading)]
    case 'horizontalrule':
      return [{ kind: 'rule' }]
    case 'picture':
      return readImage(node)
    default:
      return readBlocks(node, depth, reading)
  }
}

const tagNumber = (tag: unknown) => (/^h[1-6]$/.test(String(tag)) ? Number(String(tag)[1]) : 2)

function readCode(node: LooseNode, depth: number): Block {
  const text = plain(readInlines(node, depth))
  const language = own(node, 'language')
  return { kind: 'code', text, ...(typeof language === 'string' && /^[\w+#-]{1,20}$/.test(language) && { language }) }
}

function readList(node: LooseNode, depth: number, reading: Reading): Extract<Block, { kind: 'list' }> {
  // Lexical's shared document leaves out what is the default, and that is a numbered list.
  const ordered = (own(node, 'listType') ?? 'number') === 'number'
  const start = own(node, 'start')
  const items: ListItem[] = []
  if (depth <= BOUNDS.depth)
    for (const item of childrenOf(node)) {
      if (++reading.blocks > BOUNDS.blocks) break
      readItem(item, depth, reading, items)
    }
  const first = typeof start === 'number' && Number.isInteger(start) && start > 1 && start < 1e6 ? start : undefined
  return { kind: 'list', ordered, ...(ordered && first && { start: first }), items }
}

/** Lexical keeps a list within a list in an item of its own: here it belongs to the item before it. */
function readItem(item: LooseNode, depth: number, reading: Reading, items: ListItem[]): void {
  const lists = childrenOf(item).filter((child) => own(child, 'type') === 'list')
  const children = readInlines(item, depth + 1)
  if (children.length || !lists.length) items.push({ children })
  if (!lists.length) return
  const before = items.at(-1) ?? { children: [] }
  if (!items.length) items.push(before)
  before.lists = [...(before.lists ?? []), ...lists.map((list) => readList(list, depth + 2, reading))]
}

function readTable(node: LooseNode, depth: number, reading: Reading): Table {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => {
      const header = own(cell, 'headerState')
      const columns = span(own(cell, 'colSpan'))
      const rows = span(own(cell, 'rowSpan'))
      const blocks = readBlocks(cell, depth + 2, reading)
      return {
        header: typeof header === 'number' && header > 0,
        blocks,
        ...(columns && { columns }),
        ...(rows && { rows }),
      }
    }),
  )
  return { kind: 'table', rows: rows.filter((row) => row.length) }
}
const span = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100 ? value : undefined

const FILE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MOST_PIXELS = 10_000
const DESCRIPTION = 1_000

/** Only what names a file of ours and says what it shows: no address that a writer chose is ever loaded. */
function readImage(node: LooseNode): Block[] {
  const [file, said, width, height] = ['file', 'description', 'width', 'height'].map((key) => own(node, key))
  const description = typeof said === 'string' ? said.replace(UNSEEN, ' ').trim().slice(0, DESCRIPTION) : ''
  if (typeof file !== 'string' || !FILE.test(file) || !description || !isSide(width) || !isSide(height)) return []
  return [{ kind: 'image', file, description, width, height }]
}
const isSide = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_PIXELS

const readInlines = (node: LooseNode, depth: number): Inline[] =>
  tidy(childrenOf(node).flatMap((child) => (own(child, 'type') === 'list' ? [] : readInline(child, depth + 1))))

function readInline(node: LooseNode, depth: number): Inline[] {
  if (depth > BOUNDS.depth * 2) return []
  const text = own(node, 'text')
  switch (own(node, 'type')) {
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink': {
      const children = withoutLinks(childrenOf(node).flatMap((child) => readInline(child, depth + 1)))
      const href = safeAddress(own(node, 'url'))
      return href && children.length ? [{ kind: 'link', href, children: tidy(children) }] : children
    }
    default:
      if (typeof text === 'string') return readText(text, own(node, 'format'))
      return childrenOf(node).flatMap((child) => readInline(child, depth + 1))
  }
}

const withoutLinks = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.kind === 'link' ? inline.children : [inline]))

/** Lexical's bits, in the order of MARKS below. */
const BITS: Record<Mark, number> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}
export const formatOf = (marks: Mark[] = []): number => marks.reduce((bits, mark) => bits | BITS[mark], 0)

/** Control characters, halves of characters, and the signs that turn the direction of what follows them. */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

function readText(text: string, format: unknown): Inline[] {
  const bits = typeof format === 'number' ? format : 0
  const marks = MARKS.filter((mark) => bits & BITS[mark])
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index ? [{ kind: 'break' } as const] : []),
      ...textOf(line.replace(UNSEEN, ''), marks),
    ])
}
const textOf = (text: string, marks: Mark[]): Inline[] =>
  text ? [{ kind: 'text', text, ...(marks.length && { marks }) }] : []

const sameMarks = (a: Mark[] = [], b: Mark[] = []) => a.join() === b.join()

/** Neighbours with the same marks are one run. */
export function tidy(inlines: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameMarks(inline.marks, last.marks))
      out[out.length - 1] = { ...last, text: last.text + inline.text }
    else out.push(inline)
  }
  return out
}
