import type { z } from 'zod'
import type { Transaction } from '#app/db/database.server.ts'
import type { Kept } from '../uses.ts'
import {
  type Cells,
  changesBetween,
  type PlannedRow,
  refusedRow,
  refuseTwins,
  type TableRow,
  unchangedRow,
} from './plan.ts'

/** What is here already: its address, its name, and what its row in a file would say. */
export type Known = { slug: string; name: string; cells: Cells }
export type Faults = PlannedRow['faults']

export type Read<Form> = { form: Form; faults: null } | { form: null; faults: Faults }

/** How things of one kind come out of rows. */
export type Way<Form> = {
  one: string
  known: Known[]
  /** All that a file of them may have. */
  columns: readonly string[]
  read(cells: Cells): Read<Form>
  cellsOf(form: Form): Cells
  add(form: Form): Promise<Kept>
  change(known: Known, form: Form): Promise<Kept>
  columnOf(field: string): string
}

const plain = (name: string) => name.trim().toLowerCase()

/**
 * Brings in each row that can be, and says of each what became of it. Every row is as hard as the form for one: it calls the
 * same verb. Of a refused row nothing stays.
 */
export async function bringThings<Form>(rows: TableRow[], way: Way<Form>, tx: Transaction): Promise<PlannedRow[]> {
  const find = finderIn(way.known)
  const twins = refuseTwins(rows, ({ cells }) => [
    ['address', cells.address ?? ''],
    ['name', plain(cells.name ?? '')],
  ])
  const plan: PlannedRow[] = []
  for (const row of rows) {
    const faults = twins.get(row.row)
    plan.push(faults ? refusedRow(row, nameOf(row), faults) : await bring(row, find(row.cells), way, tx))
  }
  return plan
}

const nameOf = ({ cells }: TableRow) => (cells.name ?? '').slice(0, 200)

/** By its address, where one is given, and else by its name. */
function finderIn(known: Known[]): (cells: Cells) => Known | null | 'no such address' {
  const bySlug = new Map(known.map((one) => [one.slug, one]))
  const byName = new Map(known.map((one) => [plain(one.name), one]))
  return ({ address = '', name = '' }) =>
    address ? (bySlug.get(address) ?? 'no such address') : (byName.get(plain(name)) ?? null)
}

async function bring<Form>(
  row: TableRow,
  known: Known | null | 'no such address',
  way: Way<Form>,
  tx: Transaction,
): Promise<PlannedRow> {
  const refuse = (faults: Faults) => refusedRow(row, nameOf(row), faults)
  if (known === 'no such address')
    return refuse([{ column: 'address', why: `There is no ${way.one} at this address. A new one has none yet` }])
  const { address: _, ...cells } = row.cells
  const blank = Object.fromEntries(way.columns.filter((column) => column !== 'address').map((column) => [column, '']))
  const before = known?.cells ?? blank
  const read = way.read({ ...before, ...cells })
  if (read.faults) return refuse(read.faults)
  const { form } = read
  const changes = changesBetween(before, way.cellsOf(form))
  if (known && !changes.length) return unchangedRow(row, known.name)
  await tx.$executeRaw`SAVEPOINT one_row`
  const kept = known ? await way.change(known, form) : await way.add(form)
  if (kept?.faults || !kept) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_row`
    const told = Object.entries(kept?.faults ?? { address: `This ${way.one} has just been removed` })
    return refuse(told.map(([field, why]) => ({ column: way.columnOf(field), why })))
  }
  await tx.$executeRaw`RELEASE SAVEPOINT one_row`
  return {
    row: row.row,
    name: known?.name ?? kept.name,
    outcome: known ? 'changed' : 'new',
    changes,
    faults: [],
    note: '',
  }
}

/** What a form finds wrong, by column; one sentence each. */
export function faultsOf({ issues }: z.ZodError, columnOf: (field: string) => string): Faults {
  const faults = new Map<string, string>()
  for (const { path, message } of issues) {
    const column = columnOf(String(path[0] ?? 'name'))
    if (!faults.has(column)) faults.set(column, message)
  }
  return [...faults].map(([column, why]) => ({ column, why }))
}

/** "Former industry" or "former_industry" → "former_industry", by the words of the list. What is neither stays as it is. */
export function keyIn(words: Record<string, string>, cell: string): string {
  const asked = cell.toLowerCase()
  const key = asked.replace(/[\s-]+/g, '_')
  if (Object.hasOwn(words, key)) return key
  return Object.entries(words).find(([, said]) => said.toLowerCase() === asked)?.[0] ?? cell
}

/** Names (or addresses) with semicolons between them → addresses, and those that name nothing. */
export function listedIn(cell: string, choices: { slug: string; name: string }[]) {
  const said = cell
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const found = said.map(
    (one) => choices.find(({ name }) => plain(name) === plain(one)) ?? choices.find(({ slug }) => slug === one),
  )
  return {
    slugs: [...new Set(found.flatMap((one) => (one ? [one.slug] : [])))],
    unknown: said.filter((_, index) => !found[index]),
  }
}

/** The other way round, in the order of the names; one with a semicolon in its name by its address. */
export function listOf(slugs: string[], choices: { slug: string; name: string }[]): string {
  return choices
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ slug, name }) => (/[;\n]/.test(name) ? slug : name))
    .join('; ')
}
