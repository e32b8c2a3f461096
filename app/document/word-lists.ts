import { attribute, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts'

/**
 * Word and Outlook write no lists: each item is a paragraph that says "mso-list:l0 level2 lfo1" in its style, and begins with
 * the bullet or the number as words. Word on the web wraps every item in a list of its own. Here they become lists again.
 */
type Item = { level: number; list: string; ordered: boolean; start: number; content: HtmlNode[] }

const MSO_LIST = /mso-list:\s*(l\d+)\s+level(\d{1,2})/i
/** "1.", "(a)", "iv)": what counts. A bullet is a dot, a small square, a dash, and in the second level the letter o. */
const NUMBER = /^\(?(\d{1,6}|[a-z]{1,4}|[ivxlcdm]{1,8})[.):]|^\d{1,6}$/i
const DEEPEST = 9

/** The same nodes, in which what was a list for the eye is one. */
export function withRealLists(nodes: HtmlNode[]): HtmlNode[] {
  const out: HtmlNode[] = []
  let run: Item[] = []
  const gather = () => {
    if (run.length) out.push(...listsOf(run))
    run = []
  }
  for (const node of nodes) {
    const item = isElement(node) ? (wordItem(node) ?? webItem(node)) : null
    if (item) run.push(item)
    else if (!run.length || !isBlank(node)) {
      gather()
      out.push(node)
    }
  }
  gather()
  return out
}
const isBlank = (node: HtmlNode) => !isElement(node) && !node.text.trim()

function wordItem(node: HtmlElement): Item | null {
  if (node.tag !== 'p' && node.tag !== 'div') return null
  const [said, list = '', level = '1'] = MSO_LIST.exec(attribute(node, 'style')) ?? []
  if (!said) return null
  const marker = textOf(findMarker(node, 0)).trim()
  const ordered = NUMBER.test(marker)
  const start = Number(/\d+/.exec(marker)?.[0] ?? 1)
  return { level: bounded(Number(level)), list, ordered, start, content: withoutMarker(node.children, 0) }
}

/** `<div class="ListContainerWrapper"><ul><li data-aria-level="2">`: one for every item. */
function webItem(node: HtmlElement): Item | null {
  if (!/\bListContainerWrapper\b/.test(attribute(node, 'class'))) return null
  const list = node.children.find((child): child is HtmlElement => isElement(child) && /^[uo]l$/.test(child.tag))
  const items = (list?.children ?? []).filter(isElement)
  const [item] = items
  if (!list || !item || items.length > 1) return null
  const start = Number(attribute(list, 'start')) || 1
  const level = bounded(Number(attribute(item, 'data-aria-level')))
  return { level, list: '', ordered: list.tag === 'ol', start, content: item.children }
}
const bounded = (level: number) => Math.min(Math.max(Number.isInteger(level) ? level : 1, 1), DEEPEST)

/** A level may be skipped on the way down: nobody sees a list without an item to hang on. */
function listsOf(items: Item[]): HtmlElement[] {
  const tops: HtmlElement[] = []
  /** The lists that are open, the outermost first, each with what it goes by. */
  const open: { list: HtmlElement; of: Item }[] = []
  for (const item of items) {
    while (open.length > item.level) open.pop()
    const depth = Math.min(item.level, open.length + 1)
    const here = open[depth - 1]
    // Another list, or another kind, at the same level begins anew.
    if (here && (here.of.ordered !== item.ordered || here.of.list !== item.list)) open.length = depth - 1
    if (!open[depth - 1]) {
      const start: Record<string, string> = item.ordered && item.start > 1 ? { start: String(item.start) } : {}
      const list: HtmlElement = { tag: item.ordered ? 'ol' : 'ul', attributes: start, children: [] }
      const parent = open[depth - 2]?.list.children.at(-1)
      if (parent && isElement(parent)) parent.children.push(list)
      else tops.push(list)
      open[depth - 1] = { list, of: item }
    }
    open[depth - 1]?.list.children.push({ tag: 'li', attributes: {}, children: item.content })
  }
  return tops
}

const isMarker = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && /mso-list:\s*ignore/i.test(attribute(node, 'style'))

function findMarker(node: HtmlNode, depth: number): HtmlNode | null {
  if (isMarker(node)) return node
  if (!isElement(node) || depth > DEEPEST) return null
  for (const child of node.children) {
    const found = findMarker(child, depth + 1)
    if (found) return found
  }
  return null
}

const withoutMarker = (nodes: HtmlNode[], depth: number): HtmlNode[] =>
  depth > DEEPEST
    ? nodes
    : nodes
        .filter((node) => !isMarker(node))
        .map((node) => (isElement(node) ? { ...node, children: withoutMarker(node.children, depth + 1) } : node))

function textOf(node: HtmlNode | null, depth = 0): string {
  if (!node || depth > DEEPEST) return ''
  return isElement(node) ? node.children.map((child) => textOf(child, depth + 1)).join('') : node.text
}
