import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { hashPassword } from '#app/auth/password.server.ts'
import { closeDatabase, db, openDatabase } from '#app/db/database.server.ts'
import { frames } from '#app/realtime/frames.ts'
import { aSession } from './support/cast.ts'
import { aMailServer } from './support/mail-server.ts'
import { startServer, type TestServer } from './support/server.ts'
import { Page, until } from './support/sockets.ts'
import { copyTemplate } from './support/template.ts'
import { aComment, aDraft, aFinding, aPlace, aPractitioner, aPublishedCaseStudy } from './support/world.ts'

const ORIGIN = 'http://tp.example.org'
const PASSWORD = 'seven quiet herons'
/** In every name, address, title and text of this test, and in nothing of ours. */
const CANARY = 'kanarienvogel'

type Line = { requestId?: string; msg: string; path?: string; verb?: string }
const linesOf = (server: TestServer): Line[] =>
  server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

async function aCommunity() {
  const person = await aPractitioner({
    name: `Ada ${CANARY}`,
    slug: `ada-${CANARY}`,
    email: `ada@${CANARY}.gov.uk`,
    passwordHash: await hashPassword(PASSWORD),
    places: [await aPlace()],
  })
  const administrator = await aPractitioner({ role: 'administrator' })
  const another = await aPractitioner()
  const text = { title: `Title ${CANARY}`, summary: `Summary ${CANARY}`, body: `Body ${CANARY}` }
  const published = await aPublishedCaseStudy(person, text)
  const draft = await aDraft(person, { ...text, title: `Private ${CANARY}` })
  const finding = await aFinding(person, { claim: `Claim ${CANARY}` })
  const { discussionId, manuscriptId } = await db.caseStudy.findUniqueOrThrow({
    where: { slug: draft.slug },
    select: { discussionId: true, manuscriptId: true },
  })
  const shared = await db.caseStudy.findUniqueOrThrow({ where: { slug: published.slug } })
  await aComment(person, shared.discussionId, `Comment ${CANARY}`)
  return {
    person,
    another,
    cookie: await aSession(person.id),
    theirs: await aSession(administrator.id),
    slugs: { published: published.slug, draft: draft.slug, finding: finding.slug },
    discussionId: shared.discussionId || discussionId,
    manuscriptId,
  }
}

async function aPlatform() {
  const copy = await copyTemplate()
  await openDatabase(() => {}, copy)
  const community = await aCommunity()
  await closeDatabase()
  const mail = await aMailServer()
  const { DATA_DIR, DATABASE_URL } = copy
  const server = await startServer({
    DATA_DIR,
    ...(DATABASE_URL && { DATABASE_URL }),
    DEMO: 'off',
    LOG_LEVEL: 'trace',
    APP_URL: ORIGIN,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'hello@totalplace.gov.uk',
  })
  onTestFinished(async () => {
    await server.kill()
    await copy.remove()
  })
  const ask = (path: string, cookie = '', body?: Record<string, string>) =>
    fetch(`${server.url}${path}`, {
      redirect: 'manual',
      headers: { Origin: ORIGIN, ...(cookie && { Cookie: cookie }) },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    })
  return { ...community, server, mail, ask }
}

test('nobody’s name, address, title or word is in the log, whatever is done and however much is logged', async () => {
  const { server, ask, mail, cookie, theirs, person, slugs, discussionId, manuscriptId } = await aPlatform()
  const pages = [
    '/',
    '/people',
    `/people/${person.slug}`,
    `/people/${person.slug}.data`,
    `/people?q=${CANARY}`,
    `/case-studies/${slugs.published}`,
    `/case-studies/${slugs.draft}`,
    `/case-studies/${slugs.draft}/edit`,
    `/case-studies/${slugs.draft}/text`,
    `/findings/${slugs.finding}`,
    `/search?q=${CANARY}`,
    `/account/profile`,
    `/no-such-${CANARY}`,
    `/${CANARY}/%00`,
    `/${CANARY}/%E0%A4%A`,
    `/socket.io/${CANARY}`,
    `/assets/${CANARY}.js`,
    `/admin/people/${person.slug}/suspension`,
    `/join/${CANARY}-${'x'.repeat(40)}`,
  ]
  for (const path of pages) for (const as of ['', cookie, theirs]) await ask(path, as)
  const forms: [string, Record<string, string>][] = [
    ['/sign-in', { email: person.email, password: CANARY }],
    ['/join', { email: `new@${CANARY}.gov.uk` }],
    ['/password', { email: person.email }],
    ['/account/profile', { name: `Ada ${CANARY}`, headline: CANARY, about: CANARY }],
    [`/discussions/${discussionId}/comments`, { body: `More ${CANARY}` }],
    ['/case-studies/new', { title: `Another ${CANARY}`, place: CANARY }],
    [`/case-studies/${slugs.draft}/edit`, { title: CANARY.repeat(100) }],
  ]
  for (const [path, body] of forms) await ask(path, cookie, body)
  await ask(`/admin/people/${person.slug}`, theirs, { role: CANARY })

  const page = new Page(server.url, cookie, manuscriptId)
  page.socket.disconnect()
  const extraHeaders = { cookie, origin: ORIGIN }
  page.socket.io.opts.extraHeaders = extraHeaders
  page.socket.connect()
  await page.open()
  page.writeParagraph(`Manuscript ${CANARY}`)
  await page.saved()
  page.socket.emit('m:presence', { room: page.room, state: CANARY })
  const stranger = io(server.url, { transports: ['websocket'], parser: frames, extraHeaders })
  stranger.emit(CANARY, CANARY)
  await ask(`/admin/people/${person.slug}/suspension`, theirs, { reason: `Because ${CANARY}` })
  await until(() => mail.received.length > 0, 30_000)
  stranger.disconnect()
  page.close()
  expect(await server.stop()).toBe(0)

  const said = linesOf(server)
  expect(said.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(pages.length * 2)
  expect(said.map(({ path }) => path)).toContain('/admin/people/…/suspension')
  expect(said.map(({ path }) => path)).toContain('/people/…')
  const telling = server
    .said()
    .split('\n')
    .filter((line) => line.toLowerCase().includes(CANARY))
  expect(telling).toEqual([])
})

test('one id joins what a request, the news of it and the mail about it leave in the log', async () => {
  const { server, ask, cookie, theirs, another } = await aPlatform()
  const change = { present: PASSWORD, password: 'eight quiet herons' }
  const [answer, other] = await Promise.all([
    ask('/account/password', cookie, change),
    ask(`/admin/people/${another.slug}`, theirs, { role: 'moderator' }),
  ])
  expect([answer.status, other.status]).toEqual([302, 302])
  const linesWith = (id: string | null) =>
    linesOf(server)
      .filter(({ requestId }) => requestId === id)
      .map(({ msg, verb, path }) => [msg, verb ?? path].filter(Boolean).join(': '))
      .sort()
  const id = answer.headers.get('X-Request-Id')
  const all = ['a mail was sent', 'an activity was told: sessions_ended', 'request: /account/password']
  await expect.poll(() => linesWith(id), { timeout: 60_000 }).toEqual(all)
  const others = ['an activity was told: role_changed', 'request: /admin/people/…']
  await expect.poll(() => linesWith(other.headers.get('X-Request-Id')), { timeout: 60_000 }).toEqual(others)
})
