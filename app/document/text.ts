import { type Block, type Body, type List, plain } from './body.ts'

/** The words alone, a blank line between blocks: for search, e-mail and counting. */
export const toText = (body: Body): string => body.blocks.map(blockText).filter(Boolean).join('\n\n')

/** How many words a reader reads. */
export const words = (body: Body): number => toText(body).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

function blockText(block: Block): string {
  switch (block.kind) {
    case 'rule':
      return ''
    case 'code':
      return block.text
    case 'image':
      return block.description
    case 'list':
      return listText(block)
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.blocks.map(blockText).join(' ')).join('\t')).join('\n')
    default:
      return plain(block.children)
  }
}

const listText = (list: List): string =>
  list.items
    .flatMap((item) => [plain(item.children), ...(item.lists ?? []).map(listText)])
    .filter(Boolean)
    .join('\n')
