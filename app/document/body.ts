/**
 * A document as readers get it: only what is named here exists. Everything that shows, sends or stores
 * a document for reading is made from this and from nothing a browser sent.
 */
export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'subscript' | 'superscript'
export const MARKS: readonly Mark[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
]

export type Text = { kind: 'text'; text: string; marks?: Mark[] }
export type Link = { kind: 'link'; href: string; children: Inline[] }
export type Inline = Text | { kind: 'break' } | Link

export type ListItem = { children: Inline[]; lists?: List[] }
export type List = { kind: 'list'; ordered: boolean; start?: number; items: ListItem[] }
export type Cell = { header: boolean; columns?: number; rows?: number; blocks: Block[] }
export type Table = { kind: 'table'; rows: Cell[][] }
export type Heading = { kind: 'heading'; level: 2 | 3 | 4; children: Inline[] }
/** A file of the thing whose body it is; seen by whoever sees that. Pixels. */
export type Image = { kind: 'image'; file: string; description: string; width: number; height: number }
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | Heading
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'code'; language?: string; text: string }
  | List
  | Table
  | Image
  | { kind: 'rule' }

export type Body = { blocks: Block[] }
export const EMPTY_BODY: Body = { blocks: [] }

/** h1 belongs to the page, and three levels are enough below it. */
export const headingLevel = (level: number): Heading['level'] => (level <= 2 ? 2 : level === 3 ? 3 : 4)

/** The words alone, within a block. */
export const plain = (inlines: Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : plain(inline.children)))
    .join('')
