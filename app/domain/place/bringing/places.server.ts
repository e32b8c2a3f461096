import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { type PlaceForm, placeForm } from '../form.server.ts'
import { addPlace, changePlace } from '../keeping-places.server.ts'
import type { Keeper } from '../permissions.ts'
import { MOST_PLACES, PROFILE } from '../place.server.ts'
import { economyWords, geographyWords } from '../profile-words.ts'
import { listVocabulary, MOST_WORDS } from '../vocabulary.server.ts'
import { COLUMNS } from './columns.ts'
import type { Cells, PlannedRow, TableRow } from './plan.ts'
import { bringThings, faultsOf, type Known, keyIn, listedIn, listOf, type Read } from './things.server.ts'

const COLUMN_OF = {
  name: 'name',
  kind: 'kind',
  region: 'region',
  summary: 'summary',
  population: 'population',
  populationYear: 'population year',
  populationSourceTitle: 'population source',
  populationSourceUrl: 'population source link',
  areaKm2: 'area',
  areaYear: 'area year',
  areaSourceTitle: 'area source',
  areaSourceUrl: 'area source link',
  economyKind: 'economy kind',
  economy: 'economy',
  geographyKind: 'geography kind',
  geography: 'geography',
  latitude: 'latitude',
  longitude: 'longitude',
  positionSource: 'dot',
  sourceTitle: 'source',
  sourceUrl: 'source link',
  themes: 'themes',
} as const satisfies Record<keyof PlaceForm, string>
const columnOf = (field: string): string => (COLUMN_OF as Record<string, string>)[field] ?? field
const KINDS = { pilot: 'Pilot', parallel: 'Parallel place' }

type Word = { slug: string; name: string }

function cellsOf(form: PlaceForm, themes: Word[]): Cells {
  const fields: Record<string, unknown> = { ...form, themes: listOf(form.themes, themes) }
  return Object.fromEntries(Object.entries(COLUMN_OF).map(([field, column]) => [column, String(fields[field] ?? '')]))
}

function read(cells: Cells, themes: Word[]): Read<PlaceForm> {
  const fields: Record<string, unknown> = Object.fromEntries(
    Object.entries(COLUMN_OF).map(([field, column]) => [field, cells[column] ?? '']),
  )
  const listed = listedIn(cells.themes ?? '', themes)
  const parsed = placeForm.safeParse({
    ...fields,
    kind: keyIn(KINDS, cells.kind ?? ''),
    economyKind: keyIn(economyWords, cells['economy kind'] ?? ''),
    geographyKind: keyIn(geographyWords, cells['geography kind'] ?? ''),
    themes: listed.slugs,
  })
  const unknown = listed.unknown.slice(0, 1).map((name) => ({
    column: 'themes',
    why: `There is no theme called “${name.slice(0, 100)}”. Add it first`,
  }))
  if (parsed.success && !unknown.length) return { form: parsed.data, faults: null }
  return { form: null, faults: [...(parsed.success ? [] : faultsOf(parsed.error, columnOf)), ...unknown] }
}

const shown = {
  slug: true,
  name: true,
  kind: true,
  region: true,
  ...PROFILE,
  themes: { select: { theme: { select: { slug: true } } }, take: MOST_WORDS },
} as const satisfies Prisma.PlaceSelect

/** Every place as a row of the file has it, by name. */
export async function listPlaceRows(tx: Transaction = db): Promise<Known[]> {
  const { themes } = await listVocabulary(tx)
  const places = await tx.place.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_PLACES,
    select: shown,
  })
  return places.map(({ slug, ...place }) => ({
    slug,
    name: place.name,
    cells: cellsOf({ ...place, themes: place.themes.map(({ theme }) => theme.slug) }, themes),
  }))
}

export async function bringPlaces(keeper: Keeper, rows: TableRow[], tx: Transaction): Promise<PlannedRow[]> {
  const { themes } = await listVocabulary(tx)
  const way = {
    one: 'place',
    known: await listPlaceRows(tx),
    columns: COLUMNS.places.map(({ name }) => name),
    read: (cells: Cells) => read(cells, themes),
    cellsOf: (form: PlaceForm) => cellsOf(form, themes),
    add: (form: PlaceForm) => addPlace(keeper, form, tx),
    change: ({ slug }: Known, form: PlaceForm) => changePlace(keeper, slug, form, tx),
    columnOf,
  }
  return bringThings(rows, way, tx)
}
