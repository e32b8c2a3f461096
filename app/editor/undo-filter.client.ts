import type { LexicalEditor } from 'lexical'
import * as Y from 'yjs'

/** Where Lexical publishes its undo manager for tools. */
const UNDO_MANAGER = Symbol.for('@lexical/yjs/UndoManager')

function othersWroteIn(type: Y.AbstractType<unknown>, me: number): boolean {
  for (let item = type._start as Y.Item | null; item; item = item.right) {
    if (item.deleted) continue
    if (item.id.client !== me) return true
    if (item.content instanceof Y.ContentType && othersWroteIn(item.content.type, me)) return true
  }
  return false
}

/** Undoing a paragraph one began must not take away what others wrote in it since. */
export function keepOthersWords(editor: LexicalEditor): void {
  const undo = (editor as unknown as Record<symbol, Y.UndoManager | undefined>)[UNDO_MANAGER]
  if (!undo) return
  undo.deleteFilter = (item) =>
    !(item.content instanceof Y.ContentType) || !othersWroteIn(item.content.type, undo.doc.clientID)
}
