import { z } from 'zod'
import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import {
  type Cells,
  changesBetween,
  type PlannedRow,
  refusedRow,
  refuseTwins,
  type TableRow,
  unchangedRow,
} from '#app/domain/place/bringing/plan.ts'
import { faultsOf, type Known } from '#app/domain/place/bringing/things.server.ts'
import { line } from '#app/domain/place/fields.server.ts'
import { MOST_PLACES } from '#app/domain/place/place.server.ts'
import { emailField, nameField } from '#app/domain/practitioner/form.server.ts'
import { isAdministrator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { sendInvitation } from './joining.server.ts'
import { invitationsSince, makeLink } from './link.server.ts'

const personForm = z
  .object({
    name: nameField.or(z.literal('')).default(''),
    email: emailField,
    organisation: z.string().default(''),
    post: line('The post', 100),
    place: z.string().default(''),
    role: z
      .string()
      .default('')
      .refine((role) => role === '' || role.toLowerCase() === 'practitioner', 'Any other role is given by hand'),
  })
  .superRefine(({ organisation, post }, context) => {
    if (organisation && !post)
      context.addIssue({ code: 'custom', path: ['post'], message: 'Enter what they are in the organisation' })
    if (post && !organisation)
      context.addIssue({ code: 'custom', path: ['organisation'], message: 'Enter the organisation of the post' })
  })

type Named = { id: string; name: string }
type Here = {
  accounts: Set<string>
  invited: Map<string, Invited>
  places: Map<string, Named>
  organisations: Map<string, Named>
}
const plain = (word: string) => word.trim().toLowerCase()

const invitation = {
  id: true,
  email: true,
  role: true,
  name: true,
  post: true,
  place: { select: { name: true } },
  organisation: { select: { name: true } },
} as const satisfies Prisma.OneTimeLinkSelect
type Invited = Prisma.OneTimeLinkGetPayload<{ select: typeof invitation }>
const open = () => ({ purpose: 'invitation', usedAt: null, createdAt: { gt: invitationsSince() } }) as const

const cellsOf = ({ email, name, post, place, organisation }: Invited): Cells => ({
  name,
  email: email ?? '',
  organisation: organisation?.name ?? '',
  post,
  place: place?.name ?? '',
})

/**
 * Invites the people of these rows, as practitioners. Whoever has an account already keeps it as it is, and whoever an
 * administrator invited with another role keeps that.
 * @param send whether they get their invitation by mail at once; without it they get it when they ask to join
 */
export async function bringPeople(
  viewer: Viewer,
  rows: TableRow[],
  { send }: { send: boolean },
  tx: Transaction,
): Promise<PlannedRow[]> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator brings in lists')
  const here = await findHere(rows, tx)
  const twins = refuseTwins(rows, ({ cells }) => [['email', plain(cells.email ?? '')]])
  const plan: PlannedRow[] = []
  for (const row of rows) {
    const faults = twins.get(row.row)
    plan.push(faults ? refusedRow(row, nameOf(row), faults) : await bring(viewer, row, here, send, tx))
  }
  return plan
}
const nameOf = ({ cells }: TableRow) => (cells.name || cells.email || '').slice(0, 200)

async function findHere(rows: TableRow[], tx: Transaction): Promise<Here> {
  const of = (column: string) => [...new Set(rows.map(({ cells }) => cells[column] ?? '').filter(Boolean))]
  const [emails, names] = [of('email'), of('organisation').map(plain)]
  const accounts = await tx.practitioner.findMany({
    where: { email: { in: emails } },
    take: emails.length,
    select: { email: true },
  })
  const invited = await tx.oneTimeLink.findMany({
    where: { email: { in: emails }, ...open() },
    orderBy: { createdAt: 'asc' },
    take: emails.length * 2,
    select: invitation,
  })
  const organisations = await tx.$queryRaw<Named[]>`
    SELECT "id", "name" FROM "Organisation" WHERE lower("name") = ANY (${names}) LIMIT ${names.length}`
  const places = await tx.place.findMany({ take: MOST_PLACES, select: { id: true, name: true } })
  const byName = (all: Named[]) => new Map(all.map((one) => [plain(one.name), one]))
  return {
    accounts: new Set(accounts.map(({ email }) => plain(email))),
    invited: new Map(invited.map((one) => [plain(one.email ?? ''), one])),
    places: byName(places),
    organisations: byName(organisations),
  }
}

async function bring(viewer: Viewer, row: TableRow, here: Here, send: boolean, tx: Transaction): Promise<PlannedRow> {
  const email = plain(row.cells.email ?? '')
  if (here.accounts.has(email)) return unchangedRow(row, nameOf(row), 'Has an account already: it stays as it is')
  const known = here.invited.get(email)
  if (known && known.role !== 'practitioner')
    return unchangedRow(row, nameOf(row), `Is invited as ${known.role} already: that stands`)
  const before: Cells = known ? cellsOf(known) : { name: '', email: '', organisation: '', post: '', place: '' }
  const parsed = personForm.safeParse({ ...before, ...row.cells })
  if (!parsed.success)
    return refusedRow(
      row,
      nameOf(row),
      faultsOf(parsed.error, (field) => field),
    )
  const person = parsed.data
  const [place, organisation] = [
    here.places.get(plain(person.place)),
    here.organisations.get(plain(person.organisation)),
  ]
  const strangers = [
    person.place && !place && { column: 'place', why: `There is no place called “${person.place.slice(0, 100)}”` },
    person.organisation &&
      !organisation && {
        column: 'organisation',
        why: `There is no organisation called “${person.organisation.slice(0, 100)}”. Bring it first`,
      },
  ].filter((fault) => typeof fault === 'object')
  if (strangers.length) return refusedRow(row, nameOf(row), strangers)
  const after: Cells = {
    name: person.name,
    email: known?.email ?? person.email,
    organisation: organisation?.name ?? '',
    post: person.post,
    place: place?.name ?? '',
  }
  const changes = changesBetween(before, after)
  if (known && !changes.length) return unchangedRow(row, nameOf(row), 'Is invited already')
  const says = {
    name: person.name,
    post: person.post,
    placeId: place?.id ?? null,
    organisationId: organisation?.id ?? null,
  }
  await keepInvitation(viewer, { email: known?.email ?? person.email, known: known?.id, says, send }, tx)
  return { row: row.row, name: nameOf(row), outcome: known ? 'changed' : 'new', changes, faults: [], note: '' }
}

type Says = { name: string; post: string; placeId: string | null; organisationId: string | null }
type Inviting = { email: string; known: string | undefined; says: Says; send: boolean }
async function keepInvitation(viewer: Viewer, { email, known, says, send }: Inviting, tx: Transaction) {
  if (known) await tx.oneTimeLink.update({ where: { id: known }, data: says, select: { id: true } })
  // One whose days are over stands in nobody's way.
  else {
    await tx.oneTimeLink.deleteMany({ where: { email, purpose: 'invitation', usedAt: null } })
    await makeLink({ purpose: 'invitation', email, role: 'practitioner', ...says, madeById: viewer.id }, tx)
  }
  if (!send) return
  const where = { email, purpose: 'invitation', usedAt: null } as const
  const { id } = await tx.oneTimeLink.findFirstOrThrow({ where, select: { id: true } })
  await sendInvitation(id, email, tx)
}

const PIECE = 200
/** Everybody with an account as a row of the file has them, by name, some at a time. */
export async function* listPeopleRows(viewer: Viewer): AsyncGenerator<Known[]> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator takes lists of people away')
  for (let after: string | undefined; ; ) {
    const people = await db.practitioner.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...(after && { cursor: { id: after }, skip: 1 }),
      take: PIECE,
      select: {
        id: true,
        slug: true,
        name: true,
        email: true,
        role: true,
        posts: {
          where: { until: null },
          select: { title: true, organisation: { select: { name: true } } },
          orderBy: { id: 'asc' },
          take: 1,
        },
        places: { select: { place: { select: { name: true } } }, orderBy: { place: { name: 'asc' } }, take: 1 },
      },
    })
    const rows = people.map(({ slug, name, email, role, posts: [post], places: [at] }) => ({
      slug,
      name,
      cells: {
        name,
        email,
        organisation: post?.organisation.name ?? '',
        post: post?.title ?? '',
        place: at?.place.name ?? '',
        role,
      },
    }))
    if (rows.length) yield rows
    if (people.length < PIECE) return
    after = people.at(-1)?.id
  }
}
