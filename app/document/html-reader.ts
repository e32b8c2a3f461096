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
import { attribute, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts'
import { BOUNDS, tidy } from './vocabulary.ts'
import { withRealLists } from './word-lists.ts'

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
/** What may only stand in a line, but has paragraphs in it: Google Docs wraps all it copies in one bold that is not. */
const standsAsBlock = (node: HtmlElement) =>
  isBlock(node) || /^(html|body)$/.test(node.tag) || (node.tag !== 'a' && hasBlock(node, 0))
const hasBlock = ({ children }: HtmlElement, depth: number): boolean =>
  depth < BOUNDS.depth && children.some((child) => isElement(child) && (isBlock(child) || hasBlock(child, depth + 1)))
const NOTE = /^(footnote|endnote)-/

const isList = ({ tag }: HtmlElement) => tag === 'ul' || tag === 'ol'
/** What no reader of the page was shown: programs, styles, and what Word keeps for itself, such as its comments. */
const isLeftOut = (node: HtmlElement) =>
  DROPPED.has(node.tag) || /mso-element:\s*comment|mso-hide:\s*all|display:\s*none/i.test(attribute(node, 'style'))

/** What an element adds to the marks of its words or takes from them, by its name or, as Google Docs does, by its style. */
function marksOn(node: HtmlElement, marks: Mark[]): Mark[] {
  const style = attribute(node, 'style').toLowerCase()
  const says = (property: string) => new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`).exec(style)?.[1] ?? ''
  const weight = says('font-weight')
  const added = new Set<Mark>(marks)
  const own = MARKS[node.tag]
  if (own) added.add(own)
  if (/^(bold|[6-9]00)/.test(weight)) added.add('bold')
  if (/^(normal|[1-5]00)/.test(weight)) added.delete('bold')
  if (/^italic/.test(says('font-style'))) added.add('italic')
  if (/line-through/.test(says('text-decoration(?:-line)?'))) added.add('strikethrough')
  if (/underline/.test(says('text-decoration(?:-line)?')) && node.tag !== 'a') added.add('underline')
  if (/^super/.test(says('vertical-align'))) added.add('superscript')
  if (/^sub/.test(says('vertical-align'))) added.add('subscript')
  return [...added]
}
const isBlock = (node: HtmlNode) => isElement(node) && BLOCKS.has(node.tag)

/** Reads HTML that anybody may have written, from Word or from the web, as a document: no style, script or address of its own. */
export const readHtml = (nodes: HtmlNode[], findImage: FindImage): Block[] => new Reader(findImage).blocks(nodes, 0)

class Reader {
  private count = 0
  constructor(private readonly findImage: FindImage) {}

  blocks(nodes: HtmlNode[], depth: number): Block[] {
    if (depth > BOUNDS.depth) return []
    const out: Block[] = []
    let loose: HtmlNode[] = []
    const gather = () => {
      out.push(...this.paragraph(loose, 'paragraph'))
      loose = []
    }
    for (const node of withRealLists(nodes)) {
      if (isElement(node) && isLeftOut(node)) continue
      if (isElement(node) && standsAsBlock(node)) {
        gather()
        if (++this.count > BOUNDS.blocks) break
        out.push(...this.block(node, depth + 1))
      } else loose.push(node)
    }
    gather()
    return out
  }

  private block(node: HtmlElement, depth: number): Block[] {
    const { tag } = node
    if (/^h[1-6]$/.test(tag)) {
      return this.heading(node, Number(tag[1]), depth)
    }
    switch (tag) {
      case 'p':
        return this.styled(node, depth)
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
        return this.blocks(node.children, depth)
    }
  }

  private heading(node: HtmlElement, level: number, depth: number): Block[] {
    const children = this.inlines(node.children, [], depth)
    const images = this.images(node)
    return [...(children.length ? [{ kind: 'heading' as const, level: headingLevel(level), children }] : []), ...images]
  }

  /** Word has no quotation and no title but by the name of a style. */
  private styled(node: HtmlElement, depth: number): Block[] {
    const name = attribute(node, 'class')
    if (/\bMsoTitle\b/.test(name)) return this.heading(node, 2, depth)
    return this.paragraph(node.children, /\bMso(Intense)?Quote\b/.test(name) ? 'quote' : 'paragraph')
  }

  /** An image within a paragraph stands after it, as a block of its own. */
  private paragraph(nodes: HtmlNode[], kind: 'paragraph' | 'quote'): Block[] {
    const children = this.inlines(nodes, [], 0)
    const images = nodes.flatMap((node) => this.images(node))
    return [...(children.length ? [{ kind, children }] : []), ...images]
  }

  private images(node: HtmlNode, depth = 0): Image[] {
    if (!isElement(node) || depth > BOUNDS.depth) return []
    if (node.tag !== 'img') return node.children.flatMap((child) => this.images(child, depth + 1))
    const found = this.findImage(attribute(node, 'src'), attribute(node, 'alt').trim())
    return found ? [{ kind: 'image', ...found }] : []
  }

  private quote(node: HtmlElement, depth: number): Block[] {
    if (!node.children.some(isBlock)) return this.paragraph(node.children, 'quote')
    return this.blocks(node.children, depth).map((block) =>
      block.kind === 'paragraph' ? { kind: 'quote', children: block.children } : block,
    )
  }

  /** Images in its items stand after it: an item holds words and lists. */
  private listOrNotes(node: HtmlElement, depth: number): Block[] {
    const list = this.list(node, depth)
    const images = this.images(node)
    if (!list.items.length) return images
    const notes = node.children.some((item) => isElement(item) && NOTE.test(attribute(item, 'id')))
    return notes
      ? [{ kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Notes' }] }, list, ...images]
      : [list, ...images]
  }

  private list(node: HtmlElement, depth: number): List {
    const items: ListItem[] = []
    if (depth <= BOUNDS.depth)
      for (const item of node.children) {
        if (!isElement(item) || isLeftOut(item) || ++this.count > BOUNDS.blocks) continue
        if (isList(item)) {
          this.nest(items, item, depth)
          continue
        }
        const lists = item.children.filter((child): child is HtmlElement => isElement(child) && isList(child))
        const children = this.inlines(
          item.children.filter((child) => !lists.includes(child as HtmlElement)),
          [],
          depth,
        )
        const inner = lists.map((list) => this.list(list, depth + 1)).filter((list) => list.items.length)
        if (children.length || inner.length) items.push({ children, ...(inner.length && { lists: inner }) })
      }
    const start = Number(attribute(node, 'start'))
    return {
      kind: 'list',
      ordered: node.tag === 'ol',
      ...(Number.isInteger(start) && start > 1 && start < 1e6 && { start }),
      items,
    }
  }

  /** A list that stands beside the items, as Google Docs and many editors write it, belongs to the item before it. */
  private nest(items: ListItem[], node: HtmlElement, depth: number): void {
    const list = this.list(node, depth + 1)
    if (!list.items.length) return
    const before = items.at(-1) ?? { children: [] }
    if (!items.length) items.push(before)
    before.lists = [...(before.lists ?? []), list]
  }

  private table(node: HtmlElement, depth: number): Block[] {
    const rows = rowsOf(node).map((row) =>
      row.children
        .filter((cell): cell is HtmlElement => isElement(cell) && /^t[dh]$/.test(cell.tag))
        .map((cell) => this.cell(cell, depth)),
    )
    const filled = rows.filter((row) => row.length)
    if (!filled.length) return []
    const [first = [], ...rest] = filled
    // Word says in bold what the web says with a heading of its own.
    const headed = filled.some((row) => row.some(({ header }) => header)) || !first.every(isBold)
    return [{ kind: 'table', rows: headed ? filled : [first.map(asHeading), ...rest] }]
  }

  private cell(node: HtmlElement, depth: number): Cell {
    const [columns, rows] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')]
    return {
      header: node.tag === 'th',
      ...(columns && { columns }),
      ...(rows && { rows }),
      blocks: this.blocks(node.children, depth + 1),
    }
  }

  /** Within a line: blocks in it are lines of it. */
  private inlines(nodes: HtmlNode[], marks: Mark[], depth: number): Inline[] {
    return trimmed(tidy(this.run(nodes, marks, depth)))
  }

  private run(nodes: HtmlNode[], marks: Mark[], depth: number): Inline[] {
    if (depth > BOUNDS.depth * 2) return []
    return nodes.flatMap((node, index): Inline[] => {
      if (!isElement(node)) return textRun(node.text, marks)
      if (isLeftOut(node)) return []
      if (node.tag === 'br') return [{ kind: 'break' }]
      if (node.tag === 'a') return this.link(node, marks, depth)
      const inner = this.run(node.children, marksOn(node, marks), depth + 1)
      return isBlock(node) && index > 0 && inner.length ? [{ kind: 'break' }, ...inner] : inner
    })
  }

  private link(node: HtmlElement, marks: Mark[], depth: number): Inline[] {
    const to = attribute(node, 'href')
    // The way back from a note, where nothing leads.
    if (/^#(footnote|endnote)-ref-/.test(to)) return []
    // That it is a link is seen: the line that some programs draw below it says nothing more.
    const children = this.run(node.children, marks, depth + 1)
      .filter(({ kind }) => kind !== 'link')
      .map((one) => without(one, marks.includes('underline') ? [] : ['underline']))
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

const rowsOf = (node: HtmlElement): HtmlElement[] =>
  node.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tag === 'tr') return [child]
    return /^t(head|body|foot)$/.test(child.tag) ? rowsOf(child) : []
  })

/** Bold said what it is; said, it is that once. */
const asHeading = (cell: Cell): Cell => ({
  ...cell,
  header: true,
  blocks: cell.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: block.children.map(notBold) } : block,
  ),
})
const notBold = (one: Inline): Inline => without(one, ['bold'])
function without(one: Inline, gone: Mark[]): Inline {
  if (one.kind !== 'text') return one
  const { marks = [], ...text } = one
  const rest = marks.filter((mark) => !gone.includes(mark))
  return rest.length ? { ...text, marks: rest } : text
}

const isBold = ({ blocks }: Cell): boolean =>
  blocks.length > 0 &&
  blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.children.every((one) => one.kind === 'text' && (one.marks ?? []).includes('bold')),
  )

const spanOf = (node: HtmlElement, name: string) => {
  const span = Number(attribute(node, name))
  return Number.isInteger(span) && span > 1 && span <= 100 ? span : undefined
}

const textOf = (node: HtmlNode, depth = 0): string => {
  if (!isElement(node)) return node.text
  if (!isElement(node) || isLeftOut(node) || depth > BOUNDS.depth) return ''
  return node.children.map((child) => textOf(child, depth + 1)).join('')
}
