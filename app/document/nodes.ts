import { CodeHighlightNode, CodeNode } from '@lexical/code'
import { HorizontalRuleNode } from '@lexical/extension'
import { AutoLinkNode, LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import type { EditorThemeClasses, Klass, LexicalNode } from 'lexical'
import { CLASSES } from './classes.ts'

/** The one list of nodes an editor may hold. What vocabulary.ts does not know of them is never shown to a reader. */
export const nodes: Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  AutoLinkNode,
  CodeNode,
  CodeHighlightNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  HorizontalRuleNode,
]

/** h1 belongs to the page: a document that carries one is shown with its largest heading. */
export const theme: EditorThemeClasses = {
  paragraph: CLASSES.paragraph,
  heading: { h1: CLASSES.h2, h2: CLASSES.h2, h3: CLASSES.h3, h4: CLASSES.h4, h5: CLASSES.h4, h6: CLASSES.h4 },
  list: { ul: CLASSES.bulletList, ol: CLASSES.numberList, nested: { listitem: 'tp-nested-item' } },
  link: CLASSES.link,
  quote: CLASSES.quote,
  code: CLASSES.code,
  table: CLASSES.table,
  tableRow: CLASSES.row,
  tableCell: CLASSES.cell,
  tableCellHeader: CLASSES.header,
  hr: CLASSES.rule,
  text: {
    bold: 'tp-bold',
    italic: 'tp-italic',
    underline: 'tp-underline',
    strikethrough: 'tp-strikethrough',
    underlineStrikethrough: 'tp-underline-strikethrough',
    code: CLASSES.inlineCode,
    subscript: 'tp-subscript',
    superscript: 'tp-superscript',
  },
}
