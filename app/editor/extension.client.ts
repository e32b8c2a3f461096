import { FocusManagerExtension, HistoryAnnounceExtension, RovingTabIndexExtension } from '@lexical/a11y'
import { HorizontalRuleExtension } from '@lexical/extension'
import { LinkExtension, LinkNode } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { HEADING, ORDERED_LIST, QUOTE, registerMarkdownShortcuts, UNORDERED_LIST } from '@lexical/markdown'
import { RichTextExtension } from '@lexical/rich-text'
import { TableCellNode, TableExtension } from '@lexical/table'
import {
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { safeAddress } from '#app/document/address.ts'
import { theme } from '#app/document/nodes.ts'
import { editorNodes } from './nodes.client.ts'

/** What was pasted with an address that may not stand here becomes plain words. */
const plainBadLinks = (editor: LexicalEditor) =>
  editor.registerNodeTransform(LinkNode, (link) => {
    if (safeAddress(link.getURL()) !== null) return
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
  })

/** No way of writing may be a trap for the keyboard (WCAG 2.1.2): Tab moves between cells, Escape leaves. */
const escapeLeaves = (editor: LexicalEditor) =>
  editor.registerCommand(
    KEY_ESCAPE_COMMAND,
    () => {
      editor.blur()
      document.getElementById('manuscript-end')?.focus()
      return true
    },
    COMMAND_PRIORITY_LOW,
  )

/**
 * A heading heads the cells below it, or those beside it. One that is not filled in yet heads nothing: it would be read
 * out as an empty one for every cell.
 */
const headings = (editor: LexicalEditor) => {
  const look = (keys: Iterable<string>) => {
    for (const key of keys) {
      const cell = editor.getElementByKey(key)
      if (!(cell instanceof HTMLTableCellElement) || cell.tagName !== 'TH') continue
      if (cell.textContent?.trim()) {
        cell.removeAttribute('role')
        cell.scope = cell.parentElement?.previousElementSibling?.tagName === 'TR' ? 'row' : 'col'
      } else cell.setAttribute('role', 'cell')
    }
  }
  return mergeRegister(
    editor.registerMutationListener(TableCellNode, (changed) => look(changed.keys())),
    // A cell in which something is typed does not count as changed itself.
    editor.registerUpdateListener(({ dirtyElements }) => look(dirtyElements.keys())),
  )
}

/** As in the plain form: a line that begins like this becomes what it says. */
const SHORTCUTS = [HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST]

/** What can be written. The shared document is the only source of text, and a fault in drawing it stops nobody. */
export const manuscriptExtension = defineExtension({
  name: 'total-place/manuscript',
  namespace: 'manuscript',
  editable: false,
  nodes: () => editorNodes,
  theme: {
    ...theme,
    tableScrollableWrapper: 'tp-wide-table',
    tableSelection: 'tp-table-selected',
    tableCellSelected: 'tp-cell-selected',
    collaboration: { cursor: 'tp-cursor', cursorName: 'tp-cursor__name' },
  },
  $initialEditorState: null,
  onError: (error: Error, editor: LexicalEditor) => {
    reportError(error)
    editor.getRootElement()?.dispatchEvent(new CustomEvent('tp:heal'))
  },
  dependencies: [
    RichTextExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: (url: string) => safeAddress(url) !== null }),
    configExtension(TableExtension, { hasCellMerge: false, hasCellBackgroundColor: false }),
    HorizontalRuleExtension,
    RovingTabIndexExtension,
    FocusManagerExtension,
    HistoryAnnounceExtension,
  ],
  register: (editor) =>
    mergeRegister(
      plainBadLinks(editor),
      escapeLeaves(editor),
      headings(editor),
      registerMarkdownShortcuts(editor, SHORTCUTS),
    ),
})
