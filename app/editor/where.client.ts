import { $isLinkNode, LinkNode } from '@lexical/link'
import { $isListNode, ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isRangeSelection, $isRootOrShadowRoot, type LexicalNode } from 'lexical'
import type { Tool } from './tools.ts'

/** The block that a node stands in: a child of the text or of a table's cell. */
const $blockOf = (node: LexicalNode) =>
  $findMatchingParent(node, (parent) => {
    const above = parent.getParent()
    return above !== null && $isRootOrShadowRoot(above)
  })

/** What is on where the cursor is. */
export function $toolsOn(): Set<Tool> {
  const on = new Set<Tool>()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return on
  if (selection.hasFormat('bold')) on.add('bold')
  if (selection.hasFormat('italic')) on.add('italic')
  const node = selection.anchor.getNode()
  if ($linkAt(node)) on.add('link')
  const block = $blockOf(node)
  if ($isHeadingNode(block)) on.add(block.getTag() === 'h3' ? 'h3' : block.getTag() === 'h2' ? 'h2' : 'h4')
  if ($isQuoteNode(block)) on.add('quote')
  const list = $getNearestNodeOfType(node, ListNode)
  if ($isListNode(list)) on.add(list.getListType() === 'number' ? 'number' : 'bullet')
  return on
}

export const $linkAt = (node: LexicalNode): LinkNode | null =>
  $isLinkNode(node) ? node : $getNearestNodeOfType(node, LinkNode)
