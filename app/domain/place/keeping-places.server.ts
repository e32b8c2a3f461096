import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import type { PlaceForm } from './form.server.ts'
import { isNameTaken, markOf, nameLike, pageOfNames, pagesOf, slugFor } from './naming.server.ts'
import { type Keeper, onlyKeepers } from './permissions.ts'
import { MOST_PLACES, PROFILE } from './place.server.ts'
import type { PlaceProfileForm } from './profile-form.server.ts'
import { REGIONS } from './regions.ts'
import { findStanding, onlyThoseOf } from './standing.server.ts'
import { type Kept, type Removed, type Use, usesInWords } from './uses.ts'

/** Places whose name has the words in it, by name, twenty a page. */
export async function findPlacesToKeep(keeper: Keeper, words: string, page: number) {
  onlyKeepers(keeper)
  const where: Prisma.PlaceWhereInput = nameLike(words)
  const select = {
    slug: true,
    name: true,
    kind: true,
    region: true,
    fictional: true,
    _count: { select: { members: true, organisations: true } },
  } as const
  const [total, rows] = await Promise.all([
    db.place.count({ where }),
    db.place.findMany({ where, ...pageOfNames(page), select }),
  ])
  return pagesOf(rows, total)
}

/** A place as its form holds it. Ask only for somebody who looks after it. */
export async function findPlaceToKeep(slug: string) {
  const place = await db.place.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      kind: true,
      region: true,
      ...PROFILE,
      themes: { select: { theme: { select: { slug: true } } }, take: 50 },
      _count: { select: { organisations: true } },
    },
  })
  if (!place) return null
  const { themes, _count, ...fields } = place
  return { ...fields, themes: themes.map(({ theme }) => theme.slug), partners: _count.organisations }
}

/** Adds a place. Its address is made from its name. */
export function addPlace(keeper: Keeper, form: PlaceForm, tx?: Transaction): Promise<Exclude<Kept, null>> {
  onlyKeepers(keeper)
  if (tx) return add(keeper, form, tx)
  return onceMore(() => inTransaction((tx) => add(keeper, form, tx)), 'Place_slug_key')
}

async function add(keeper: Keeper, form: PlaceForm, tx: Transaction): Promise<Exclude<Kept, null>> {
  const faults = await faultsOf(form, tx)
  if (faults) return { faults }
  if ((await tx.place.count()) >= MOST_PLACES)
    return { faults: { form: `There are ${MOST_PLACES} places already, which is as many as the lists show.` } }
  const { themes, ...fields } = form
  const place = await tx.place.create({
    data: { ...fields, slug: await slugFor(tx.place, form.name) },
    select: { id: true, slug: true },
  })
  await setThemes(place.id, themes, tx)
  await tell(tx, 'place_added', keeper, place.id)
  return { slug: place.slug, name: form.name, faults: null }
}

/**
 * Changes what a place says of itself; its address stays as it is. Only keepers change what it is called and where it lies:
 * its own moderators send the profile alone.
 */
export async function changePlace(
  person: Keeper,
  slug: string,
  form: PlaceForm | PlaceProfileForm,
  tx?: Transaction,
): Promise<Kept> {
  if (!tx) return inTransaction((own) => changePlace(person, slug, form, own))
  const place = await findStanding(person, slug, tx)
  if (!place) return null
  onlyThoseOf(place)
  if ('name' in form) {
    onlyKeepers(person)
    const { region } = await tx.place.findUniqueOrThrow({ where: { slug }, select: { region: true } })
    const faults = await faultsOf(form, tx, { slug, region })
    if (faults) return { faults }
  }
  const { themes, ...fields } = form
  const data = { ...fields, ...(await markOf(person, tx)) }
  const { name } = await tx.place.update({ where: { slug }, data, select: { name: true } })
  await setThemes(place.id, themes, tx)
  await tell(tx, 'place_changed', person, place.id)
  return { slug, name, faults: null }
}

/** The region may stay what it was, also when it is none of the list (an invented place lies nowhere). */
async function faultsOf(
  form: PlaceForm,
  tx: Transaction,
  before?: { slug: string; region: string },
): Promise<Record<string, string> | null> {
  if (await isNameTaken(tx, 'place', form.name, before?.slug)) return { name: 'There is a place of this name already' }
  const isRegion = REGIONS.some((region) => region === form.region) || form.region === before?.region
  return isRegion ? null : { region: 'Choose a region or nation from the list' }
}

/** Themes that stay keep the source that says so. Slugs that name none are left out. */
async function setThemes(placeId: string, slugs: string[], tx: Transaction): Promise<void> {
  const themes = await tx.theme.findMany({ where: { slug: { in: slugs } }, take: 50, select: { id: true } })
  await tx.placeTheme.deleteMany({ where: { placeId, themeId: { notIn: themes.map(({ id }) => id) } } })
  await tx.placeTheme.createMany({ data: themes.map(({ id }) => ({ placeId, themeId: id })), skipDuplicates: true })
}

/** What would lose its place: drafts count too, without a word about whose they are. */
async function usesOf(placeId: string, tx: Transaction): Promise<Use[]> {
  const where = { placeId }
  const uses: Use[] = [
    [await tx.placeMembership.count({ where }), 'person who works there', 'people who work there'],
    [await tx.caseStudy.count({ where }), 'case study', 'case studies'],
    [await tx.finding.count({ where }), 'finding', 'findings'],
    [await tx.corroboration.count({ where }), '“seen here too” or “not here”', '“seen here too” or “not here”'],
    [await tx.proposalPlace.count({ where }), 'proposal', 'proposals'],
    [await tx.thread.count({ where }), 'thread', 'threads'],
    [await tx.oneTimeLink.count({ where: { ...where, usedAt: null } }), 'open invitation', 'open invitations'],
  ]
  return uses
}

/** By what a place is used, in words; nothing when it may be removed. Null: there is no such place. */
export async function findUsesOfPlace(keeper: Keeper, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  const place = await db.place.findUnique({ where: { slug }, select: { id: true, name: true } })
  return place && { name: place.name, usedBy: usesInWords(await usesOf(place.id, db)) }
}

/** Removes a place that nothing uses, with its themes and partners. */
export function removePlace(keeper: Keeper, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  return inTransaction(async (tx): Promise<Removed> => {
    // Whoever joins it now waits for this lock, and then finds no place.
    const [place] = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT "id", "name" FROM "Place" WHERE "slug" = ${slug} FOR UPDATE`
    if (!place) return null
    const usedBy = usesInWords(await usesOf(place.id, tx))
    if (usedBy) return { name: place.name, usedBy }
    await tx.place.delete({ where: { id: place.id }, select: { id: true } })
    await tell(tx, 'place_removed', keeper, place.id)
    return { name: place.name, usedBy: '' }
  })
}

const tell = (tx: Transaction, verb: Verb, keeper: Keeper, id: string) =>
  recordActivity(tx, { verb, actorId: keeper.id, subject: { kind: 'place', id } })
