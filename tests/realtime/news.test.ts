import { expect, test } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { deliverNow, type Happening, recordActivity } from '#app/domain/activity/activity.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aCaseStudyWith, aProposalWith } from '#tests/support/manuscripts.ts'
import { aPage, aSession, Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const happen = (verb: Happening['verb'], kind: Happening['subject']['kind'], id: string) =>
  inTransaction((tx) => recordActivity(tx, { verb, actorId: null, subject: { kind, id } }))

/** A page of somebody (of nobody, without one) that only reads. */
async function aReader(person: { id: string } | null): Promise<Page> {
  const page = new Page(door.url(), person ? (await aSession(person)).cookie : '', 'none')
  await page.connected()
  return page
}

test('news of what is watched reaches whoever may see it, and nobody else', async () => {
  const [ann, ben] = [await aPractitioner(), await aPractitioner()]
  const { id, manuscriptId } = await aProposalWith([ann, ben])
  await deliverNow()
  const a = await aPage(door.url(), ann, manuscriptId)
  const [stranger, visitor] = [await aReader(await aPractitioner()), await aReader(null)]
  // That it was started may have been a moment ago, or longer.
  expect(await a.watch('proposal', id)).toMatchObject({ ok: true, gone: [] })
  for (const page of [stranger, visitor])
    expect(await page.watch('proposal', id)).toMatchObject({ ok: true, happened: [], gone: [{ kind: 'proposal', id }] })
  await happen('commented', 'proposal', id)
  await until(() => a.news.length === 1)
  expect([a.news, stranger.news, visitor.news]).toEqual([[id], [], []])
})

test('what happened while a page was on its way is told with the answer, and nothing else is', async () => {
  const ann = await aPractitioner()
  const [{ id }, other] = [await aProposalWith([ann]), await aProposalWith([ann])]
  const before = await aReader(ann)
  await happen('commented', 'proposal', id)
  await deliverNow()
  await pause(2_500)
  const answer = (age: number) => before.watch('proposal', id, age)
  expect(await answer(60_000)).toMatchObject({ happened: [{ kind: 'proposal', id }] })
  // A page that asked for what it shows after that knows it: it need not read itself again.
  expect(await answer(20)).toMatchObject({ happened: [] })
  expect(await before.watch('proposal', other.id, 1_000)).toMatchObject({ happened: [] })
  // Longer ago than anybody remembers: it may have.
  expect(await before.watch('proposal', other.id, 3_600_000)).toMatchObject({ happened: [{ id: other.id }] })
})

test('whoever loses sight of what they watch is told so, once, and only them', async () => {
  const [ann, ben, reader] = [await aPractitioner(), await aPractitioner(), await aPractitioner()]
  const { id } = await aProposalWith([ann, ben], { state: 'consultation' })
  const pages = await Promise.all([ann, ben, reader].map(aReader))
  const [a, b, r] = pages as [Page, Page, Page]
  for (const page of pages) await page.watch('proposal', id)
  await db.proposal.update({ where: { id }, data: { state: 'draft' } })
  await happen('consultation_closed', 'proposal', id)
  await until(() => r.gone.length > 0 && a.news.length > 0)
  await db.proposalMember.deleteMany({ where: { proposalId: id, practitionerId: ben.id } })
  await happen('member_removed', 'proposal', id)
  await until(() => b.gone.length > 0 && a.news.length > 1)
  await pause(150)
  expect([a.gone, b.gone, r.gone]).toEqual([[], [id], [id]])
  expect([a.news.length, b.news.length, r.news.length]).toEqual([2, 1, 0])
})

test('a case study that is withdrawn goes from the pages of visitors and readers, and stays for its authors', async () => {
  const ann = await aPractitioner()
  const { id } = await aCaseStudyWith([ann], 'published')
  const pages = [await aReader(null), await aReader(await aPractitioner()), await aReader(ann)]
  for (const page of pages) await page.watch('case_study', id)
  await db.caseStudy.update({ where: { id }, data: { state: 'withdrawn' } })
  await happen('case_study_withdrawn', 'case_study', id)
  await until(() => pages.every((page) => page.gone.length + page.news.length > 0))
  expect(pages.map((page) => page.gone.length)).toEqual([1, 1, 0])
})

test('who is no longer moderator loses what only moderators see', async () => {
  const moderator = await aPractitioner({ role: 'moderator' })
  const { id } = await aCaseStudyWith([await aPractitioner()], 'withdrawn')
  const page = await aReader(moderator)
  expect(await page.watch('case_study', id)).toMatchObject({ gone: [] })
  await db.practitioner.update({ where: { id: moderator.id }, data: { role: 'practitioner' } })
  await happen('role_changed', 'practitioner', moderator.id)
  await until(() => page.gone.length === 1)
})
