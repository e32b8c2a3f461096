import { type Block, type Body, type Cell, type Inline, type List, type Mark, plain, type Table } from './body.ts'

/** The document as Markdown that from-markdown.ts reads back to the same document. */
export const toMarkdown = (body: Body): string => body.blocks.map(blockMarkdown).filter(Boolean).join('\n\n')

export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.children).map(guardStart).join('\\\n')
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.children).replaceAll('\\\n', ' ').replace(/#$/, '\\#')}`
    case 'quote':
      return lines(block.children)
        .map((line) => `> ${line}`)
        .join('\\\n')
    case 'code':
      return codeMarkdown(block.text, block.language ?? '')
    case 'list':
      return listMarkdown(block, '')
    case 'table':
      return tableMarkdown(block)
    case 'image':
      return `![${inline([{ kind: 'text', text: block.description }])}](</files/${block.file}> "${block.width}×${block.height}")`
    case 'rule':
      return '---'
  }
}

const lines = (inlines: Inline[]) => inline(inlines).split('\\\n')

/** A line that would be read as a list, a heading, a quote… gets its first sign escaped. */
const guardStart = (line: string): string =>
  line.replace(/^(\s*)([-+>#|=])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(\s|$)/, '$1\\$2$3')

function codeMarkdown(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

function listMarkdown(list: List, indent: string): string {
  const numbers = list.items.map((_, index) => (list.ordered ? `${(list.start ?? 1) + index}.` : '-'))
  return list.items
    .flatMap((item, index) => {
      const marker = numbers[index] as string
      const inner = indent + ' '.repeat(marker.length + 1)
      const [first = '', ...more] = lines(item.children).map(guardStart)
      const text = [`${indent}${marker} ${first}`.trimEnd(), ...more.map((line) => inner + line)].join('\\\n')
      return [text, ...(item.lists ?? []).map((nested) => listMarkdown(nested, inner))]
    })
    .join('\n')
}

function tableMarkdown({ rows }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const line = (row: Cell[]) => `| ${Array.from({ length: width }, (_, i) => cellMarkdown(row[i])).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n')
}
const cellMarkdown = (cell: Cell | undefined): string =>
  (cell?.blocks ?? [])
    .map((block) => ('children' in block ? inline(block.children) : blockMarkdown(block)))
    .join('\\\n')
    .replaceAll('\\\n', '<br>')
    .replaceAll('\n', '<br>')
    .replaceAll(/(\\*)\|/g, (_, slashes: string) => (slashes.length % 2 ? `${slashes}|` : `${slashes}\\|`))

const escapeSigns = (text: string) => text.replace(/[\\`*_~[\]<|]/g, '\\$&').replaceAll('\n', ' ')

const SIGNS: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strikethrough: '~~' }
const TAGS: Record<Mark, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function inline(inlines: Inline[]): string {
  let out = ''
  for (const [index, part] of inlines.entries()) {
    if (part.kind === 'break') out += '\\\n'
    else if (part.kind === 'link')
      out += `[${inline(part.children).replaceAll('\\\n', ' ')}](<${addressIn(part.href)}>)`
    else out += marked(part.text, part.marks ?? [], out.at(-1) ?? ' ', firstOf(inlines[index + 1]))
  }
  return out
}
const addressIn = (href: string) => href.replaceAll('|', '%7C').replace(/[<>]/g, (c) => (c === '<' ? '%3C' : '%3E'))
const firstOf = (next: Inline | undefined) =>
  next?.kind === 'text' && !next.marks?.length ? (next.text[0] ?? ' ') : next ? 'x' : ' '

/** One sign where it is certain to be read back, tags where it might not be. */
function marked(text: string, marks: Mark[], before: string, after: string): string {
  const inner = marks.includes('code') ? codeSpan(text) : escapeSigns(text)
  const [only] = marks
  const sign = marks.length === 1 && only ? SIGNS[only] : undefined
  const clean = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}.?!,)]$/u.test(text)
  if (sign && clean && /[\s(]/.test(before) && /[\s.,;:?!)]/.test(after)) return sign + inner + sign
  return marks
    .filter((mark) => mark !== 'code')
    .reduceRight((wrapped, mark) => `<${TAGS[mark]}>${wrapped}</${TAGS[mark]}>`, inner)
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : ''
  return ticks + pad + text + pad + ticks
}

/** The first words of a document, for a summary that nobody wrote. */
export const firstWords = (body: Body, characters: number): string => {
  const text = body.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.children)] : [])).join(' ')
  return text.length <= characters ? text : `${text.slice(0, characters).replace(/\s+\S*$/, '')}…`
}
