/** The cells of a row by the name of their column; columns that the file leaves out are not there. */
export type Cells = Record<string, string>
export type TableRow = { row: number; cells: Cells }

export type Change = { column: string; from: string; to: string }
export type PlannedRow = {
  /** As a spreadsheet counts them. */
  row: number
  /** Whom or what it is about. */
  name: string
  outcome: 'new' | 'changed' | 'unchanged' | 'refused'
  /** Of a new one everything it says; of a changed one what changes. */
  changes: Change[]
  faults: { column: string; why: string }[]
  /** What should be known of it beside that. */
  note: string
}

export const OUTCOMES = ['new', 'changed', 'unchanged', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const isOutcome = (asked: string | null): asked is Outcome => OUTCOMES.some((one) => one === asked)

export const refusedRow = ({ row }: TableRow, name: string, faults: PlannedRow['faults']): PlannedRow => ({
  row,
  name,
  outcome: 'refused',
  changes: [],
  faults,
  note: '',
})
export const unchangedRow = ({ row }: TableRow, name: string, note = ''): PlannedRow => ({
  row,
  name,
  outcome: 'unchanged',
  changes: [],
  faults: [],
  note,
})

/** What differs between two sets of cells, in the order of the second. */
export const changesBetween = (before: Cells, after: Cells): Change[] =>
  Object.entries(after)
    .map(([column, to]) => ({ column, from: before[column] ?? '', to }))
    .filter(({ from, to }) => from !== to)

/** Two that mean the same thing cannot both be done: the later one is refused. */
export function refuseTwins<R extends TableRow>(rows: R[], keysOf: (row: R) => [column: string, key: string][]) {
  const seen = new Map<string, number>()
  const twins = new Map<number, PlannedRow['faults']>()
  for (const row of rows)
    for (const [column, key] of keysOf(row)) {
      if (key === '') continue
      const earlier = seen.get(`${column}\n${key}`)
      if (earlier === undefined) seen.set(`${column}\n${key}`, row.row)
      else twins.set(row.row, [...(twins.get(row.row) ?? []), { column, why: `Row ${earlier} has the same ${column}` }])
    }
  return twins
}
