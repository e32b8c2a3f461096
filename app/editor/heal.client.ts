import { createBindingV2__EXPERIMENTAL, type Provider, syncYjsStateToLexicalV2__EXPERIMENTAL } from '@lexical/yjs'
import { createEditor, type LexicalEditor } from 'lexical'
import type { Doc } from 'yjs'
import { editorNodes } from './nodes.client.ts'

/** The same things in the same order, whatever the order of their properties. */
const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
const written = (editor: LexicalEditor) => JSON.stringify(editor.getEditorState().toJSON().root, sorted)

const nobody = {
  getLocalState: () => null,
  getStates: () => new Map(),
  off() {},
  on() {},
  setLocalState() {},
  setLocalStateField() {},
}

/**
 * Whether the screen shows what the shared document says: a new editor, drawn nowhere, reads the document from the
 * start. About 30 ms for ten thousand words, so it is asked only in a pause.
 */
export function showsTheDocument(editor: LexicalEditor, doc: Doc): boolean {
  const fresh = createEditor({ nodes: editorNodes, onError: () => {} })
  const provider = { awareness: nobody, connect() {}, disconnect() {}, off() {}, on() {} } as unknown as Provider
  const binding = createBindingV2__EXPERIMENTAL(fresh, 'fresh', doc, new Map([['fresh', doc]]))
  syncYjsStateToLexicalV2__EXPERIMENTAL(binding, provider)
  return written(fresh) === written(editor)
}
