import * as Y from 'yjs'
import type { Block, Body, Cell, Inline, List, Text } from './body.ts'
import { BOUNDS, formatOf, type LooseNode, readDocument } from './vocabulary.ts'

/** Where Lexical's V2 binding keeps a document within a Y.Doc. */
export const ROOT = 'root-v2'
export const rootOf = (doc: Y.Doc): Y.XmlElement => doc.get(ROOT, Y.XmlElement) as Y.XmlElement

/** What a reader gets of a Y.Doc, whoever wrote it: never throws for its content. */
export const readBody = (doc: Y.Doc): Body => readDocument(elementJson(rootOf(doc), 0))

function elementJson(element: Y.XmlElement, depth: number): LooseNode {
  const node: LooseNode = Object.create(null)
  for (const [key, value] of Object.entries(element.getAttributes() as Record<string, unknown>))
    if (key.startsWith('__')) node[key.slice(2)] = value
  node.type = element.nodeName
  // Two levels of slack: the vocabulary decides the bound, this only keeps the stack.
  node.children = depth > BOUNDS.depth * 2 ? [] : element.toArray().flatMap((child) => childJson(child, depth + 1))
  return node
}

function childJson(child: unknown, depth: number): LooseNode[] {
  if (child instanceof Y.XmlText) return textJson(child)
  return child instanceof Y.XmlElement ? [elementJson(child, depth)] : []
}

type Delta = { insert?: unknown; attributes?: { t?: unknown; p?: { __format?: unknown } } }
const textJson = (text: Y.XmlText): LooseNode[] =>
  (text.toDelta() as Delta[]).map(({ insert, attributes }) => ({
    type: attributes?.t ?? 'text',
    text: insert,
    format: attributes?.p?.__format,
  }))

/** Lays blocks out as the V2 binding itself would: what an editor reads of them it has no reason to change. */
export const layBlocks = (blocks: Block[]): Y.XmlElement[] => blocks.map(layBlock)

function element(
  name: string,
  properties: Record<string, unknown>,
  children: (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(properties)) made.setAttribute(`__${key}`, value as string)
  if (children.length) made.insert(0, children)
  return made
}

function layBlock(block: Block): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', {}, layInlines(block.children))
    case 'heading':
      return element('heading', { tag: `h${block.level}` }, layInlines(block.children))
    case 'quote':
      return element('quote', {}, layInlines(block.children))
    case 'code':
      return element('code', block.language ? { language: block.language } : {}, layInlines(codeLines(block.text)))
    case 'list':
      return layList(block)
    case 'table':
      return element(
        'table',
        {},
        block.rows.map((row) => element('tablerow', {}, row.map(layCell))),
      )
    case 'image': {
      const { kind: _, ...properties } = block
      return element('picture', properties, [])
    }
    case 'rule':
      return element('horizontalrule', {}, [])
  }
}

const codeLines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index ? [{ kind: 'break' as const }] : []),
      ...(line ? [{ kind: 'text' as const, text: line }] : []),
    ])

/** A numbered list that starts at one is Lexical's default and is written without properties. */
function layList(list: List): Y.XmlElement {
  const start = list.start ?? 1
  const properties = list.ordered ? (start > 1 ? { start } : {}) : { tag: 'ul', listType: 'bullet' }
  const items = list.items.flatMap((item) => [
    ...(item.children.length || !item.lists?.length ? [layInlines(item.children)] : []),
    ...(item.lists ?? []).map((inner) => [layList(inner)]),
  ])
  let value = start
  const laid = items.map((children) => {
    const item = element('listitem', value > 1 ? { value } : {}, children)
    if (!(children[0] instanceof Y.XmlElement && children[0].nodeName === 'list')) value++
    return item
  })
  return element('list', properties, laid)
}

function layCell(cell: Cell): Y.XmlElement {
  const properties = {
    ...(cell.header && { headerState: 1 }),
    ...(cell.columns && { colSpan: cell.columns }),
    ...(cell.rows && { rowSpan: cell.rows }),
  }
  const blocks: Block[] = cell.blocks.length ? cell.blocks : [{ kind: 'paragraph', children: [] }]
  return element('tablecell', properties, layBlocks(blocks))
}

/** Runs of text stand in one Y.XmlText; breaks and links are elements between them. */
function layInlines(inlines: Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const out: (Y.XmlElement | Y.XmlText)[] = []
  let run: Text[] = []
  const gather = () => {
    if (run.length) out.push(layText(run))
    run = []
  }
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      run.push(inline)
      continue
    }
    gather()
    if (inline.kind === 'break') out.push(element('linebreak', {}, []))
    else out.push(element('link', { url: inline.href }, layInlines(inline.children)))
  }
  gather()
  return out
}

/** The counter `i` keeps Yjs from merging runs that Lexical holds apart. */
export const runAttributes = (run: Text, index: number): Record<string, unknown> => ({
  ...(run.marks?.length && { p: { __format: formatOf(run.marks) } }),
  ...(index > 0 && { i: index }),
})

function layText(runs: Text[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(runs.map((run, index) => ({ insert: run.text, attributes: runAttributes(run, index) })))
  return text
}

/** Puts a body into an empty document. */
export function layBody(doc: Y.Doc, body: Body): void {
  const blocks: Block[] = body.blocks.length ? body.blocks : [{ kind: 'paragraph', children: [] }]
  rootOf(doc).insert(rootOf(doc).length, layBlocks(blocks))
}
