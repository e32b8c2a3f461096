import { COLUMNS } from '#app/domain/place/bringing/columns.ts'
import type { BringRows } from '#app/domain/place/bringing/import.server.ts'
import { bringOrganisations, listOrganisationRows } from '#app/domain/place/bringing/organisations.server.ts'
import { bringPlaces, listPlaceRows } from '#app/domain/place/bringing/places.server.ts'
import type { Known } from '#app/domain/place/bringing/things.server.ts'
import { isAdministrator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { writeCsv } from '#app/files/csv.server.ts'
import type { ImportKind } from '#app/generated/prisma/enums.ts'
import { bringPeople, listPeopleRows } from './bringing-people.server.ts'

/** What rows of this kind do. @param send whether people get their invitation by mail at once */
export function bringingOf(viewer: Viewer, kind: ImportKind, send = false): BringRows {
  if (kind === 'places') return (rows, tx) => bringPlaces(viewer, rows, tx)
  if (kind === 'organisations') return (rows, tx) => bringOrganisations(viewer, rows, tx)
  return (rows, tx) => bringPeople(viewer, rows, { send }, tx)
}

async function* rowsOf(viewer: Viewer, kind: ImportKind): AsyncGenerator<Known[]> {
  if (kind === 'places') yield await listPlaceRows()
  else if (kind === 'organisations') yield* listOrganisationRows()
  else yield* listPeopleRows(viewer)
}

/** The names of the columns and nothing below them. */
export const templateOf = (kind: ImportKind): string =>
  writeCsv([COLUMNS[kind].map(({ name }) => name)], { first: true })

/** What is here, in the columns in which it can be brought back; in pieces, however much there is. */
export async function* listAsCsv(viewer: Viewer, kind: ImportKind): AsyncGenerator<string> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator takes lists away')
  yield templateOf(kind)
  const columns = COLUMNS[kind].map(({ name }) => name)
  for await (const piece of rowsOf(viewer, kind)) {
    const rows = piece.map(({ slug, cells }) => ({ ...cells, address: slug }) as Record<string, string>)
    yield writeCsv(
      rows.map((cells) => columns.map((column) => cells[column] ?? '')),
      { first: false },
    )
  }
}
