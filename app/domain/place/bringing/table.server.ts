import { readCsv } from '#app/files/csv.server.ts'
import { FileRefused } from '#app/files/refused.ts'
import type { ImportKind } from '#app/generated/prisma/enums.ts'
import { COLUMNS } from './columns.ts'
import type { TableRow } from './plan.ts'

export type Table = { columns: string[]; rows: TableRow[]; readAs: string }

/** Reads a CSV of one kind. @throws FileRefused with a sentence naming the column or the row that is wrong */
export function readTable(kind: ImportKind, bytes: Buffer): Table {
  const { header, rows, readAs } = readCsv(bytes)
  const columns = header.map((name) => name.toLowerCase().replace(/[\s_]+/g, ' '))
  while (columns.at(-1) === '') columns.pop()
  const known = COLUMNS[kind]
  const names = known.map(({ name }) => name)
  const missing = known.find(({ name, required }) => required && !columns.includes(name))
  const unknown = columns.find((name) => !names.includes(name))
  const twice = columns.find((name, index) => columns.indexOf(name) !== index)
  if (missing && unknown === undefined) throw new FileRefused(`There is no column “${missing.name}”.`)
  if (unknown === '') throw new FileRefused(`Column ${columns.indexOf('') + 1} has no name.`)
  if (unknown !== undefined)
    throw new FileRefused(`There is no column called “${unknown.slice(0, 60)}” here. There are: ${names.join(', ')}.`)
  if (twice !== undefined) throw new FileRefused(`There are two columns called “${twice}”.`)
  const cellsOf = (cells: string[]) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))
  return { columns, rows: rows.map(({ row, cells }) => ({ row, cells: cellsOf(cells) })), readAs }
}
