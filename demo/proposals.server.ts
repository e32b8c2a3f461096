import type { Transaction } from '#app/db/database.server.ts'
import { addComments } from './comments.server.ts'
import { proposals } from './proposals/all.ts'
import type { Loading } from './rows.ts'

/** Proposals with their teams and talk. Their manuscripts are there before them. */
export async function addProposals(tx: Transaction, loading: Loading, manuscripts: Map<string, string>): Promise<void> {
  const { id, before } = loading
  await tx.discussion.createMany({
    data: proposals.map(({ slug, started }) => ({ id: id('discussion', slug), createdAt: before(started) })),
  })
  await tx.proposal.createMany({
    data: proposals.map(({ slug, state, title, summary, startedBy, started, updated, consultation }) => ({
      id: id('proposal', slug),
      slug,
      state,
      title,
      summary,
      startedById: id('person', startedBy),
      manuscriptId: manuscripts.get(slug) as string,
      discussionId: id('discussion', slug),
      startedAt: before(started),
      updatedAt: before(updated),
      consultationOpenedAt: consultation ? before(consultation.opened) : null,
      consultationClosedAt: consultation?.closed ? before(consultation.closed) : null,
      demo: true,
    })),
  })
  await tx.proposalMember.createMany({
    data: proposals.flatMap(({ slug, members }) =>
      members.map(({ who, state, lead = false, invitedBy, note = '', ago }) => ({
        proposalId: id('proposal', slug),
        practitionerId: id('person', who),
        state,
        lead,
        invitedById: invitedBy ? id('person', invitedBy) : null,
        note,
        since: before(ago),
      })),
    ),
  })
  await tx.proposalPlace.createMany({
    data: proposals.flatMap(({ slug, places }) =>
      places.map((place) => ({ proposalId: id('proposal', slug), placeId: id('place', place) })),
    ),
  })
  await tx.proposalTheme.createMany({
    data: proposals.flatMap(({ slug, themes }) =>
      themes.map((theme) => ({ proposalId: id('proposal', slug), themeId: id('theme', theme) })),
    ),
  })
  await addComments(tx, loading, proposals)
}
