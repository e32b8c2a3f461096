import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, db, openDatabase } from '#app/db/database.server.ts'
import { ADDRESSES } from './support/addresses.ts'
import { aCast, type Cast, EVERYONE, Scene, type Who } from './support/cast.ts'
import { answerOf, type Case, type Say, saidBy } from './support/permissions.ts'
import { routesOfBuild } from './support/routes.ts'
import { startServer, type TestServer } from './support/server.ts'
import { copyTemplate, type TestDatabase } from './support/template.ts'

const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const routes = routesOfBuild()
const hasAction = new Set(routes.filter((route) => route.hasAction).map(({ id }) => id))
// What ends sessions comes last: it may end others than the one that asks.
const cases = Object.entries(ADDRESSES)
  .flatMap(([id, all]) => all.map((one, n) => ({ id, key: `${id}#${n}`, one })))
  .sort((a, b) => Number(a.one.ends ?? false) - Number(b.one.ends ?? false))

type Ready = { path: string; body: Record<string, string> }
let copy: TestDatabase
let server: TestServer
let cast: Cast
let gallery: Scene
const read = new Map<string, Ready>()
const written = new Map<string, Ready>()

// Everything is made before the server starts: the embedded database has room for one process.
beforeAll(async () => {
  copy = await copyTemplate()
  process.env.DATA_DIR = copy.DATA_DIR
  await openDatabase(() => {}, copy)
  cast = await aCast(UNSAFE.length * cases.filter(({ one }) => one.ends).length)
  gallery = new Scene(cast, 'kzq')
  let n = 0
  for (const { key, one } of cases) {
    read.set(key, await ready(one, gallery))
    if (!one.POST) continue
    // Whoever may do it gets things of their own to do it to. The others share: a refusal leaves them as they were.
    const refused = await ready(one, new Scene(cast, `w${++n}x`))
    for (const who of EVERYONE) {
      const may = ['in', 'away'].includes(String(answerOf(one.POST, who)))
      written.set(key + who, may ? await ready(one, new Scene(cast, `w${++n}x`)) : refused)
    }
  }
  for (const hidden of Object.keys(HIDDEN)) await gallery[hidden as keyof typeof HIDDEN]()
  await closeDatabase()
  const { DATA_DIR, DATABASE_URL } = copy
  server = await startServer({
    DATA_DIR,
    ...(DATABASE_URL && { DATABASE_URL }),
    DEMO: 'off',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'error',
  })
}, 600_000)
afterAll(async () => {
  await server?.stop()
  await copy?.remove()
})

async function ready({ at, body = {} }: Case, scene: Scene): Promise<Ready> {
  return {
    path: typeof at === 'string' ? at : await at(scene),
    body: typeof body === 'function' ? await body(scene) : body,
  }
}

let asked = 0
/** As a browser of theirs would; each from an address of its own, so that no limit on tries decides anything. */
async function ask(who: Who, method: string, path: string, body?: Record<string, string>, cookie = cast.cookies[who]) {
  const n = ++asked
  const answer = await fetch(`${server.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      Origin: server.url,
      'X-Forwarded-For': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      ...(cookie && { Cookie: cookie }),
    },
    ...(body && { body: new URLSearchParams(body) }),
  })
  return { status: answer.status, location: answer.headers.get('Location'), text: await answer.text() }
}
const agrees = (expected: Say, { status, location }: { status: number; location: string | null }) => {
  if (expected === 'away') return status >= 300 && status < 400
  return saidBy(status, location) === expected
}
const describeAnswer = ({ status, location }: { status: number; location: string | null }) =>
  location ? `${status} → ${location}` : String(status)

test('every address is in the table, and nothing else', () => {
  expect(Object.keys(ADDRESSES).sort()).toEqual(routes.map(({ id }) => id).sort())
})

test('the table says of each address whether it takes anything', () => {
  const takes = routes.filter(({ hasAction }) => hasAction).map(({ id }) => id)
  const said = Object.entries(ADDRESSES).filter(([, all]) => all.some(({ POST }) => POST))
  expect(said.map(([id]) => id).sort()).toEqual(takes.sort())
})

/** What may be in no answer to whom. */
const HIDDEN = {
  draftCaseStudy: { word: 'draftcase', seenBy: ['co-author'] },
  withdrawnCaseStudy: { word: 'withdrawncase', seenBy: ['co-author', 'moderator', 'administrator'] },
  withdrawnFinding: { word: 'withdrawnfinding', seenBy: ['co-author', 'moderator', 'administrator'] },
  draftProposal: { word: 'draftproposal', seenBy: ['co-author'] },
  consultation: { word: 'consultation', seenBy: EVERYONE.filter((who) => who !== 'visitor' && who !== 'suspended') },
} as const satisfies Record<string, { word: string; seenBy: readonly Who[] }>
const seenByAuthor = new Set<string>()
const hiddenFrom = (who: Who) =>
  Object.values(HIDDEN)
    .filter(({ seenBy }) => !(seenBy as readonly Who[]).includes(who))
    .map(({ word }) => gallery.wordOf(word))

describe.each(EVERYONE)('%s', (who) => {
  test('is shown what is theirs to see, and of nothing else a word', async () => {
    const wrong: string[] = []
    for (const { key, one } of cases) {
      const { path } = read.get(key) as Ready
      const [page, search = ''] = path.split('?')
      const expected = one.GET ? answerOf(one.GET, who) : 'nothing'
      const answer = await ask(who, 'GET', path)
      if (expected === 'nothing' ? ![400, 404, 405].includes(answer.status) : !agrees(expected, answer))
        wrong.push(`${path}: ${describeAnswer(answer)}, not ${expected}`)
      const data = await ask(who, 'GET', `${page === '/' ? '/_root' : page}.data${search && `?${search}`}`)
      // An address that carries the word is an address they asked for, not an answer.
      if (who === 'co-author')
        for (const { word } of Object.values(HIDDEN))
          if (answer.text.includes(gallery.wordOf(word))) seenByAuthor.add(word)
      for (const word of hiddenFrom(who))
        for (const { text, from } of [
          { ...answer, from: path },
          { ...data, from: `${page}.data` },
        ])
          if (
            text
              .replaceAll(page ?? '', '')
              .replaceAll(encodeURIComponent(page ?? ''), '')
              .includes(word)
          )
            wrong.push(`${from} says ${word}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('finds nothing by searching for words they may not see', async () => {
    const wrong: string[] = []
    for (const word of hiddenFrom(who))
      for (const path of [
        `/search?q=${word}`,
        `/case-studies?q=${word}`,
        `/findings?q=${word}`,
        `/proposals?q=${word}`,
      ]) {
        const { text } = await ask(who, 'GET', path)
        for (const of of ['Case', 'Claim', 'Proposal', 'Summary', 'Detail', 'Body'])
          if (text.includes(`${of} ${word}`)) wrong.push(`${path} shows its ${of}`)
      }
    expect(wrong).toEqual([])
  })

  test('may do what is theirs to do, and nothing else', async () => {
    const wrong: string[] = []
    for (const { id, key, one } of cases) {
      if (hasAction.has(id) && !one.POST) continue
      const { path, body } = written.get(key + who) ?? (read.get(key) as Ready)
      const expected = one.POST ? answerOf(one.POST, who) : 405
      // Where nothing is taken, nobody needs to be asked more than once.
      for (const method of hasAction.has(id) ? UNSAFE : (['POST'] as const)) {
        const answer = await ask(who, method, path, body, one.ends && cast.spare[who].pop())
        const fine =
          method === 'POST'
            ? agrees(expected, answer)
            : expected === 'in' || expected === 'away'
              ? answer.status < 500
              : agrees(expected, answer) || answer.status === 405 || answer.status === 404
        if (!fine) wrong.push(`${method} ${path}: ${describeAnswer(answer)}, not ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

test('the words looked for are there to be found: the author sees each of them', () => {
  expect([...seenByAuthor].sort()).toEqual(
    Object.values(HIDDEN)
      .map(({ word }) => word)
      .sort(),
  )
})

test('whoever was refused has changed nothing', async () => {
  await server.stop()
  await openDatabase(() => {}, copy)
  const refused = await db.activity.findMany({
    where: { actor: { name: { in: ['Suspended Person'] } } },
    select: { verb: true },
  })
  const jobs = await db.post.findMany({ select: { until: true } })
  await closeDatabase()
  expect(refused).toEqual([])
  // Jobs of others, named in an address of one's own: none was ended, none removed. One more hangs in the gallery.
  const named = new Set([...written.values()].map(({ path }) => path).filter((path) => /^\/account\/jobs\//.test(path)))
  expect(named.size).toBeGreaterThan(0)
  expect(jobs).toEqual(Array(1 + named.size).fill({ until: null }))
})
