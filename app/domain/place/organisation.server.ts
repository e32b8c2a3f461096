import { db, type Prisma } from '#app/db/database.server.ts'
import { OrganisationKind } from '#app/generated/prisma/enums.ts'
import { nameLike, pageOfNames, pagesOf } from './naming.server.ts'

export type OrganisationFilter = { words: string; kind: OrganisationKind | null; page: number }

export const organisationKindOf = (asked: string | null): OrganisationKind | null =>
  asked !== null && Object.hasOwn(OrganisationKind, asked) ? (asked as OrganisationKind) : null

/** Organisations whose name has the words in it, by name, twenty a page. */
export async function listOrganisations({ words, kind, page }: OrganisationFilter) {
  const where: Prisma.OrganisationWhereInput = { ...nameLike(words), ...(kind && { kind }) }
  const select = { slug: true, name: true, kind: true, _count: { select: { places: true, posts: true } } } as const
  const [total, rows] = await Promise.all([
    db.organisation.count({ where }),
    db.organisation.findMany({ where, ...pageOfNames(page), select }),
  ])
  return pagesOf(rows, total)
}

const MOST_PLACES_SHOWN = 50
/** An organisation with the places where it works, and what those have shared. @returns null when there is none such */
export async function findOrganisation(slug: string) {
  const found = await db.organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      summary: true,
      website: true,
      places: {
        select: {
          place: {
            select: { slug: true, name: true, region: true, fictional: true, caseStudyCount: true, findingCount: true },
          },
        },
        orderBy: { place: { name: 'asc' } },
        take: MOST_PLACES_SHOWN,
      },
    },
  })
  return found && { ...found, places: found.places.map(({ place }) => place) }
}

const MOST_NAMED = 100
/** Those who hold a job in it now, by name, with what they are there. Only for those signed in. */
export async function listPeopleOf(organisationId: string) {
  const here = { organisationId, until: null }
  const people = await db.practitioner.findMany({
    where: { suspendedAt: null, posts: { some: here } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_NAMED,
    select: {
      id: true,
      slug: true,
      name: true,
      posts: { where: here, select: { title: true }, orderBy: { id: 'asc' }, take: 3 },
    },
  })
  return people.map(({ posts, ...person }) => ({ ...person, titles: posts.map(({ title }) => title) }))
}

/** How many hold a job in it now: what a visitor is told instead of their names. */
export const countPeopleOf = (organisationId: string): Promise<number> =>
  db.practitioner.count({ where: { suspendedAt: null, posts: { some: { organisationId, until: null } } } })
