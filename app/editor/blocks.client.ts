import { $createCodeNode } from '@lexical/code'
import { $createHorizontalRuleNode } from '@lexical/extension'
import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $createTableCellNode, $createTableNode, $createTableRowNode } from '@lexical/table'
import { $createLineBreakNode, $createParagraphNode, $createTextNode, type LexicalNode } from 'lexical'
import type { Block, Cell, Inline, List } from '#app/document/body.ts'
import { formatOf } from '#app/document/vocabulary.ts'

/** Blocks as nodes of the editor, to be put in where somebody writes. Images are left out: they are files, and come otherwise. */
export const $nodesOf = (blocks: Block[]): LexicalNode[] => blocks.flatMap($nodeOf)

function $nodeOf(block: Block): LexicalNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [$createParagraphNode().append(...$inlines(block.children))]
    case 'heading':
      return [$createHeadingNode(`h${block.level}`).append(...$inlines(block.children))]
    case 'quote':
      return [$createQuoteNode().append(...$inlines(block.children))]
    case 'code':
      return [$createCodeNode(block.language).append(...$lines(block.text))]
    case 'list':
      return [$list(block)]
    case 'table':
      return [$createTableNode().append(...block.rows.map((row) => $createTableRowNode().append(...row.map($cell))))]
    case 'rule':
      return [$createHorizontalRuleNode()]
    case 'image':
      return []
  }
}

function $inlines(inlines: Inline[]): LexicalNode[] {
  return inlines.map((one) => {
    if (one.kind === 'break') return $createLineBreakNode()
    if (one.kind === 'link') return $createLinkNode(one.href).append(...$inlines(one.children))
    return $createTextNode(one.text).setFormat(formatOf(one.marks))
  })
}

const $lines = (text: string): LexicalNode[] =>
  text.split('\n').flatMap((line, index) => [...(index ? [$createLineBreakNode()] : []), $createTextNode(line)])

/** Lexical keeps a list within a list in an item of its own. */
function $list({ ordered, start, items }: List): ListNode {
  const list = $createListNode(ordered ? 'number' : 'bullet', start)
  for (const { children, lists = [] } of items) {
    if (children.length || !lists.length) list.append($createListItemNode().append(...$inlines(children)))
    for (const inner of lists) list.append($createListItemNode().append($list(inner)))
  }
  return list
}

function $cell({ header, columns, rows, blocks }: Cell) {
  const cell = $createTableCellNode(header ? 1 : 0, columns ?? 1)
  if (rows) cell.setRowSpan(rows)
  const nodes = $nodesOf(blocks)
  return cell.append(...(nodes.length ? nodes : [$createParagraphNode()]))
}
