import type { Transaction } from '#app/db/database.server.ts'
import { type DemoOrganisation, organisations } from './organisations.ts'
import { emailOf, people } from './people.ts'
import type { DemoPerson } from './person.ts'
import { clientGroups, type DemoPlace, places, themes } from './places.ts'
import { type Loading, slugOf } from './rows.ts'
import { GAZETTEER } from './sources.ts'

const allPlaces: readonly DemoPlace[] = places
const allOrganisations: readonly DemoOrganisation[] = organisations
const allPeople: readonly (DemoPerson & { key: (typeof people)[number]['key'] })[] = people

/** The words it speaks are the platform's own (prisma/migrations), and stay when it goes; what is missing comes with it. */
async function addWords(tx: Transaction, { id, found }: Loading): Promise<void> {
  const asked = (all: Record<string, string>) => ({
    where: { slug: { in: Object.keys(all) } },
    select: { id: true, slug: true },
  })
  for (const theme of await tx.theme.findMany(asked(themes))) found('theme', theme.slug, theme.id)
  for (const group of await tx.clientGroup.findMany(asked(clientGroups))) found('clientGroup', group.slug, group.id)
  const words = (kind: 'theme' | 'clientGroup', all: Record<string, string>) =>
    Object.entries(all).map(([slug, name]) => ({ id: id(kind, slug), slug, name, demo: true }))
  await tx.theme.createMany({ data: words('theme', themes), skipDuplicates: true })
  await tx.clientGroup.createMany({ data: words('clientGroup', clientGroups), skipDuplicates: true })
}

/** Days before the start on which the first of its people joined, and found the places there. */
const COUNTING_SINCE = 365

/** Places with their themes and partner organisations. */
export async function addPlaces(tx: Transaction, loading: Loading): Promise<void> {
  const { id, before } = loading
  await addWords(tx, loading)
  await tx.organisation.createMany({
    data: allOrganisations.map(({ slug, name, kind, summary = '' }) => ({
      id: id('organisation', slug),
      slug,
      name,
      kind,
      summary,
      demo: true,
    })),
  })
  await tx.place.createMany({
    data: allPlaces.map(({ themes: _, source, fictional = false, population, areaKm2, position, ...place }) => ({
      ...place,
      population: population?.value ?? null,
      populationYear: population?.year ?? null,
      populationSourceTitle: population?.source.title ?? '',
      populationSourceUrl: population?.source.url ?? '',
      areaKm2: areaKm2?.value ?? null,
      areaYear: areaKm2?.year ?? null,
      areaSourceTitle: areaKm2?.source.title ?? '',
      areaSourceUrl: areaKm2?.source.url ?? '',
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      positionSource: position ? `${position.town}, by ${GAZETTEER}` : '',
      id: id('place', place.slug),
      kind: fictional ? ('parallel' as const) : ('pilot' as const),
      sourceTitle: source?.title ?? '',
      sourceUrl: source?.url ?? '',
      fictional,
      demo: true,
      createdAt: before(COUNTING_SINCE),
    })),
  })
  await tx.placeTheme.createMany({
    data: allPlaces.flatMap((place) =>
      place.themes.map(({ slug, source }) => ({
        placeId: id('place', place.slug),
        themeId: id('theme', slug),
        sourceTitle: source?.title ?? '',
        sourceUrl: source?.url ?? '',
      })),
    ),
  })
  await tx.placeOrganisation.createMany({
    data: organisations.flatMap(({ slug, places: at }) =>
      at.map((place) => ({ placeId: id('place', place), organisationId: id('organisation', slug) })),
    ),
  })
}

/** Thirty people, of whom five can sign in. */
export async function addPeople(tx: Transaction, { id, before, passwordHash }: Loading): Promise<void> {
  await tx.practitioner.createMany({
    data: allPeople.map(({ key, name, role, account, department, headline, about, joined }) => ({
      id: id('person', key),
      slug: slugOf(name),
      name,
      email: emailOf(key),
      emailConfirmedAt: before(joined),
      passwordHash: account ? passwordHash : null,
      role,
      departmentId: department ? id('organisation', department) : null,
      headline,
      about,
      demo: true,
      joinedAt: before(joined),
    })),
  })
  await tx.placeMembership.createMany({
    data: allPeople.flatMap(({ key, places: at, joined }) =>
      at.map((place) => ({
        practitionerId: id('person', key),
        placeId: id('place', place),
        // Looks after it: so it says itself who belongs to it.
        moderator: key === 'practitioner',
        joinedAt: before(joined),
      })),
    ),
  })
  await tx.placeApplication.create({
    data: {
      placeName: 'Upper Farrow (fictional)',
      region: 'South West',
      why: 'Invented: two councils, a hospital and a fire service on the far shore of the invented lake count what they spend on old age, and would like to compare it with Farrowmere.',
      who: 'Perpetua Lodestone (fictional)',
      email: 'perpetua@example.org',
      demo: true,
      at: before(2.6),
    },
    select: { id: true },
  })
  await tx.placeRequest.create({
    data: {
      practitionerId: id('person', 'coauthor'),
      placeId: id('place', 'farrowmere'),
      note: 'Invented: I am in Farrowmere two days a week for the proposal on short sentences. May I speak for it?',
      at: before(1.2),
    },
    select: { placeId: true },
  })
  await tx.post.createMany({
    data: allPeople.map(({ key, post }) => ({
      practitionerId: id('person', key),
      organisationId: id('organisation', post.organisation),
      title: post.title,
    })),
  })
  await addWhatPeopleDo(tx, id)
}

/** What they say they work on, and did before. */
async function addWhatPeopleDo(tx: Transaction, id: Loading['id']): Promise<void> {
  await tx.practitionerTheme.createMany({
    data: allPeople.flatMap(({ key, themes: about = [] }) =>
      about.map((theme) => ({ practitionerId: id('person', key), themeId: id('theme', theme) })),
    ),
  })
  await tx.experience.createMany({
    data: allPeople.flatMap(({ key, did }) =>
      did
        ? {
            practitionerId: id('person', key),
            what: did.what,
            location: did.location,
            fromYear: did.from,
            untilYear: did.until ?? null,
            themeId: did.theme ? id('theme', did.theme) : null,
          }
        : [],
    ),
  })
}
