import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { editComment } from '#app/domain/discussion/commenting.server.ts'
import { aCast, type Cast, Scene } from './support/cast.ts'
import { withDatabase } from './support/database.ts'
import { aListOf } from './support/lists.ts'
import { aComment } from './support/world.ts'

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
  collections: async (scene) => {
    await scene.publishedCollection()
    return '/collections'
  },
  guides: async (scene) => {
    await scene.guide()
    return '/guides'
  },
  'an edition': async (scene) => `/guides/${(await scene.guide()).slug}/editions/1`,
  'feed of guides': async (scene) => {
    await scene.guide()
    return '/guides.atom'
  },
  collection: async (scene) => `/collections/${(await scene.publishedCollection()).slug}`,
  'proposals, filtered': ({ cast }) => `/proposals?place=${cast.place.slug}&theme=${cast.theme.slug}&mine=1`,
  threads: () => '/threads',
  'threads, filtered': ({ cast }) => `/threads?place=${cast.place.slug}&kind=question&unanswered=yes`,
  thread: async (scene) => {
    const { id, slug, discussionId } = await scene.thread()
    const { people } = scene.cast
    const { id: acceptedId } = await aComment(people.colleague, discussionId, `Ask @${people.moderator.slug}`)
    await aComment(people.responder, discussionId, `And @${people.colleague.slug}`, acceptedId)
    await db.thread.update({ where: { id }, data: { acceptedId } })
    await db.reaction.create({ data: { commentId: acceptedId, practitionerId: people.moderator.id, kind: 'thanks' } })
    return `/threads/${slug}`
  },
  'what a comment said before': async (scene) => {
    const { discussionId } = await scene.thread()
    const { id } = await aComment(scene.cast.people.colleague, discussionId)
    await editComment(scene.cast.people.colleague, { id, body: 'Better said' })
    return `/comments/${id}/history`
  },
  'who reacted': async (scene) => `/comments/${(await scene.commentOn('thread')).id}/reactions`,
  'a thread with a poll': async (scene) => {
    const { id: threadId, slug } = await scene.thread()
    const { practitioner, colleague } = scene.cast.people
    const promised = {
      several: true,
      namesVoters: true,
      results: 'after_voting' as const,
      endsAt: new Date('2100-01-01'),
    }
    const { id: pollId } = await db.poll.create({
      data: {
        threadId,
        question: 'Which?',
        ...promised,
        options: { create: [1, 2, 3].map((n) => ({ position: n, text: `${n}` })) },
      },
      select: { id: true },
    })
    const votes = [practitioner, colleague].flatMap(({ id }) =>
      [1, 2].map((n) => ({ practitionerId: id, position: n })),
    )
    await db.pollVote.createMany({ data: votes.map((one) => ({ pollId, choice: one.position, ...one })) })
    return `/threads/${slug}`
  },
  'feed of what is said': async (scene) => `/discussions/${(await scene.finding()).discussionId}/feed`,
  'feed of a search': ({ cast }) => `/search.atom?q=kzq&place=${cast.place.slug}&kind=finding`,
  'feed of collections': async (scene) => {
    await scene.publishedCollection()
    return '/collections.atom'
  },
  'feed of threads': () => '/threads.atom',
  'feed of case studies': () => '/case-studies.atom',
  'feed of findings': () => '/findings.atom',
  'feed of proposals': () => '/proposals.atom',
  'feed of a place': ({ cast }) => `/places/${cast.place.slug}/feed`,
  places: () => '/places',
  'map of the places': () => '/places/map',
  'two places': ({ cast }) => `/places/compare?a=${cast.place.slug}&b=${cast.elsewhere.slug}`,
  'belonging to a place': ({ cast }) => `/places/${cast.place.slug}/membership`,
  'people of one’s place': async (scene) => {
    const { place, people } = scene.cast
    const pair = { practitionerId: people.practitioner.id, placeId: place.id }
    await db.placeMembership.update({ where: { practitionerId_placeId: pair }, data: { moderator: true } })
    return `/places/${place.slug}/people?q=person`
  },
  privacy: () => '/privacy',
  organisations: () => '/organisations?q=o',
  organisation: async (scene) => `/organisations/${(await scene.unusedOrganisation()).slug}`,
  people: () => '/people',
  'people, filtered': ({ cast }) => `/people?place=${cast.place.slug}&q=person`,
  'people, by theme': ({ cast }) => `/people?theme=${cast.theme.slug}&organisation=none&q=person`,
  'who has done this': ({ cast }) => `/people/who?q=kzq&place=${cast.place.slug}`,
  'who has worked on a theme': ({ cast }) => `/people/who?theme=${cast.theme.slug}`,
  'first steps': () => '/welcome',
  'first steps: where one works': () => '/welcome/place',
  'first steps: what to follow': () => '/welcome/follow',
  'first steps: a small act': () => '/welcome/act',
  practising: () => '/practice',
  'own experience': () => '/account/experience',
  search: () => '/search?q=kzq',
  'search, narrowed': ({ cast }) => `/search?q=kzq&place=${cast.place.slug}&theme=${cast.theme.slug}&year=2026`,
  notifications: async (scene) => {
    for (const one of await everyKind(scene)) await tellPractitioner(scene, one)
    return '/notifications'
  },
  'what one follows': async (scene) => {
    const practitionerId = scene.cast.people.practitioner.id
    const rows = (await everyKind(scene)).map((one) => ({ ...one, practitionerId, level: 'everything' as const }))
    await db.following.createMany({ data: rows })
    return '/account/following'
  },
  'own searches': async ({ cast: { people, place } }) => {
    const of = { practitionerId: people.practitioner.id, words: 'k' }
    for (const n of [1, 2, 3]) {
      await db.savedSearch.create({ data: { ...of, name: `${n}`, asked: `${n}`, facets: [`place:${place.id}`] } })
      await db.recentSearch.create({ data: { ...of, words: `k${n}`, asked: `/search?q=k${n}` } })
    }
    return '/account/searches'
  },
  'saving a search': () => '/account/searches/new?q=k',
  'own reports': () => '/flags',
  'own mail': () => '/account/mail',
  'own profile': () => '/account/profile',
  'own jobs': () => '/account/jobs?q=o',
}

/** What moderators and administrators look after. */
const KEEPING: typeof PAGES = {
  administration: () => '/admin',
  reports: async (scene) => {
    await scene.flaggedFinding()
    return '/admin/flags'
  },
  'a report': async (scene) => `/admin/flags/finding/${(await scene.flaggedFinding()).id}`,
  'the desk with reports': async (scene) => {
    await scene.flaggedFinding()
    return '/admin/desk?queue=flags'
  },
  'what is held': async (scene) => {
    await scene.heldComment()
    return '/admin/desk?queue=held'
  },
  'something held': async (scene) => `/admin/held/${(await scene.heldThread()).heldId}`,
  'first posts': async (scene) => {
    await scene.thread()
    return '/admin/desk?queue=first_posts'
  },
  newcomers: () => '/admin/desk?queue=newcomers',
  'watched words': async () => {
    await db.watchedWord.create({ data: { words: 'snake oil', does: 'hold' } })
    return '/admin/watched-words?q=o'
  },
  'the trail': () => '/admin/trail?q=k&by=m',
  'how somebody stands': ({ cast }) => `/people/${cast.people.colleague.slug}/standing`,
  decisions: () => '/admin/decisions?q=k',
  'a guide to keep': async (scene) => `/guides/${(await scene.draftGuide()).slug}/edit`,
  'a chapter': async (scene) => {
    const { slug, chapterId } = await scene.draftGuide()
    return `/guides/${slug}/chapters/${chapterId}`
  },
  'publishing an edition': async (scene) => `/guides/${(await scene.draftGuide()).slug}/publication`,
  featured: async (scene) => {
    await scene.feature()
    return '/admin/featured'
  },
  'a collection to keep': async (scene) => `/collections/${(await scene.draftCollection()).slug}/edit?q=claim`,
  'adding to a collection': async (scene) => {
    await scene.publishedCollection()
    return `/collected/new?kind=finding&id=${(await scene.finding()).id}`
  },
  'featuring something': async (scene) => `/admin/featured/new?kind=finding&id=${(await scene.finding()).id}`,
  'places to keep': () => '/admin/places?q=k',
  'a place to keep': ({ cast }) => `/places/${cast.place.slug}/edit`,
  'its partners': ({ cast }) => `/places/${cast.place.slug}/partners?q=o`,
  'organisations to keep': () => '/admin/organisations?q=o&kind=department',
  'an organisation to keep': async (scene) => `/admin/organisations/${(await scene.unusedOrganisation()).slug}`,
  'themes to keep': () => '/admin/themes?q=e',
  'client groups to keep': () => '/admin/client-groups',
  'words that mean the same': () => '/admin/synonyms?q=e',
  'a group of them': async () => {
    const { id } = await db.synonymGroup.create({ data: { terms: ['NEET', 'jobless'] }, select: { id: true } })
    return `/admin/synonyms/${id}`
  },
  'a theme to keep': ({ cast }) => `/admin/themes/${cast.theme.slug}`,
}

/** One of each kind that somebody may follow, twice: a question for every row would be one too many. */
async function everyKind(scene: Scene) {
  const { place, theme, people } = scene.cast
  const [study, finding, proposal, thread] = await Promise.all([
    scene.publishedCaseStudy(),
    scene.finding(),
    scene.submittedProposal(),
    scene.thread(),
  ])
  return [
    { subjectKind: 'case_study', subjectId: study.id },
    { subjectKind: 'finding', subjectId: finding.id },
    { subjectKind: 'proposal', subjectId: proposal.id },
    { subjectKind: 'thread', subjectId: thread.id },
    { subjectKind: 'place', subjectId: place.id },
    { subjectKind: 'theme', subjectId: theme.id },
    { subjectKind: 'practitioner', subjectId: people.colleague.id },
    { subjectKind: 'practitioner', subjectId: people.moderator.id },
    { subjectKind: 'practitioner', subjectId: people.responder.id },
  ]
}
async function tellPractitioner({ cast: { people } }: Scene, about: { subjectKind: string; subjectId: string }) {
  const actorId = people.colleague.id
  const data = { ...about, verb: 'consultation_opened', actorId, deliveredAt: new Date() }
  const { id: activityId } = await db.activity.create({ data, select: { id: true } })
  await db.notification.create({ data: { recipientId: people.practitioner.id, activityId, reason: 'followed_thing' } })
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

/** What only an administrator has. */
const RUNNING: typeof PAGES = {
  lists: () => '/admin/import',
  'what a list would do': async (scene) =>
    `/admin/import/${(await aListOf(scene, scene.cast.people.administrator)).id}`,
  'the organisations as a list': () => '/admin/import/lists/organisations',
  'the people as a list': () => '/admin/import/lists/people',
}

for (const [name, addressOf, who] of [
  ...Object.entries(PAGES).map((page) => [...page, 'practitioner'] as const),
  ...Object.entries(KEEPING).map((page) => [...page, 'moderator'] as const),
  ...Object.entries(RUNNING).map((page) => [...page, 'administrator'] as const),
])
  test(`${name}: at most ${MOST} statements, each of a size known beforehand`, async () => {
    const scene = new Scene(cast, 'kzq')
    await Promise.all([scene.publishedCaseStudy(), scene.finding(), scene.submittedProposal()])
    const statements = await asked(await addressOf(scene), cast.cookies[who])
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(MOST)
    expect(statements.filter((statement) => !/\bLIMIT\b|\b(count|max)\(/i.test(statement))).toEqual([])
  })
