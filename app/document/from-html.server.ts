import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { safeAddress } from './address.ts'
import {
  type Block,
  type Cell,
  headingLevel,
  type Image,
  type Inline,
  type List,
  type ListItem,
  type Mark,
} from './body.ts'
import { BOUNDS, tidy } from './vocabulary.ts'

type Node = Tree.ChildNode
type Element = Tree.Element

/** What to put where an image stands: null leaves it out. */
export type FindImage = (source: string, words: string) => Omit<Image, 'kind'> | null

const MARKS: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  code: 'code',
  sub: 'subscript',
  sup: 'superscript',
}
const DROPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'form',
  'title',
])
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol blockquote pre table hr div section article main header footer aside nav figure figcaption dl dt dd address'.split(
    ' ',
  ),
)
const NOTE = /^(footnote|endnote)-/

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value ?? ''
const isBlock = (node: Node) => isElement(node) && BLOCKS.has(node.tagName)

/** Reads HTML that anybody may have written, from Word or from the web, as a document: no style, script or address of its own. */
export function fromHtml(html: string, findImage: FindImage): Block[] {
  return new Reader(findImage).blocks(parse(html).childNodes, 0)
}

class Reader {
  private count = 0
  constructor(private readonly findImage: FindImage) {}

  blocks(nodes: Node[], depth: number): Block[] {
    if (depth > BOUNDS.depth) return []
    const out: Block[] = []
    let loose: Node[] = []
    const gather = () => {
      out.push(...this.paragraph(loose, 'paragraph'))
      loose = []
    }
    for (const node of nodes) {
      if (isElement(node) && DROPPED.has(node.tagName)) continue
      if (isElement(node) && (isBlock(node) || node.tagName === 'html' || node.tagName === 'body')) {
        gather()
        if (++this.count > BOUNDS.blocks) break
        out.push(...this.block(node, depth + 1))
      } else loose.push(node)
    }
    gather()
    return out
  }

  private block(node: Element, depth: number): Block[] {
    const { tagName, childNodes } = node
    if (/^h[1-6]$/.test(tagName)) {
      const children = this.inlines(childNodes, [], depth)
      const heading: Block[] = children.length
        ? [{ kind: 'heading', level: headingLevel(Number(tagName[1])), children }]
        : []
      return [...heading, ...this.images(node)]
    }
    switch (tagName) {
      case 'p':
        return this.paragraph(childNodes, 'paragraph')
      case 'blockquote':
        return this.quote(node, depth)
      case 'pre':
        return [{ kind: 'code', text: textOf(node).replace(/\n$/, '') }]
      case 'hr':
        return [{ kind: 'rule' }]
      case 'ul':
      case 'ol':
        return this.listOrNotes(node, depth)
      case 'table':
        return this.table(node, depth)
      default:
        return this.blocks(childNodes, depth)
    }
  }

  /** An image within a paragraph stands after it, as a block of its own. */
  private paragraph(nodes: Node[], kind: 'paragraph' | 'quote'): Block[] {
    const children = this.inlines(nodes, [], 0)
    const images = nodes.flatMap((node) => this.images(node))
    return [...(children.length ? [{ kind, children }] : []), ...images]
  }

  private images(node: Node, depth = 0): Image[] {
    if (!isElement(node) || depth > BOUNDS.depth) return []
    if (node.tagName !== 'img') return node.childNodes.flatMap((child) => this.images(child, depth + 1))
    const found = this.findImage(attribute(node, 'src'), attribute(node, 'alt').trim())
    return found ? [{ kind: 'image', ...found }] : []
  }

  private quote(node: Element, depth: number): Block[] {
    if (!node.childNodes.some(isBlock)) return this.paragraph(node.childNodes, 'quote')
    return this.blocks(node.childNodes, depth).map((block) =>
      block.kind === 'paragraph' ? { kind: 'quote', children: block.children } : block,
    )
  }

  /** Images in its items stand after it: an item holds words and lists. */
  private listOrNotes(node: Element, depth: number): Block[] {
    const list = this.list(node, depth)
    const images = this.images(node)
    if (!list.items.length) return images
    const notes = node.childNodes.some((item) => isElement(item) && NOTE.test(attribute(item, 'id')))
    return notes
      ? [{ kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Notes' }] }, list, ...images]
      : [list, ...images]
  }

  private list(node: Element, depth: number): List {
    const items: ListItem[] = []
    if (depth <= BOUNDS.depth)
      for (const item of node.childNodes) {
        if (!isElement(item) || ++this.count > BOUNDS.blocks) continue
        const lists = item.childNodes.filter(
          (child): child is Element => isElement(child) && /^[uo]l$/.test(child.tagName),
        )
        const children = this.inlines(
          item.childNodes.filter((child) => !lists.includes(child as Element)),
          [],
          depth,
        )
        const inner = lists.map((list) => this.list(list, depth + 1)).filter((list) => list.items.length)
        if (children.length || inner.length) items.push({ children, ...(inner.length && { lists: inner }) })
      }
    const start = Number(attribute(node, 'start'))
    return {
      kind: 'list',
      ordered: node.tagName === 'ol',
      ...(Number.isInteger(start) && start > 1 && start < 1e6 && { start }),
      items,
    }
  }

  private table(node: Element, depth: number): Block[] {
    const rows = rowsOf(node).map((row) =>
      row.childNodes
        .filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.tagName))
        .map((cell) => this.cell(cell, depth)),
    )
    const filled = rows.filter((row) => row.length)
    if (!filled.length) return []
    const [first = [], ...rest] = filled
    // Word says in bold what the web says with a heading of its own.
    const headed = filled.some((row) => row.some(({ header }) => header)) || !first.every(isBold)
    return [{ kind: 'table', rows: headed ? filled : [first.map(asHeading), ...rest] }]
  }

  private cell(node: Element, depth: number): Cell {
    const [columns, rows] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')]
    return {
      header: node.tagName === 'th',
      ...(columns && { columns }),
      ...(rows && { rows }),
      blocks: this.blocks(node.childNodes, depth + 1),
    }
  }

  /** Within a line: blocks in it are lines of it. */
  private inlines(nodes: Node[], marks: Mark[], depth: number): Inline[] {
    return trimmed(tidy(this.run(nodes, marks, depth)))
  }

  private run(nodes: Node[], marks: Mark[], depth: number): Inline[] {
    if (depth > BOUNDS.depth * 2) return []
    return nodes.flatMap((node, index): Inline[] => {
      if (node.nodeName === '#text' && 'value' in node) return textRun(node.value, marks)
      if (!isElement(node) || DROPPED.has(node.tagName)) return []
      if (node.tagName === 'br') return [{ kind: 'break' }]
      if (node.tagName === 'a') return this.link(node, marks, depth)
      const mark = MARKS[node.tagName]
      const inner = this.run(node.childNodes, mark && !marks.includes(mark) ? [...marks, mark] : marks, depth + 1)
      return isBlock(node) && index > 0 && inner.length ? [{ kind: 'break' }, ...inner] : inner
    })
  }

  private link(node: Element, marks: Mark[], depth: number): Inline[] {
    const to = attribute(node, 'href')
    // The way back from a note, where nothing leads.
    if (/^#(footnote|endnote)-ref-/.test(to)) return []
    const children = this.run(node.childNodes, marks, depth + 1).filter(({ kind }) => kind !== 'link')
    const href = to.startsWith('#') ? null : safeAddress(to)
    return href && children.length ? [{ kind: 'link', href, children: tidy(children) }] : children
  }
}

const inOrder: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript']
function textRun(value: string, marks: Mark[]): Inline[] {
  const text = value.replace(/[ \t\n\r\f]+/g, ' ').replace(/(?!\t)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
  const ordered = inOrder.filter((mark) => marks.includes(mark))
  return text ? [{ kind: 'text', text, ...(ordered.length && { marks: ordered }) }] : []
}

/** Without spaces and breaks at either end; nothing where there is nothing else. */
function trimmed(inlines: Inline[]): Inline[] {
  const out = [...inlines]
  for (const end of [0, -1] as const)
    for (let one = out.at(end); one; one = out.at(end)) {
      if (one.kind === 'link') break
      const text = one.kind === 'text' ? (end === 0 ? one.text.trimStart() : one.text.trimEnd()) : ''
      if (text) {
        out[end === 0 ? 0 : out.length - 1] = { ...one, text } as Inline
        break
      }
      if (end === 0) out.shift()
      else out.pop()
    }
  return out
}

const rowsOf = (node: Element): Element[] =>
  node.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr') return [child]
    return /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
  })

/** Bold said what it is; said, it is that once. */
const asHeading = (cell: Cell): Cell => ({
  ...cell,
  header: true,
  blocks: cell.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: block.children.map(notBold) } : block,
  ),
})
const notBold = (one: Inline): Inline => {
  if (one.kind !== 'text') return one
  const { marks = [], ...text } = one
  const rest = marks.filter((mark) => mark !== 'bold')
  return rest.length ? { ...text, marks: rest } : text
}

const isBold = ({ blocks }: Cell): boolean =>
  blocks.length > 0 &&
  blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.children.every((one) => one.kind === 'text' && (one.marks ?? []).includes('bold')),
  )

const spanOf = (node: Element, name: string) => {
  const span = Number(attribute(node, name))
  return Number.isInteger(span) && span > 1 && span <= 100 ? span : undefined
}

const textOf = (node: Node, depth = 0): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!isElement(node) || DROPPED.has(node.tagName) || depth > BOUNDS.depth) return ''
  return node.childNodes.map((child) => textOf(child, depth + 1)).join('')
}
