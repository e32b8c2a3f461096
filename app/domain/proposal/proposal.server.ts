import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'
import { proposalsOpenedBy, proposalsSeenBy } from '#app/domain/practitioner/sight.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ProposalState } from '#app/generated/prisma/enums.ts'
import { isState } from './words.ts'

export const PAGE = 20

/** Slugs, as they stand in the address; empty means all. `mine`: those whose team one is on. */
export type ProposalFilter = { state: ProposalState | null; place: string; theme: string; mine: boolean }

/** The filter an address names: ?state=…&place=…&theme=…&mine=1. What it names wrongly is left out. */
export function proposalFilterOf(asked: URLSearchParams): ProposalFilter {
  const state = asked.get('state')
  return {
    state: isState(state) ? state : null,
    place: (asked.get('place') ?? '').slice(0, 100),
    theme: (asked.get('theme') ?? '').slice(0, 100),
    mine: asked.get('mine') === '1',
  }
}

const named = { slug: true, name: true } as const
const card = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  state: true,
  updatedAt: true,
  places: { select: { place: { select: named } }, orderBy: { place: { name: 'asc' } }, take: 6 },
  themes: { select: { theme: { select: named } }, orderBy: { theme: { name: 'asc' } }, take: 4 },
  discussion: { select: { comments: true } },
} satisfies Prisma.ProposalSelect

/** Proposals this person may read, those last changed first, `PAGE` a page counted from 1. */
export async function listProposals(asker: Asker, filter: ProposalFilter, page: number) {
  const { state, place, theme, mine } = filter
  const { ids, ...list } = await findPageOf({
    found: Prisma.sql`SELECT p."id", p."updatedAt" FROM "Proposal" p WHERE ${proposalsSeenInSql(asker)}
      ${state ? Prisma.sql`AND p."state" = ${state}::"ProposalState"` : Prisma.empty}
      ${place ? Prisma.sql`AND p."id" IN (SELECT "proposalId" FROM "ProposalPlace" WHERE "placeId" = (SELECT "id" FROM "Place" WHERE "slug" = ${place}))` : Prisma.empty}
      ${theme ? Prisma.sql`AND p."id" IN (SELECT "proposalId" FROM "ProposalTheme" WHERE "themeId" = (SELECT "id" FROM "Theme" WHERE "slug" = ${theme}))` : Prisma.empty}
      ${mine && asker ? Prisma.sql`AND p."id" IN (SELECT "proposalId" FROM "ProposalMember" WHERE "practitionerId" = ${asker.id} AND "state" = 'member')` : Prisma.empty}`,
    order: Prisma.sql`"updatedAt" DESC, "id" DESC`,
    page,
    size: PAGE,
    picked: Boolean(place || theme || mine),
  })
  return { ...list, items: ids.length ? await cards(asker, ids) : [] }
}
export type ListedProposal = Awaited<ReturnType<typeof listProposals>>['items'][number]

/** The cards of these proposals, in this order. */
async function cards(asker: Asker, ids: string[]) {
  const [rows, counted] = await Promise.all([
    db.proposal.findMany({ where: { id: { in: ids }, AND: proposalsSeenBy(asker) }, take: PAGE, select: card }),
    // Not Prisma's _count: that counts the members of every proposal there is before it picks these.
    db.proposalMember.groupBy({
      by: ['proposalId'],
      where: { proposalId: { in: ids }, state: 'member' },
      _count: true,
    }),
  ])
  const people = new Map(counted.map(({ proposalId, _count }) => [proposalId, _count]))
  return inOrder(ids, rows).map(({ places, themes, discussion, ...row }) => ({
    ...row,
    places: places.map(({ place }) => place.name),
    themes: themes.map(({ theme }) => theme.name),
    comments: discussion.comments,
    people: people.get(row.id) ?? 0,
  }))
}

const whole = {
  id: true,
  slug: true,
  state: true,
  title: true,
  summary: true,
  manuscriptId: true,
  discussionId: true,
  startedAt: true,
  updatedAt: true,
  consultationOpenedAt: true,
  consultationClosedAt: true,
  practice: true,
  discussion: { select: { comments: true } },
  places: {
    select: { place: { select: { ...named, fictional: true } } },
    orderBy: { place: { name: 'asc' } },
    take: 30,
  },
  themes: { select: { theme: { select: named } }, orderBy: { theme: { name: 'asc' } }, take: 20 },
  members: {
    select: {
      practitionerId: true,
      state: true,
      lead: true,
      note: true,
      since: true,
      practitioner: {
        select: {
          ...named,
          headline: true,
          places: { select: { place: { select: named } }, orderBy: { place: { name: 'asc' } }, take: 3 },
        },
      },
      invitedBy: { select: { name: true } },
    },
    orderBy: [{ lead: 'desc' }, { since: 'asc' }, { practitionerId: 'asc' }],
    take: 100,
  },
} satisfies Prisma.ProposalSelect

/** A proposal with its team. @returns null when there is none that this person may read */
export async function findProposal(asker: Asker, slug: string, tx: Transaction = db) {
  const row = await tx.proposal.findFirst({ where: { slug, AND: proposalsOpenedBy(asker) }, select: whole })
  if (!row) return null
  const { places, themes, members, discussion, ...proposal } = row
  return {
    ...proposal,
    comments: discussion.comments,
    places: places.map(({ place }) => place),
    themes: themes.map(({ theme }) => theme),
    members: members.map(({ practitioner, ...member }) => ({
      ...member,
      person: { ...practitioner, id: member.practitionerId, places: practitioner.places.map(({ place }) => place) },
    })),
  }
}
export type FoundProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>
export type TeamRow = FoundProposal['members'][number]

/**
 * All that somebody invited knows before they accept: what it is called, what it is about, who invited them and why.
 * @returns null when they are not invited to a proposal of this address
 */
export async function findInvitation(viewer: Viewer, slug: string) {
  const row = await db.proposalMember.findFirst({
    where: { practitionerId: viewer.id, state: 'invited', proposal: { slug, state: { not: 'closed' } } },
    select: {
      note: true,
      since: true,
      invitedBy: { select: named },
      proposal: { select: { slug: true, title: true, summary: true } },
    },
  })
  return row && { ...row.proposal, note: row.note, since: row.since, invitedBy: row.invitedBy }
}

/** People whom a lead could invite, by name or part of it, as in the directory. Nobody is found by an address. */
export async function findPeopleToInvite(proposalId: string, words: string) {
  const text = words.trim().slice(0, 100)
  if (text.length < 2) return []
  return db.practitioner.findMany({
    where: {
      suspendedAt: null,
      emailConfirmedAt: { not: null },
      proposals: { none: { proposalId, state: { not: 'asked' } } },
      name: { contains: text, mode: 'insensitive' },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 20,
    select: {
      id: true,
      ...named,
      headline: true,
      places: { select: { place: { select: named } }, orderBy: { place: { name: 'asc' } }, take: 3 },
    },
  })
}
