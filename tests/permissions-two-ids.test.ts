import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { aSession } from './support/cast.ts'
import { withDatabase } from './support/database.ts'
import { changesBetween, fingerprint } from './support/fingerprint.ts'
import { answerIn } from './support/permission-world.ts'
import type { Answer } from './support/permissions.ts'
import { routesOfBuild } from './support/routes.ts'
import { type Asked, aStage, caseAt, caseForm, type Stage, TRIALS } from './support/two-ids.ts'
import { OF_COLLECTIONS } from './support/two-ids-of-collections.ts'
import { OF_FILES } from './support/two-ids-of-files.ts'
import { OF_KEEPING } from './support/two-ids-of-keeping.ts'
import { OF_PEOPLE } from './support/two-ids-of-people.ts'
import { OF_PLACES } from './support/two-ids-of-places.ts'

/**
 * Two ids in one request: what the first names is the asker's own, what the second names belongs to another thing or
 * person. Nothing may come of it, and nothing may be told by it that an id of nothing would not tell.
 */
withDatabase()
let handle: ReturnType<typeof createRequestHandler>
beforeAll(async () => {
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  handle = createRequestHandler(build, 'production')
})

async function answerTo({ at, body, method = 'POST', as }: Asked, stage: Stage): Promise<Answer> {
  const Cookie = await aSession((as ?? stage.me).id)
  const context = { nonce: 'n', requestId: 'r', askedAt: performance.now(), address: '127.0.0.1' }
  const sent = method === 'POST' ? { body: new URLSearchParams(body ?? {}) } : {}
  asked.add(at)
  before = await fingerprint()
  const request = new Request(`http://127.0.0.1${at}`, { method, headers: { Cookie }, ...sent })
  return answerIn(await handle(request, context))
}
let before: Map<string, string>
const asked = new Set<string>()

test.each(Object.entries({ ...TRIALS, ...OF_KEEPING, ...OF_COLLECTIONS, ...OF_FILES, ...OF_PEOPLE, ...OF_PLACES }))(
  'two ids in one request: %s is refused, and changes nothing',
  async (_, trial) => {
    const stage = await aStage()
    const answer = await answerTo(await trial.asks(stage), stage)
    expect(changesBetween(before, await fingerprint())).toEqual([])
    if (trial.answers !== 'as an id of nothing')
      return expect(answer.status, answer.text.slice(0, 400)).toBe(trial.answers)
    if (!trial.nothing) throw new Error('What does an id of nothing get?')
    const { text: _text, ...toNothing } = await answerTo(await trial.nothing(stage), stage)
    expect(answer).toMatchObject(toNothing)
    expect(answer.told ?? '').not.toMatch(/is (removed|withdrawn|signed out)|now shown/)
  },
)

test('inviting an address that an administrator has invited leaves that invitation as it is', async () => {
  const stage = await aStage()
  const { administrator, moderator } = stage.cast.people
  const email = await stage.mine.invitationBy(administrator)
  const select = { email: true, role: true, madeById: true, usedAt: true, createdAt: true }
  const theirs = () => db.oneTimeLink.findMany({ where: { email }, select })
  const as = await theirs()
  await answerTo({ at: '/admin/invitations', body: { email }, as: moderator }, stage)
  expect(await theirs()).toEqual(as)
})

test.each(['draftCaseStudy', 'publishedCaseStudy'] as const)(
  'two ids in one request: one’s own %s is not moved to a place that is not one’s own; the rest of the form is kept',
  async (which) => {
    const stage = await aStage()
    const study = await stage.mine[which]()
    const look = () =>
      db.caseStudy.findUniqueOrThrow({ where: { id: study.id }, select: { placeId: true, unpublished: true } })
    const { placeId } = await look()
    const body = caseForm(stage.farPlace.slug)
    expect(await answerTo({ at: caseAt(study, '/edit'), body }, stage)).toMatchObject({ status: 422 })
    const now = await look()
    expect(now.placeId).toBe(placeId)
    expect(JSON.stringify(now.unpublished)).not.toContain(stage.farPlace.slug)
  },
)

test('every address with two ids in it was asked', () => {
  const twice = routesOfBuild().filter(({ path }) => (path.match(/:/g) ?? []).length > 1)
  const like = (path: string) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`)
  expect(twice.length).toBeGreaterThan(0)
  expect(twice.filter(({ path }) => ![...asked].some((at) => like(path).test(at))).map(({ id }) => id)).toEqual([])
})
