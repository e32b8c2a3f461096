import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { type OrganisationForm, organisationForm } from '../form.server.ts'
import { addOrganisation, changeOrganisation } from '../keeping-organisations.server.ts'
import { addPartner, removePartner } from '../partners.server.ts'
import type { Keeper } from '../permissions.ts'
import { MOST_PLACES, organisationWords } from '../place.server.ts'
import type { Kept } from '../uses.ts'
import { listVocabulary } from '../vocabulary.server.ts'
import { COLUMNS } from './columns.ts'
import { type Cells, changesBetween, type PlannedRow, type TableRow } from './plan.ts'
import { bringThings, faultsOf, type Known, keyIn, listedIn, listOf, type Read } from './things.server.ts'

type Word = { slug: string; name: string }
/** With the addresses of the places it is a partner of. */
type Form = OrganisationForm & { places: string[] }

const cellsOf = ({ name, kind, summary, website, places }: Omit<Form, 'place'>, known: Word[]): Cells => ({
  name,
  kind,
  summary,
  website,
  places: listOf(places, known),
})

function read(cells: Cells, known: Word[]): Read<Form> {
  const { places = '', kind = '', ...fields } = cells
  const parsed = organisationForm.safeParse({ ...fields, kind: keyIn(organisationWords, kind) })
  const { slugs, unknown } = listedIn(places, known)
  const strangers = unknown.slice(0, 1).map((name) => ({
    column: 'places',
    why: `There is no place called “${name.slice(0, 100)}”. Bring the places first`,
  }))
  if (parsed.success && !strangers.length) return { form: { ...parsed.data, places: slugs }, faults: null }
  return { form: null, faults: [...(parsed.success ? [] : faultsOf(parsed.error, (field) => field)), ...strangers] }
}

const shown = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  summary: true,
  website: true,
  places: { select: { place: { select: { slug: true } } }, take: MOST_PLACES },
} as const satisfies Prisma.OrganisationSelect

type Row = Prisma.OrganisationGetPayload<{ select: typeof shown }>
const asKnown = (rows: Row[], places: Word[]): Known[] =>
  rows.map(({ slug, places: at, ...row }) => ({
    slug,
    name: row.name,
    cells: cellsOf({ ...row, places: at.map(({ place }) => place.slug) }, places),
  }))

const PIECE = 200
/** Every organisation as a row of the file has it, by name, some at a time. */
export async function* listOrganisationRows(): AsyncGenerator<Known[]> {
  const { places } = await listVocabulary()
  for (let after: string | undefined; ; ) {
    const rows = await db.organisation.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...(after && { cursor: { id: after }, skip: 1 }),
      take: PIECE,
      select: shown,
    })
    if (rows.length) yield asKnown(rows, places)
    if (rows.length < PIECE) return
    after = rows.at(-1)?.id
  }
}

/** Those that the rows mean: by their address, or by their name however it is written. */
async function findMeant(rows: TableRow[], places: Word[], tx: Transaction): Promise<Known[]> {
  const addresses = rows.map(({ cells }) => cells.address ?? '')
  const names = rows.map(({ cells }) => (cells.name ?? '').toLowerCase())
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Organisation" WHERE "slug" = ANY (${addresses}) OR lower("name") = ANY (${names})
    LIMIT ${rows.length * 2}`
  const where = { id: { in: ids.map(({ id }) => id) } }
  return asKnown(await tx.organisation.findMany({ where, take: ids.length, select: shown }), places)
}

export async function bringOrganisations(keeper: Keeper, rows: TableRow[], tx: Transaction): Promise<PlannedRow[]> {
  const { places } = await listVocabulary(tx)
  const way = {
    one: 'organisation',
    known: await findMeant(rows, places, tx),
    columns: COLUMNS.organisations.map(({ name }) => name),
    read: (cells: Cells) => read(cells, places),
    cellsOf: (form: Form) => cellsOf(form, places),
    add: async ({ places: at, ...form }: Form) => {
      const added = await addOrganisation(keeper, form, tx)
      return added.faults ? added : partnering(keeper, added, { before: [], after: at }, tx)
    },
    change: async (known: Known, form: Form) => {
      const { places: at, ...fields } = form
      const before = listedIn(known.cells.places ?? '', places).slugs
      const own = changesBetween(known.cells, cellsOf(form, places)).some(({ column }) => column !== 'places')
      const kept: Kept = own
        ? await changeOrganisation(keeper, known.slug, fields, tx)
        : { slug: known.slug, name: known.name, faults: null }
      return kept && !kept.faults ? partnering(keeper, kept, { before, after: at }, tx) : kept
    },
    columnOf: (field: string) => field,
  }
  return bringThings(rows, way, tx)
}

type Places = { before: string[]; after: string[] }
async function partnering(keeper: Keeper, kept: Kept & { faults: null }, { before, after }: Places, tx: Transaction) {
  const { slug: organisation } = kept
  for (const place of before.filter((slug) => !after.includes(slug)))
    await removePartner(keeper, { place, organisation }, tx)
  for (const place of after.filter((slug) => !before.includes(slug))) {
    const done = await addPartner(keeper, { place, organisation }, tx)
    if (done?.fault) return { faults: { places: done.fault } }
  }
  return kept
}
