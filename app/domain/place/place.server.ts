import { db, type Prisma } from '#app/db/database.server.ts'
import { type OrganisationKind, PlaceKind } from '#app/generated/prisma/enums.ts'

/** More places than the country has areas with a council of their own: every list and form shows them all. */
export const MOST_PLACES = 500

export type PlaceFilter = { kind: PlaceKind | null; region: string; theme: string }

/** The filter an address names. What it names wrongly is left out. */
export function placeFilterOf(asked: URLSearchParams): PlaceFilter {
  const kind = asked.get('kind')
  return {
    kind: kind !== null && Object.hasOwn(PlaceKind, kind) ? (kind as PlaceKind) : null,
    region: asked.get('region') ?? '',
    theme: asked.get('theme') ?? '',
  }
}

/** Places by name, with their themes and how much each has shared. */
export async function listPlaces({ kind, region, theme }: PlaceFilter) {
  const where: Prisma.PlaceWhereInput = {
    ...(kind && { kind }),
    ...(region && { region }),
    ...(theme && { themes: { some: { theme: { slug: theme } } } }),
  }
  const places = await db.place.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_PLACES,
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      region: true,
      population: true,
      summary: true,
      fictional: true,
      caseStudyCount: true,
      findingCount: true,
      themes: {
        select: { theme: { select: { slug: true, name: true } } },
        orderBy: { theme: { name: 'asc' } },
        take: 20,
      },
    },
  })
  return places.map(({ caseStudyCount, findingCount, ...place }) => ({
    ...place,
    caseStudies: caseStudyCount,
    findings: findingCount,
  }))
}

export type ListedPlace = Awaited<ReturnType<typeof listPlaces>>[number]

/** Every place by name, with where its dot stands on the map, if anywhere. */
export async function listPlacesOnMap() {
  return db.place.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_PLACES,
    select: {
      slug: true,
      name: true,
      kind: true,
      region: true,
      fictional: true,
      latitude: true,
      longitude: true,
      positionSource: true,
      caseStudyCount: true,
      findingCount: true,
    },
  })
}

/** The regions that have a place, by name. */
export async function listRegions(): Promise<string[]> {
  const rows = await db.place.findMany({
    distinct: ['region'],
    orderBy: { region: 'asc' },
    take: 50,
    select: { region: true },
  })
  return rows.map(({ region }) => region)
}

/** What a place says of itself, each figure with its year and source. */
export const PROFILE = {
  summary: true,
  population: true,
  populationYear: true,
  populationSourceTitle: true,
  populationSourceUrl: true,
  areaKm2: true,
  areaYear: true,
  areaSourceTitle: true,
  areaSourceUrl: true,
  economyKind: true,
  economy: true,
  geographyKind: true,
  geography: true,
  latitude: true,
  longitude: true,
  positionSource: true,
  sourceTitle: true,
  sourceUrl: true,
} as const satisfies Prisma.PlaceSelect

/**
 * A place as its profile shows it.
 * @param namePeople only for those signed in; a visitor is told how many they are
 * @returns null when there is no such place
 */
export async function findPlace(slug: string, { namePeople }: { namePeople: boolean }) {
  const place = await db.place.findUnique({ where: { slug }, select: wholePlace })
  if (!place) return null
  const { organisations, ...facts } = place
  const members = namePeople ? await listMembers(facts.id) : []
  // Of the few that most places have nobody needs to be counted apart.
  const allNamed = namePeople && members.length <= MOST_NAMED
  const memberCount = allNamed ? members.length : await countMembers(facts.id)
  return {
    ...facts,
    organisations: organisations.map(({ organisation }) => organisation),
    memberCount,
    members: members.slice(0, MOST_NAMED).map(({ places, ...person }) => ({
      ...person,
      moderator: places[0]?.moderator ?? false,
    })),
  }
}
export type PlaceProfile = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/** Everything a page of a place shows of it. */
export const wholePlace = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  region: true,
  fictional: true,
  caseStudyCount: true,
  findingCount: true,
  ...PROFILE,
  themes: {
    select: { sourceTitle: true, sourceUrl: true, theme: { select: { slug: true, name: true } } },
    orderBy: { theme: { name: 'asc' } },
    take: 50,
  },
  organisations: {
    select: { organisation: { select: { slug: true, name: true, kind: true } } },
    orderBy: { organisation: { name: 'asc' } },
    take: 200,
  },
} satisfies Prisma.PlaceSelect

const MOST_NAMED = 100
/** Those who work there, by name; one more than is shown. */
const listMembers = (placeId: string) =>
  db.practitioner.findMany({
    where: { suspendedAt: null, places: { some: { placeId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_NAMED + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      headline: true,
      places: { where: { placeId }, select: { moderator: true }, take: 1 },
    },
  })
const countMembers = (placeId: string) =>
  db.placeMembership.count({ where: { placeId, practitioner: { suspendedAt: null } } })

/** How each kind reads on a page. */
export const organisationWords: Record<OrganisationKind, string> = {
  council: 'Council',
  health: 'Health',
  police: 'Police',
  fire: 'Fire and rescue',
  department: 'Government department',
  charity: 'Charity',
  other: 'Other',
}
