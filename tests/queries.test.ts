import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aCast, type Cast, Scene } from './support/cast.ts'
import { withDatabase } from './support/database.ts'

/** Statements a page may ask of the database, everything counted: who is asking, too (bar S11a). */
const MOST = 8

const PAGES: Record<string, (scene: Scene) => Promise<string> | string> = {
  home: () => '/',
  'case study': async (scene) => `/case-studies/${(await scene.publishedCaseStudy()).slug}`,
  finding: async (scene) => `/findings/${(await scene.finding()).slug}`,
  proposal: async (scene) => `/proposals/${(await scene.submittedProposal()).slug}`,
  place: ({ cast }) => `/places/${cast.place.slug}`,
  person: ({ cast }) => `/people/${cast.people.colleague.slug}`,
  'case studies': () => '/case-studies',
  'case studies, filtered': ({ cast }) => `/case-studies?place=${cast.place.slug}&theme=${cast.theme.slug}&words=kzq`,
  findings: () => '/findings',
  'findings, filtered': ({ cast }) => `/findings?place=${cast.place.slug}&theme=${cast.theme.slug}&kind=cost`,
  proposals: () => '/proposals',
  'proposals, filtered': ({ cast }) => `/proposals?place=${cast.place.slug}&theme=${cast.theme.slug}&mine=1`,
  places: () => '/places',
  people: () => '/people',
  'people, filtered': ({ cast }) => `/people?place=${cast.place.slug}&q=person`,
  search: () => '/search?q=kzq',
  notifications: () => '/notifications',
  'what one follows': () => '/account/following',
  'own profile': () => '/account/profile',
  'own jobs': () => '/account/jobs?q=o',
}

/** What moderators and administrators look after. */
const KEEPING: typeof PAGES = {
  administration: () => '/admin',
  'places to keep': () => '/admin/places?q=k',
  'a place to keep': ({ cast }) => `/admin/places/${cast.place.slug}`,
  'its partners': ({ cast }) => `/admin/places/${cast.place.slug}/partners?q=o`,
  'organisations to keep': () => '/admin/organisations?q=o&kind=department',
  'an organisation to keep': async (scene) => `/admin/organisations/${(await scene.unusedOrganisation()).slug}`,
  'themes to keep': () => '/admin/themes?q=e',
  'client groups to keep': () => '/admin/client-groups',
  'a theme to keep': ({ cast }) => `/admin/themes/${cast.theme.slug}`,
}

withDatabase()
let handle: ReturnType<typeof createRequestHandler>
let cast: Cast
beforeAll(async () => {
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  handle = createRequestHandler(build, 'production')
})
beforeEach(async () => {
  cast = await aCast()
})

/** @returns what the page asked of the database */
async function asked(address: string, cookie: string): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const context = { nonce: 'n', requestId: 'r', askedAt: performance.now(), address: '127.0.0.1' }
  const answer = await handle(new Request(`http://127.0.0.1${address}`, { headers: { Cookie: cookie } }), context)
  const html = await answer.text()
  const statements = query.mock.calls.map(([first]: unknown[]) => String((first as { text?: string })?.text ?? first))
  query.mockRestore()
  expect(answer.status, html.slice(0, 300)).toBe(200)
  return statements
}

for (const [name, addressOf, who] of [
  ...Object.entries(PAGES).map((page) => [...page, 'practitioner'] as const),
  ...Object.entries(KEEPING).map((page) => [...page, 'moderator'] as const),
])
  test(`${name}: at most ${MOST} statements, each of a size known beforehand`, async () => {
    const scene = new Scene(cast, 'kzq')
    await Promise.all([scene.publishedCaseStudy(), scene.finding(), scene.submittedProposal()])
    const statements = await asked(await addressOf(scene), cast.cookies[who])
    expect(statements.length).toBeGreaterThan(1)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(MOST)
    expect(statements.filter((statement) => !/\bLIMIT\b|\b(count|max)\(/i.test(statement))).toEqual([])
  })
