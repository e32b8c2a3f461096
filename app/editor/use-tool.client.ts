import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { Tool } from './tools.ts'
import { $toolsOn } from './where.client.ts'

/** Tools that ask something first. */
export type Question = 'link' | 'table' | 'picture'

function setBlock(editor: LexicalEditor, tool: Tool, make: () => ElementNode): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $setBlocksType(selection, $toolsOn().has(tool) ? $createParagraphNode : make)
  })
}

function toggleList(editor: LexicalEditor, tool: 'bullet' | 'number'): void {
  const on = editor.getEditorState().read($toolsOn).has(tool)
  const begin = tool === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
  editor.dispatchCommand(on ? REMOVE_LIST_COMMAND : begin, undefined)
}

/** Does what a tool is for; the same for the toolbar and for the keys. */
export function applyTool(editor: LexicalEditor, tool: Tool, ask: (question: Question) => void): void {
  switch (tool) {
    case 'bold':
    case 'italic':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, tool)
      return
    case 'h2':
    case 'h3':
    case 'h4':
      setBlock(editor, tool, () => $createHeadingNode(tool))
      return
    case 'quote':
      setBlock(editor, tool, $createQuoteNode)
      return
    case 'bullet':
    case 'number':
      toggleList(editor, tool)
      return
    case 'undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined)
      return
    case 'redo':
      editor.dispatchCommand(REDO_COMMAND, undefined)
      return
    default:
      ask(tool)
  }
}

/** The tool that a key stroke means. Bold, italic, undo and redo are Lexical's own. */
export function toolOf(event: KeyboardEvent): Tool | null {
  if (!(event.ctrlKey || event.metaKey)) return null
  const key = event.code.replace(/^(Digit|Key)/, '')
  if (event.altKey && !event.shiftKey && ['2', '3', '4'].includes(key)) return `h${key}` as Tool
  if (event.shiftKey && !event.altKey) return ({ 7: 'number', 8: 'bullet', 9: 'quote' } as const)[key] ?? null
  return !event.shiftKey && !event.altKey && key === 'K' ? 'link' : null
}
