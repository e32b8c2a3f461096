import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { addressOf } from '#app/settings.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aComment,
  aDraft,
  aFinding,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
  aThread,
} from '#tests/support/world.ts'
import { listComments } from './discussion.server.ts'
import { addressesIn } from './naming.server.ts'

withDatabase()

it('an address of a thing is one only as a whole, here, and not within another', () => {
  const found = (text: string) => addressesIn([text]).map(({ token }) => token)
  const own = addressOf('')
  expect(found(`See /findings/ten-doors, (${own}/places/kettlewick) and /threads/a-b.`)).toEqual([
    '/findings/ten-doors',
    `${own}/places/kettlewick`,
    '/threads/a-b',
  ])
  for (const none of [
    'https://evil.example/findings/ten-doors',
    `${own}.evil.example/findings/ten-doors`,
    `${own}/findings/ten-doors/edit`,
    `${own}/findings/ten-doors#comment-1`,
    'x/findings/ten-doors',
    '/people/ann',
    '/findings/',
  ])
    expect(found(none), none).toEqual([])
})

it('things are named by their titles of today, to those who may see them and to nobody else', async () => {
  const [place, ann] = [await aPlace({ name: 'Kettlewick' }), await aPractitioner()]
  const author = await aPractitioner({ places: [place] })
  const thread = await aThread(ann, { readers: 'all' })
  const [finding, gone] = [
    await aFinding(author, { claim: 'Ten doors' }),
    await aFinding(author, { claim: 'canary-gone' }),
  ]
  await db.finding.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
  const draft = await aDraft(author, { title: 'canary-draft' })
  const study = await aPublishedCaseStudy(author, { title: 'One door' })
  const proposal = await aProposal(author, { title: 'canary-proposal' })
  const members = await aThread(ann, { title: 'canary-members' })
  const paths = [
    `/findings/${finding.slug}`,
    `/findings/${gone.slug}`,
    `/case-studies/${draft.slug}`,
    `/case-studies/${study.slug}`,
    `/proposals/${proposal.slug}`,
    `/threads/${members.slug}`,
    `/places/${place.slug}`,
    '/findings/no-such-thing',
  ]
  await aComment(ann, thread.discussionId, paths.join(' '))
  const named = async (who: Asker) => (await listComments(who, thread.discussionId, 1)).mentions
  const open = { [paths[0] ?? '']: 'Ten doors', [paths[3] ?? '']: 'One door', [paths[6] ?? '']: place.name }
  expect(await named(null)).toEqual(open)
  expect(await named(await aPractitioner())).toEqual({ ...open, [paths[5] ?? '']: 'canary-members' })
  expect(Object.values(await named(author))).toEqual(
    expect.arrayContaining(['canary-gone', 'canary-draft', 'canary-proposal']),
  )
  await db.finding.update({ where: { id: finding.id }, data: { claim: 'Nine doors' } })
  expect(Object.values(await named(null))).toContain('Nine doors')
})
