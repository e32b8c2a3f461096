import { type Block, type Body, headingLevel, type List, type ListItem, plain } from './body.ts'
import { readInlineMarkdown } from './inline-markdown.ts'
import { readDocument } from './vocabulary.ts'

const DEPTH = 16
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#-]*)\s*$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const QUOTE = /^ {0,3}> ?/
const ITEM = /^( *)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*)|)$/
const IMAGE = /^ {0,3}!\[((?:\\.|[^\]\\])*)\]\(<\/files\/([0-9a-f-]{36})> "(\d{1,5})×(\d{1,5})"\)\s*$/
const ROW = /^ {0,3}\|?.*\|.*$/
const DELIMITER = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$|^ {0,3}\|[ \t]*:?-+:?[ \t]*\|?$/

type Lines = { lines: string[]; at: number }

/** Markdown as people type it (headings, lists, quotes, code, tables, links, emphasis) as a document. HTML in it is words. */
export function fromMarkdown(markdown: string): Body {
  const lines = markdown.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n')
  const source: Lines = { lines, at: 0 }
  const blocks: Block[] = []
  while (source.at < lines.length) {
    const block = readBlock(source)
    if (block) blocks.push(block)
  }
  return { blocks }
}

const peek = (s: Lines): string => s.lines[s.at] ?? ''
const isBlank = (line: string) => line.trim() === ''

function readBlock(s: Lines): Block | null {
  const line = peek(s)
  if (isBlank(line)) {
    s.at++
    return null
  }
  const fence = line.match(FENCE)
  if (fence) return readCode(s, fence[1] as string, fence[2] as string)
  const heading = line.match(HEADING)
  if (heading) {
    s.at++
    const level = headingLevel((heading[1] as string).length)
    return { kind: 'heading', level, children: readInlineMarkdown(heading[2]?.trim() ?? '') }
  }
  if (RULE.test(line)) {
    s.at++
    return { kind: 'rule' }
  }
  const image = readImage(line)
  if (image) {
    s.at++
    return image
  }
  if (QUOTE.test(line)) return readQuote(s)
  if (startsItem(line)) return readList(s, 0)
  if (startsTable(s)) return readTable(s)
  return readParagraph(s)
}

/** An image of ours, as to-markdown.ts writes it. Of others nothing is loaded: they stay words. */
function readImage(line: string): Block | null {
  const [, said, file, width, height] = IMAGE.exec(line) ?? []
  if (said === undefined) return null
  const description = plain(readInlineMarkdown(said))
  const [known = null] = readDocument({
    children: [{ type: 'picture', file, description, width: Number(width), height: Number(height) }],
  }).blocks
  return known
}

function readCode(s: Lines, fence: string, language: string): Block {
  const text: string[] = []
  const close = new RegExp(`^ {0,3}${fence[0] === '`' ? '`' : '~'}{${fence.length},}\\s*$`)
  for (s.at++; s.at < s.lines.length && !close.test(peek(s)); s.at++) text.push(peek(s))
  s.at++
  return { kind: 'code', text: text.join('\n'), ...(language && { language }) }
}

function readQuote(s: Lines): Block {
  const text: string[] = []
  for (; QUOTE.test(peek(s)); s.at++) text.push(peek(s).replace(QUOTE, ''))
  return { kind: 'quote', children: readInlineMarkdown(text.join('\n').trim()) }
}

const startsItem = (line: string) => ITEM.test(line) && !RULE.test(line)
const startsTable = (s: Lines) =>
  ROW.test(peek(s)) &&
  peek(s).includes('|') &&
  DELIMITER.test(s.lines[s.at + 1] ?? '') &&
  cells(peek(s)).length === cells(s.lines[s.at + 1] ?? '').length
const interrupts = (s: Lines) => {
  const line = peek(s)
  return (
    isBlank(line) || IMAGE.test(line) || FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line)
  )
}

function readParagraph(s: Lines): Block {
  const text = [peek(s).trim()]
  for (s.at++; s.at < s.lines.length && !interrupts(s) && !startsItem(peek(s)) && !startsTable(s); s.at++)
    text.push(peek(s).trim())
  return { kind: 'paragraph', children: readInlineMarkdown(text.join('\n')) }
}

const ordered = (marker: string) => /\d/.test(marker)

/** A list begins with the item the cursor stands on; items further in than `indent + 1` belong to the item before them. */
function readList(s: Lines, depth: number): List {
  const [, spaces = '', first = '-'] = peek(s).match(ITEM) ?? []
  const indent = spaces.length
  const items: ListItem[] = []
  while (s.at < s.lines.length) {
    skipBlankBefore(s, indent)
    const match = startsItem(peek(s)) ? peek(s).match(ITEM) : null
    if (!match) break
    const [, lead = '', marker = '-', text = ''] = match
    const deeper = lead.length > indent + 1 && items.length > 0 && depth < DEPTH
    if (lead.length < indent || (!deeper && ordered(marker) !== ordered(first))) break
    if (deeper) {
      const before = items.at(-1) as ListItem
      before.lists = [...(before.lists ?? []), readList(s, depth + 1)]
      continue
    }
    s.at++
    items.push({ children: readInlineMarkdown([text.trim(), ...continuation(s)].join('\n')) })
  }
  const start = ordered(first) ? Number.parseInt(first, 10) : 1
  return { kind: 'list', ordered: ordered(first), ...(start > 1 && start < 1e6 && { start }), items }
}

/** A blank line ends a list, unless another item follows it. */
function skipBlankBefore(s: Lines, indent: number): void {
  let next = s.at
  while (next < s.lines.length && isBlank(s.lines[next] ?? '')) next++
  const [, lead] = (s.lines[next] ?? '').match(ITEM) ?? []
  if (lead !== undefined && lead.length >= indent) s.at = next
}

function continuation(s: Lines): string[] {
  const more: string[] = []
  for (; s.at < s.lines.length && !interrupts(s) && !startsItem(peek(s)); s.at++) more.push(peek(s).trim())
  return more
}

/** The cells of one line, split at each bar that is not escaped. */
function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])\|$/, '$1')
  const out: string[] = []
  let cell = ''
  for (let i = 0; i < inner.length; i++) {
    const [sign, next] = [inner[i], inner[i + 1]]
    if (sign === '\\' && next !== undefined) {
      cell += next === '|' ? next : sign + next
      i++
    } else if (sign === '|') {
      out.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...out, cell.trim()]
}

function readTable(s: Lines): Block {
  const head = cells(peek(s))
  s.at += 2
  const rows = [head]
  for (; s.at < s.lines.length && !interrupts(s) && peek(s).includes('|'); s.at++) rows.push(cells(peek(s)))
  return {
    kind: 'table',
    rows: rows.map((row, index) =>
      head.map((_, column) => ({
        header: index === 0,
        blocks: [{ kind: 'paragraph' as const, children: readInlineMarkdown(row[column] ?? '') }],
      })),
    ),
  }
}
