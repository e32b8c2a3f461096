import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { markOf, nameLike } from './naming.server.ts'
import type { Keeper } from './permissions.ts'
import { findStanding, onlyThoseOf } from './standing.server.ts'

/** As many as a place's profile shows. */
export const MOST_PARTNERS = 200
const OFFERED = 20

const organisation = { slug: true, name: true, kind: true } as const

/**
 * The partner organisations of a place, and those that could become one by the words of their name. Ask only for somebody
 * who looks after it.
 * @returns null when there is no such place
 */
export async function findPartners(slug: string, words: string) {
  const place = await db.place.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      organisations: {
        select: { organisation: { select: organisation } },
        orderBy: { organisation: { name: 'asc' } },
        take: MOST_PARTNERS,
      },
    },
  })
  if (!place) return null
  const offered = words
    ? await db.organisation.findMany({
        where: { ...nameLike(words), places: { none: { placeId: place.id } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: OFFERED + 1,
        select: organisation,
      })
    : []
  return {
    slug: place.slug,
    name: place.name,
    partners: place.organisations.map(({ organisation }) => organisation),
    offered: offered.slice(0, OFFERED),
    more: offered.length > OFFERED,
  }
}

/** What was done: null when there is no such place or organisation; a fault when a place has as many as it holds. */
export type Partnership = { name: string; fault: string } | null

type Asked = { place: string; organisation: string }
async function findBoth(keeper: Keeper, { place: at, organisation: who }: Asked, tx: Transaction) {
  const place = await findStanding(keeper, at, tx)
  if (place) onlyThoseOf(place)
  const partner = await tx.organisation.findUnique({ where: { slug: who }, select: { id: true, name: true } })
  return place && partner && { placeId: place.id, organisationId: partner.id, name: partner.name }
}

/** Makes an organisation a partner of a place. Asked twice it is one. */
export function addPartner(keeper: Keeper, asked: Asked, tx?: Transaction): Promise<Partnership> {
  if (!tx) return inTransaction((own) => addPartner(keeper, asked, own))
  return changePartners(keeper, asked, tx, async ({ placeId, organisationId }) => {
    if ((await tx.placeOrganisation.count({ where: { placeId } })) >= MOST_PARTNERS)
      return `A place shows ${MOST_PARTNERS} partner organisations at most`
    await tx.placeOrganisation.createMany({ data: [{ placeId, organisationId }], skipDuplicates: true })
    return ''
  })
}

export function removePartner(keeper: Keeper, asked: Asked, tx?: Transaction): Promise<Partnership> {
  if (!tx) return inTransaction((own) => removePartner(keeper, asked, own))
  return changePartners(keeper, asked, tx, async (pair) => {
    await tx.placeOrganisation.deleteMany({ where: pair })
    return ''
  })
}

type Pair = { placeId: string; organisationId: string }
async function changePartners(
  keeper: Keeper,
  asked: Asked,
  tx: Transaction,
  change: (pair: Pair) => Promise<string>,
): Promise<Partnership> {
  const both = await findBoth(keeper, asked, tx)
  if (!both) return null
  const { name, ...pair } = both
  const fault = await change(pair)
  if (fault) return { name, fault }
  const mark = await markOf(keeper, tx)
  await tx.place.updateMany({ where: { id: pair.placeId }, data: mark })
  await recordActivity(tx, {
    verb: 'place_changed',
    actorId: keeper.id,
    subject: { kind: 'place', id: pair.placeId },
    data: { organisationId: pair.organisationId },
  })
  return { name, fault: '' }
}
