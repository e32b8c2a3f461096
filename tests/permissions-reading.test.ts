import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES } from './support/addresses.ts'
import { EVERYONE, TEAM, type Who } from './support/cast.ts'
import {
  cases,
  describeAnswer,
  isAsked,
  PEOPLE,
  PermissionWorld,
  type Ready,
  routes,
} from './support/permission-world.ts'
import { answerOf, showsWhatIsSaid } from './support/permissions.ts'

let world: PermissionWorld
const read = new Map<string, Ready>()

beforeAll(async () => {
  world = await PermissionWorld.make()
  for (const { key, one } of cases)
    read.set(key, await world.ready({ ...one, body: {} }, world.gallery, 'practitioner'))
  for (const hidden of Object.keys(HIDDEN)) await world.gallery[hidden as keyof typeof HIDDEN]()
  await world.start()
}, 600_000)
afterAll(async () => world?.remove())

test('every address is in the table, and nothing else', () => {
  expect(Object.keys(ADDRESSES).sort()).toEqual(routes.map(({ id }) => id).sort())
})

test('the table says of each address whether it takes anything', () => {
  const takes = routes.filter(({ hasAction }) => hasAction).map(({ id }) => id)
  const said = Object.entries(ADDRESSES).filter(([, all]) => all.some(({ POST }) => POST))
  expect(said.map(([id]) => id).sort()).toEqual(takes.sort())
})

const insiders = ['co-author', 'member'] as const
/** What may be in no answer to whom. Somebody invited to a draft knows its title and summary, so it is not looked for. */
const HIDDEN = {
  draftCaseStudy: { word: 'draftcase', seenBy: ['co-author'] },
  withdrawnCaseStudy: { word: 'withdrawncase', seenBy: ['co-author', 'moderator', 'administrator'] },
  withdrawnFinding: { word: 'withdrawnfinding', seenBy: ['co-author', 'moderator', 'administrator'] },
  withdrawnThread: { word: 'withdrawnthread', seenBy: ['co-author', 'moderator', 'administrator'] },
  heldThread: { word: 'heldthread', seenBy: ['co-author', 'moderator', 'administrator'] },
  heldFinding: { word: 'heldfinding', seenBy: ['co-author', 'moderator', 'administrator'] },
  heldComment: { word: 'heldcomment', seenBy: ['co-author', 'moderator', 'administrator'] },
  thread: { word: 'thread', seenBy: PEOPLE.filter((who) => who !== 'visitor' && who !== 'suspended') },
  draftProposal: { word: 'draftproposal', seenBy: [...insiders, 'invited'] },
  // What the co-author practises in.
  practice: { word: 'practice', seenBy: ['co-author'] },
  consultation: { word: 'consultation', seenBy: PEOPLE.filter((who) => who !== 'visitor' && who !== 'suspended') },
} as const satisfies Record<string, { word: string; seenBy: readonly Who[] }>
const seenByAuthor = new Set<string>()
const hiddenFrom = (who: Who) =>
  Object.values(HIDDEN)
    .filter(({ seenBy }) => !(seenBy as readonly Who[]).includes(who))
    .map(({ word }) => world.gallery.wordOf(word))

describe.each(PEOPLE)('%s', (who) => {
  test('is shown what is theirs to see, and of nothing else a word', async () => {
    const wrong: string[] = []
    const cookie = world.cast.cookies[who]
    for (const { id, key, one } of cases.filter(({ id }) => isAsked(who, id))) {
      const { path } = read.get(key) as Ready
      const [page = '', search = ''] = path.split('?')
      const answer = await world.ask('GET', path, cookie)
      // A page that another line of the table speaks of is not asked for twice.
      const spoken = one.GET || ADDRESSES[id]?.every(({ GET }) => !GET)
      const expected = one.GET ? answerOf(one.GET, who) : 'nothing'
      const fine =
        !spoken ||
        (expected === 'nothing' ? [400, 404, 405].includes(answer.status) : showsWhatIsSaid(expected, answer))
      if (!fine) wrong.push(`${path}: ${describeAnswer(answer)}, not ${expected}`)
      const data = await world.ask('GET', `${page === '/' ? '/_root' : page}.data${search && `?${search}`}`, cookie)
      if (who === 'co-author')
        for (const { word } of Object.values(HIDDEN))
          if (answer.text.includes(world.gallery.wordOf(word))) seenByAuthor.add(word)
      for (const word of hiddenFrom(who))
        for (const [from, text] of [
          [path, answer.text],
          [`${page}.data`, data.text],
        ] as const) {
          // An address that carries the word is an address they asked for, not an answer.
          const said = text.replaceAll(page, '').replaceAll(encodeURIComponent(page), '')
          if (said.includes(word)) wrong.push(`${from} says ${word}`)
        }
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('finds nothing by searching for words they may not see', async () => {
    const wrong: string[] = []
    for (const word of hiddenFrom(who))
      for (const path of [
        `/search?q=${word}`,
        `/search.atom?q=${word}`,
        `/case-studies?words=${word}`,
        `/findings?q=${word}`,
        `/proposals?q=${word}`,
      ]) {
        const { text } = await world.ask('GET', path, world.cast.cookies[who])
        for (const of of ['Case', 'Claim', 'Proposal', 'Summary', 'Detail', 'Body'])
          if (text.includes(`${of} ${word}`)) wrong.push(`${path} shows its ${of}`)
      }
    expect(wrong).toEqual([])
  })
})

test('somebody invited to a draft is shown its title and summary, and nothing of its text or its team', async () => {
  const { slug } = await world.gallery.draftProposal()
  const word = world.gallery.wordOf('draftproposal')
  const { text } = await world.ask('GET', `/proposals/${slug}`, world.cast.cookies.invited)
  expect(text).toContain(`Proposal ${word}`)
  expect(text).toContain(`Summary ${word}`)
  expect(text).not.toContain(`The body says ${word}`)
  expect(text).not.toContain('Member Person')
})

test('the words looked for are there to be found: the author sees each of them', () => {
  expect([...seenByAuthor].sort()).toEqual(
    Object.values(HIDDEN)
      .map(({ word }) => word)
      .sort(),
  )
})

test('everybody is asked: those of the platform, and those whom a proposal tells apart', () => {
  expect(PEOPLE).toEqual([...EVERYONE, ...TEAM])
})
