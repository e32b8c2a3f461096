import { expect, it } from 'vitest'
import { db, Prisma } from '#app/db/database.server.ts'
import { CaseStudyState, MemberState, ProposalState, Role } from '#app/generated/prisma/enums.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { caseStudiesSeenBy, findingsSeenBy, proposalsSeenBy, threadsSeenBy } from './sight.ts'
import { caseStudiesSeenInSql, findingsSeenInSql, proposalsSeenInSql, threadsSeenInSql } from './sight-sql.server.ts'
import type { Asker } from './viewer.ts'

withDatabase()
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

/** Everything there can be, each by `owner` and, where there is a team, with `other` in every standing. */
async function everything(owner: string, other: string) {
  const place = await aPlace()
  const made = { manuscript: { create: {} }, discussion: { create: {} } }
  for (const state of Object.values(CaseStudyState))
    await db.caseStudy.create({
      data: { slug: state, title: state, state, ...made, authors: { create: { practitionerId: owner } } },
    })
  for (const withdrawnAt of [null, new Date()])
    await db.finding.create({
      data: {
        slug: String(withdrawnAt),
        claim: 'c',
        kind: 'cost',
        strength: 'measured',
        withdrawnAt,
        place: { connect: { id: place.id } },
        author: { connect: { id: owner } },
        discussion: { create: {} },
      },
    })
  for (const withdrawnAt of [null, new Date()])
    for (const openToAll of [true, false])
      await db.thread.create({
        data: {
          slug: `${withdrawnAt}-${openToAll}`,
          kind: 'question',
          title: 't',
          body: 'b',
          withdrawnAt,
          openToAll,
          starter: { connect: { id: owner } },
          discussion: { create: {} },
        },
      })
  const standings = Object.values(ProposalState).flatMap((state) =>
    [null, ...Object.values(MemberState)].map((standing) => ({ state, standing, id: `${state}-${standing}` })),
  )
  const bare = standings.map(({ id }) => ({ id }))
  await db.manuscript.createMany({ data: bare })
  await db.discussion.createMany({ data: bare })
  await db.proposal.createMany({
    data: standings.map(({ id, state }) => ({
      id,
      slug: id,
      title: id,
      state,
      manuscriptId: id,
      discussionId: id,
    })),
  })
  // What its owner practises in is left out for everybody, for them, too.
  await db.proposal.create({
    data: {
      slug: 'practice',
      title: 'p',
      practice: true,
      startedBy: { connect: { id: owner } },
      manuscript: { create: {} },
      discussion: { create: {} },
      members: { create: { practitionerId: owner, state: 'member', lead: true } },
    },
  })
  await db.proposalMember.createMany({
    data: standings.flatMap(({ id, standing }) => [
      { proposalId: id, practitionerId: owner, state: 'member' as const, lead: true },
      ...(standing ? [{ proposalId: id, practitionerId: other, state: standing }] : []),
    ]),
  })
}

it('says the same in SQL as in Prisma’s conditions, for every asker and every state', async () => {
  const [owner, other] = [await aPractitioner(), await aPractitioner()]
  const others = await Promise.all(Object.values(Role).map((role) => aPractitioner({ role })))
  await everything(owner.id, other.id)
  const askers: Asker[] = [null, owner, other, ...others]
  const seen: number[] = []
  for (const asker of askers) {
    const [c, f, p, th] = [
      await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT c."id" FROM "CaseStudy" c WHERE ${caseStudiesSeenInSql(asker)}`,
      ),
      await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT f."id" FROM "Finding" f WHERE ${findingsSeenInSql(asker)}`,
      ),
      await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT p."id" FROM "Proposal" p WHERE ${proposalsSeenInSql(asker)}`,
      ),
      await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT th."id" FROM "Thread" th WHERE ${threadsSeenInSql(asker)}`,
      ),
    ]
    const select = { id: true } as const
    expect(ids(c)).toEqual(ids(await db.caseStudy.findMany({ where: caseStudiesSeenBy(asker), select })))
    expect(ids(f)).toEqual(ids(await db.finding.findMany({ where: findingsSeenBy(asker), select })))
    expect(ids(p)).toEqual(ids(await db.proposal.findMany({ where: proposalsSeenBy(asker), select })))
    expect(ids(th)).toEqual(ids(await db.thread.findMany({ where: threadsSeenBy(asker), select })))
    seen.push(c.length + f.length + p.length + th.length)
  }
  // Published, not withdrawn, the four open states in four standings each, and one thread open to all.
  expect(seen[0]).toBe(1 + 1 + 16 + 1)
  expect(seen[1]).toBe(3 + 2 + 24 + 4)
})
