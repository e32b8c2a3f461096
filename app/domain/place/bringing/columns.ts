import type { ImportKind } from '#app/generated/prisma/enums.ts'

export type Column = {
  name: string
  /** What stands in it, for whoever fills it in. */
  what: string
  required?: true
}

const EMPTY_NEW = 'Leave it empty for a new one. It finds the one that is meant, also when its name changes'

const figure = (of: string, unit: string, source: string): Column[] => [
  { name: of, what: unit },
  { name: `${of} year`, what: `The year the ${of} is of, as four digits` },
  { name: `${of} source`, what: source },
  { name: `${of} source link`, what: 'Its address, with https://' },
]

/** The columns of each kind, in the order of the file. Those that a file leaves out stay as they are. */
export const COLUMNS: Record<ImportKind, Column[]> = {
  places: [
    { name: 'address', what: `The last part of its address here: /places/… ${EMPTY_NEW}` },
    { name: 'name', what: 'Up to 120 characters', required: true },
    { name: 'kind', what: 'pilot or parallel' },
    { name: 'region', what: 'A region of England, Wales, Scotland or Northern Ireland' },
    { name: 'summary', what: 'Up to 2,000 characters' },
    ...figure('population', 'People living there, a whole number', 'Who says so; needed with a population'),
    ...figure('area', 'Square kilometres, a whole number', 'Who says so; needed with an area'),
    { name: 'economy kind', what: 'industry, former_industry, services, knowledge, land_and_sea, visitors or mixed' },
    { name: 'economy', what: 'What people live by, up to 200 characters' },
    { name: 'geography kind', what: 'city, towns, town_and_country, rural or coast' },
    { name: 'geography', what: 'What one sees there, up to 200 characters' },
    { name: 'latitude', what: 'Degrees with a point, like 52.19; with a longitude' },
    { name: 'longitude', what: 'Degrees with a point, like -2.22' },
    { name: 'dot', what: 'What the dot on the map stands for, and who says so' },
    { name: 'source', what: 'Where the other facts come from' },
    { name: 'source link', what: 'Its address, with https://' },
    { name: 'themes', what: 'Names of themes that are here already, with semicolons between them' },
  ],
  organisations: [
    { name: 'address', what: `The last part of its address here: /organisations/… ${EMPTY_NEW}` },
    { name: 'name', what: 'Up to 120 characters', required: true },
    { name: 'kind', what: 'council, health, police, fire, department, charity or other' },
    { name: 'summary', what: 'Up to 1,000 characters' },
    { name: 'website', what: 'Its address, with https://' },
    { name: 'places', what: 'Names of the places it is a partner of, with semicolons between them' },
  ],
  people: [
    { name: 'name', what: 'As they write it; they may change it when they make their account' },
    { name: 'email', what: 'Where their invitation goes', required: true },
    { name: 'organisation', what: 'The name of an organisation that is here already; needed with a post' },
    { name: 'post', what: 'What they are there, up to 100 characters; needed with an organisation' },
    { name: 'place', what: 'The name of a place that is here already' },
    { name: 'role', what: 'practitioner, or nothing: any other role is given by hand' },
  ],
}

export const importKindOf = (asked: string | null | undefined): ImportKind | null =>
  asked != null && Object.hasOwn(COLUMNS, asked) ? (asked as ImportKind) : null

/** What they are called in sentences and on pages. */
export const IMPORT_WORDS: Record<ImportKind, { one: string; many: string; title: string }> = {
  places: { one: 'place', many: 'places', title: 'Places' },
  organisations: { one: 'organisation', many: 'organisations', title: 'Organisations' },
  people: { one: 'person', many: 'people', title: 'People' },
}
