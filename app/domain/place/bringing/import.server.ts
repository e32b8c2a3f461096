import { createHash } from 'node:crypto'
import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { isTaken, onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { ImportKind } from '#app/generated/prisma/enums.ts'
import type { Keeper } from '../permissions.ts'
import { OUTCOMES, type Outcome, type PlannedRow, type TableRow } from './plan.ts'
import { readTable } from './table.server.ts'

/** Does to the database what the rows say, in the transaction given, and says of each what became of it. */
export type BringRows = (rows: TableRow[], tx: Transaction) => Promise<PlannedRow[]>

/** Days that a file is kept: people's addresses may be in it. */
export const IMPORT_DAYS = 2
const DAY_MS = 86_400_000
const since = () => new Date(Date.now() - IMPORT_DAYS * DAY_MS)
/** Five hundred rows take the embedded database some seconds; nobody is served meanwhile, so there are no more. */
const PATIENCE = { patienceMs: 60_000 }
const ADDRESSES = ['Place_slug_key', 'Organisation_slug_key']

function onlyAdministrators({ role }: Keeper): void {
  if (role !== 'administrator') throw new Error('Only an administrator brings in lists')
}

/** What a dry run throws away is told by this. */
class DryRun extends Error {
  constructor(readonly plan: PlannedRow[]) {
    super('A dry run')
  }
}

/** Does it whole and takes it back: what it says is what would happen, found by the very verbs that would do it. */
async function dryRun(rows: TableRow[], bring: BringRows): Promise<PlannedRow[]> {
  const work = () =>
    inTransaction<PlannedRow[]>(async (tx) => {
      throw new DryRun(await bring(rows, tx))
    }, PATIENCE)
  try {
    return await onceMore(work, ...ADDRESSES)
  } catch (error) {
    if (error instanceof DryRun) return error.plan
    throw error
  }
}

type Sent = { kind: ImportKind; fileName: string; bytes: Buffer; onceKey: string }
/**
 * Reads a file and finds out what each of its rows would do; nothing is done yet. Sent twice it is one.
 * @returns the id of it
 * @throws FileRefused
 */
export async function prepareImport(keeper: Keeper, sent: Sent, bring: BringRows): Promise<string> {
  onlyAdministrators(keeper)
  const { kind, bytes, onceKey } = sent
  const { readAs, ...table } = readTable(kind, bytes)
  const mine = { onceKey: [keeper.id, onceKey, kind, digestOf(bytes)].join(':') }
  const known = await db.import.findUnique({ where: mine, select: { id: true } })
  if (known) return known.id
  const plan = await dryRun(table.rows, bring)
  const data = { ...mine, kind, fileName: sent.fileName.slice(-150), readAs, madeById: keeper.id, table, plan }
  try {
    return (await db.import.create({ data, select: { id: true } })).id
  } catch (error) {
    if (!isTaken(error, 'Import_onceKey_key')) throw error
    return (await db.import.findUniqueOrThrow({ where: mine, select: { id: true } })).id
  }
}

const ROWS_A_PAGE = 50
/** One's own import, with some of its rows. @param page counted from 1 @returns null when there is none, or no more */
export async function findImport(keeper: Keeper, id: string, only: Outcome | null, page: number) {
  onlyAdministrators(keeper)
  const found = await db.import.findFirst({ where: own(keeper, id), select: { ...shown, plan: true } })
  if (!found) return null
  const { plan: json, ...facts } = found
  const plan = planIn(json)
  const rows = plan.filter(({ outcome }) => !only || outcome === only)
  return {
    ...facts,
    counts: countsOf(plan),
    rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE),
    pages: Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE)),
    /** Of the plan that is shown: what is done is this one or nothing. */
    version: versionOf(plan),
  }
}
const own = ({ id: madeById }: Keeper, id: string) => ({ id, madeById, at: { gt: since() } })
const shown = { id: true, kind: true, fileName: true, readAs: true, at: true, doneAt: true } as const

const planIn = (json: Prisma.JsonValue) => json as unknown as PlannedRow[]
/** Two plans that say the same have the same; the database does not keep the order of what is in a row. */
const versionOf = (plan: PlannedRow[]): string => digestOf(JSON.stringify(plan.map(partsOf)))
const partsOf = ({ row, name, outcome, changes, faults, note }: PlannedRow) => [
  [row, name, outcome, note],
  changes.map(({ column, from, to }) => [column, from, to]),
  faults.map(({ column, why }) => [column, why]),
]
const digestOf = (content: string | Buffer) => createHash('sha256').update(content).digest('base64url')

export type Counts = Record<Outcome, number>
const countsOf = (plan: PlannedRow[]): Counts =>
  Object.fromEntries(OUTCOMES.map((one) => [one, plan.filter(({ outcome }) => outcome === one).length])) as Counts

/** One's own imports, the newest first. */
export const findImports = (keeper: Keeper) =>
  db.import.findMany({
    where: { madeById: keeper.id, at: { gt: since() } },
    orderBy: { at: 'desc' },
    take: 10,
    select: shown,
  })

/** The kind of one's own import. @returns null when there is none such */
export const findImportKind = (keeper: Keeper, id: string) =>
  db.import.findFirst({ where: own(keeper, id), select: { kind: true } })

/** done; done before, by the same form; or nothing was done, since it would do something else by now. */
export type Imported = 'done' | 'done before' | 'changed meanwhile'

/**
 * Does exactly what was shown, whole: rows that were refused stay out. What would come out otherwise than it was shown
 * is not done, but shown anew.
 * @param version of the plan that whoever sends this has seen
 * @returns null when there is no such import
 */
export async function doImport(
  keeper: Keeper,
  id: string,
  version: string,
  bring: BringRows,
): Promise<Imported | null> {
  onlyAdministrators(keeper)
  const work = () => inTransaction((tx) => doIn(tx, keeper, { id, version }, bring), PATIENCE)
  try {
    return await onceMore(work, ...ADDRESSES)
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
    const plan = error.plan as unknown as Prisma.InputJsonArray
    await db.import.updateMany({ where: { ...own(keeper, id), doneAt: null }, data: { plan } })
    return 'changed meanwhile'
  }
}

async function doIn(tx: Transaction, keeper: Keeper, asked: { id: string; version: string }, bring: BringRows) {
  // Of two that are sent at once the second waits here, and then finds it done.
  await tx.$queryRaw`SELECT "id" FROM "Import" WHERE "id" = ${asked.id} FOR UPDATE`
  const found = await tx.import.findFirst({
    where: own(keeper, asked.id),
    select: { kind: true, table: true, plan: true, doneAt: true },
  })
  if (!found) return null
  if (found.doneAt) return 'done before'
  const plan = await bring((found.table as unknown as { rows: TableRow[] }).rows, tx)
  if (versionOf(plan) !== asked.version || versionOf(planIn(found.plan)) !== asked.version) throw new DryRun(plan)
  const { new: added, changed } = countsOf(plan)
  await tx.import.update({ where: { id: asked.id }, data: { doneAt: new Date() }, select: { id: true } })
  await recordActivity(tx, {
    verb: 'list_brought',
    actorId: keeper.id,
    subject: { kind: 'community', id: asked.id },
    data: { kind: found.kind, added, changed },
  })
  return 'done'
}

/** Forgets imports whose days are over. @returns how many, at most so many */
export async function forgetOldImports(most: number): Promise<number> {
  const old = await db.import.findMany({ where: { at: { lt: since() } }, select: { id: true }, take: most })
  const { count } = await db.import.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  return count
}
