import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block } from './body.ts'
import { type FindImage, readHtml } from './html-reader.ts'
import type { HtmlNode } from './html-tree.ts'
import { BOUNDS } from './vocabulary.ts'

/** Deeper than anybody nests, with what the reader allows: below it there is nothing. */
const DEEPEST = BOUNDS.depth * 4

function treeOf(nodes: Tree.ChildNode[], depth = 0): HtmlNode[] {
  if (depth > DEEPEST) return []
  return nodes.flatMap((node): HtmlNode[] => {
    if (node.nodeName === '#text' && 'value' in node) return [{ text: node.value }]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return [{ tag: node.tagName, attributes, children: treeOf(node.childNodes, depth + 1) }]
  })
}

/** Reads HTML that anybody may have written as a document: see html-reader.ts. */
export const fromHtml = (html: string, findImage: FindImage): Block[] =>
  readHtml(treeOf(parse(html).childNodes), findImage)
