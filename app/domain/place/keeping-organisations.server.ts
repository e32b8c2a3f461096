import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import type { OrganisationForm } from './form.server.ts'
import { isNameTaken, markOf, slugFor } from './naming.server.ts'
import { addPartner } from './partners.server.ts'
import { type Keeper, onlyKeepers } from './permissions.ts'
import { type Kept, type Removed, type Use, usesInWords } from './uses.ts'

/** An organisation with the places it is a partner of. */
export async function findOrganisationToKeep(keeper: Keeper, slug: string) {
  onlyKeepers(keeper)
  const found = await db.organisation.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      kind: true,
      summary: true,
      website: true,
      places: {
        select: { place: { select: { slug: true, name: true } } },
        orderBy: { place: { name: 'asc' } },
        take: 50,
      },
    },
  })
  return found && { ...found, places: found.places.map(({ place }) => place) }
}

/** Adds an organisation, and makes it a partner of the place the form names, if it names one. */
export function addOrganisation(
  keeper: Keeper,
  form: OrganisationForm,
  tx?: Transaction,
): Promise<Exclude<Kept, null>> {
  onlyKeepers(keeper)
  if (tx) return add(keeper, form, tx)
  return onceMore(() => inTransaction((tx) => add(keeper, form, tx)), 'Organisation_slug_key')
}

async function add(keeper: Keeper, { place, ...fields }: OrganisationForm, tx: Transaction) {
  const { name } = fields
  if (await isNameTaken(tx, 'organisation', name)) return { faults: { name: TAKEN } }
  const { id, slug } = await tx.organisation.create({
    data: { ...fields, slug: await slugFor(tx.organisation, name) },
    select: { id: true, slug: true },
  })
  await tell(tx, 'organisation_added', keeper, id)
  if (place) await addPartner(keeper, { place, organisation: slug }, tx)
  return { slug, name, faults: null }
}
const TAKEN = 'There is an organisation of this name already'

/** Changes what it is and is called; the address stays. A department that somebody answers for stays one. */
export async function changeOrganisation(
  keeper: Keeper,
  slug: string,
  form: OrganisationForm,
  tx?: Transaction,
): Promise<Kept> {
  onlyKeepers(keeper)
  if (!tx) return inTransaction((own) => changeOrganisation(keeper, slug, form, own))
  const { place: _, ...fields } = form
  const { name, kind } = fields
  // Held until the end: nobody becomes its responder between the question and the change.
  const [before] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Organisation" WHERE "slug" = ${slug} FOR UPDATE`
  if (!before) return null
  if (await isNameTaken(tx, 'organisation', name, slug)) return { faults: { name: TAKEN } }
  if (kind !== 'department') {
    const usedBy = usesInWords(await answeringFor(before.id, tx))
    if (usedBy) return { faults: { kind: `It stays a department as long as it has ${usedBy}` } }
  }
  const data = { ...fields, ...(await markOf(keeper, tx)) }
  await tx.organisation.update({ where: { slug }, data, select: { id: true } })
  await tell(tx, 'organisation_changed', keeper, before.id)
  return { slug, name, faults: null }
}

/** Those who answer for a department, and those asked to. */
async function answeringFor(departmentId: string, tx: Transaction): Promise<Use[]> {
  const open = { departmentId, usedAt: null }
  return [
    [await tx.practitioner.count({ where: { departmentId } }), 'responder', 'responders'],
    [await tx.oneTimeLink.count({ where: open }), 'invited responder', 'invited responders'],
  ]
}

async function usesOf(organisationId: string, tx: Transaction): Promise<Use[]> {
  const where = { organisationId }
  return [
    [await tx.placeOrganisation.count({ where }), 'place it is a partner of', 'places it is a partner of'],
    [await tx.post.count({ where }), 'job on a profile', 'jobs on profiles'],
    ...(await answeringFor(organisationId, tx)),
  ]
}

/** By what an organisation is used, in words; nothing when it may be removed. Null: there is none such. */
export async function findUsesOfOrganisation(keeper: Keeper, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  const found = await db.organisation.findUnique({ where: { slug }, select: { id: true, name: true } })
  return found && { name: found.name, usedBy: usesInWords(await usesOf(found.id, db)) }
}

/** Removes an organisation that nothing uses. */
export function removeOrganisation(keeper: Keeper, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  return inTransaction(async (tx): Promise<Removed> => {
    const [found] = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT "id", "name" FROM "Organisation" WHERE "slug" = ${slug} FOR UPDATE`
    if (!found) return null
    const usedBy = usesInWords(await usesOf(found.id, tx))
    if (usedBy) return { name: found.name, usedBy }
    await tx.organisation.delete({ where: { id: found.id }, select: { id: true } })
    await tell(tx, 'organisation_removed', keeper, found.id)
    return { name: found.name, usedBy: '' }
  })
}

const tell = (tx: Transaction, verb: Verb, keeper: Keeper, id: string) =>
  recordActivity(tx, { verb, actorId: keeper.id, subject: { kind: 'organisation', id } })
