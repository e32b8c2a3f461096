import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/node'
import { expect, onTestFinished, test } from 'vitest'
import { closeDatabase, db, embeddedDatabase, inTransaction, openDatabase } from '#app/db/database.server.ts'
import { deliverNow, onActivity, recordActivity } from '#app/domain/activity/activity.server.ts'
import { appendUpdates } from '#app/domain/manuscript/log.server.ts'
import { stopRealtime } from '#app/realtime/door.server.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { aCast, EVERYONE, Scene, type Who } from '#tests/support/cast.ts'
import { openDoor } from '#tests/support/door.ts'
import { silenceLog } from '#tests/support/log.ts'
import { aProposalWith, storedDoc, writeParagraph } from '#tests/support/manuscripts.ts'
import { answerOf } from '#tests/support/permissions.ts'
import { aSmallDisk } from '#tests/support/small-disk.ts'
import { aPage, until } from '#tests/support/sockets.ts'

const MiB = 1024 * 1024
const SENTENCE = 'There is no room left on the disk of the database, so nothing new can be stored.'
type Entry = typeof import('#app/entry.server.tsx')

/** The pages of the built platform, over the database of this process. */
async function pages() {
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  const handle = createRequestHandler((build.entry.module as Entry).inPlainWords(build), 'production')
  const ask = async (address: string, cookie: string, body?: Record<string, string>) => {
    const context = { nonce: 'n', requestId: 'r', askedAt: performance.now(), address: '127.0.0.1' }
    const form = body && { method: 'POST', body: new URLSearchParams(body) }
    const answer = await handle(
      new Request(`http://127.0.0.1${address}`, { headers: { Cookie: cookie }, ...form }),
      context,
    )
    return { status: answer.status, text: await answer.text() }
  }
  return { ask }
}

async function aCommunityOnASmallDisk() {
  const disk = aSmallDisk(360 * MiB)
  await openDatabase(() => {}, { DATA_DIR: disk.directory, limits: disk.limits })
  onTestFinished(closeDatabase)
  const cast = await aCast()
  const scene = new Scene(cast, 'kzq')
  const { discussionId } = await scene.publishedCaseStudy()
  const lead = cast.people['co-author']
  const proposal = await aProposalWith([lead], { state: 'consultation' })
  const reads: { address: string; who: Who }[] = []
  for (const { at, GET } of Object.values(ADDRESSES).flat())
    for (const who of GET ? EVERYONE : [])
      if (GET && answerOf(GET, who) === 'in')
        reads.push({
          address: typeof at === 'string' ? at : await at(scene, who === 'visitor' ? null : cast.people[who]),
          who,
        })
  return { disk, cast, discussionId, lead, proposal, reads }
}

/** What a page would write while it is read, if it could. */
async function leaveHousekeeping({ cast, lead, proposal }: Awaited<ReturnType<typeof aCommunityOnASmallDisk>>) {
  const long = new Date(Date.now() - 3_600_000)
  // Past half its life, and not seen for an hour: both would be noted. Of one it is over.
  await db.session.updateMany({ data: { lastSeenAt: long, expiresAt: new Date(Date.now() + 86_400_000) } })
  const { id } = cast.people.responder
  await db.session.updateMany({ where: { practitionerId: id }, data: { expiresAt: long } })
  // A reading that is behind.
  const doc = await storedDoc(proposal.manuscriptId)
  const data = writeParagraph(doc, 'Written just before.')
  const { manuscriptId } = proposal
  await appendUpdates([{ manuscriptId, epoch: 1, practitionerId: lead.id, data, clientIds: [doc.clientID] }])
}

test('with the disk full everything is read, whatever is sent is refused in plain words, and goes through once there is space', async () => {
  silenceLog()
  const community = await aCommunityOnASmallDisk()
  const { disk, cast, discussionId, lead, proposal, reads } = community
  const { ask } = await pages()
  const door = await openDoor()
  onTestFinished(async () => {
    await stopRealtime()
    await door.close()
  })
  const page = await aPage(door.url, lead, proposal.manuscriptId)
  await leaveHousekeeping(community)
  const told: bigint[] = []
  onActivity('a test', ({ id }) => void told.push(id))
  const subject = { kind: 'proposal', id: proposal.id } as const
  await deliverNow()
  told.length = 0
  await inTransaction((tx) => recordActivity(tx, { verb: 'proposal_revised', actorId: lead.id, subject }))

  disk.fill(30 * MiB)
  await until(async () => {
    await db.theme.count()
    return embeddedDatabase()?.readOnly === true
  })

  // Reading goes on, for everybody, over everything.
  const failed: string[] = []
  for (const { address, who } of reads) {
    const { status } = await ask(address, cast.cookies[who])
    if (status >= 500) failed.push(`${who} ${address}: ${status}`)
  }
  expect(failed).toEqual([])
  const behind = await ask(`/proposals/${proposal.slug}`, cast.cookies['co-author'])
  expect(behind.status).toBe(200)
  expect(behind.text).toContain('Written just before.')

  // News is told once, though it cannot be noted that it was.
  for (let n = 0; n < 3; n++) await expect(deliverNow()).rejects.toThrow(SENTENCE)
  expect(told).toHaveLength(1)

  // What is sent is refused by a sentence.
  const comment = `/discussions/${discussionId}/comments`
  const body = { body: 'Kept until there is space' }
  for (const address of [comment, `${comment}.data`]) {
    const { status, text } = await ask(address, cast.cookies.practitioner, body)
    expect(status).toBe(503)
    expect(text).toContain(SENTENCE)
  }
  for (const [address, sent] of [
    ['/sign-in', { email: lead.email, password: 'seven quiet herons' }],
    ['/account/profile', { name: 'Another Name' }],
    ['/sign-out', { anyway: 'yes' }],
  ] as const) {
    const { status, text } = await ask(address, cast.cookies.moderator, sent)
    expect(`${address} ${status}`).toBe(`${address} 503`)
    expect(text).toContain(SENTENCE)
  }
  page.writeParagraph('Words that wait.')
  await until(() => page.refusals.length > 0)
  expect(page.refusals[0]).toMatchObject({ code: 'unavailable', reason: expect.stringContaining(SENTENCE) })

  // And goes through, when there is space again, with nothing lost.
  disk.empty()
  await until(async () => (await ask(comment, cast.cookies.practitioner, body)).status === 302, 30_000)
  const again = await aPage(door.url, lead, proposal.manuscriptId)
  again.writeParagraph('Words after it.')
  await again.saved()
  expect((await ask(`/proposals/${proposal.slug}`, cast.cookies['co-author'])).text).toContain('Words after it.')
  await deliverNow()
  expect(await db.activity.count({ where: { deliveredAt: null } })).toBe(0)
})
