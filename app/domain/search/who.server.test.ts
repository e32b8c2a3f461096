import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { addExperience } from '#app/domain/practitioner/experience.server.ts'
import { editProfile } from '#app/domain/practitioner/profile.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aClientGroup,
  aComment,
  aDraft,
  aFinding,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
  aTheme,
  aThread,
} from '#tests/support/world.ts'
import { findWho, WHO_PER_PAGE } from './who.server.ts'
import { addressOfWho, whoOf } from './who.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>

const ask = (viewer: Person, words: string, about: Record<string, string> = {}, page = 1) =>
  findWho(viewer, whoOf(new URLSearchParams({ q: words, ...about })), page)
const names = async (viewer: Person, words: string, about = {}) =>
  (await ask(viewer, words, about)).people.map(({ name }) => name)
const whyOf = async (viewer: Person, words: string, name: string) =>
  (await ask(viewer, words)).people.find((who) => who.name === name)?.why

let place: Awaited<ReturnType<typeof aPlace>>
let asker: Person
const person = (name: string, fields = {}) => aPractitioner({ name, places: [place], ...fields })
beforeEach(async () => {
  place = await aPlace({ name: 'Kettlewick' })
  asker = await person('Asker')
})
const ONE_DOOR = 'One door for people who drink'
const aStudy = (author: Person, title = ONE_DOOR, fields = {}) => aPublishedCaseStudy(author, { title, ...fields })

describe('who has done this before', () => {
  it('is whoever wrote about it, before whoever shared a finding, before whoever only talks', async () => {
    const [writer, finder, talker] = [await person('Writer'), await person('Finder'), await person('Talker')]
    await aStudy(writer)
    const finding = await aFinding(finder, { claim: 'One door halves the calls of people who drink' })
    for (let i = 0; i < 9; i++) await aComment(talker, finding.discussionId, 'One door for people who drink, I say!')
    expect(await names(asker, 'one door drink')).toEqual(['Writer', 'Finder', 'Talker'])
    expect(await whyOf(asker, 'one door drink', 'Writer')).toMatchObject([
      { deed: 'wrote', count: 1, things: [{ kind: 'case_study', title: ONE_DOOR }] },
    ])
    expect(await whyOf(asker, 'one door drink', 'Talker')).toMatchObject([{ deed: 'commented', count: 1 }])
  })

  it('is nobody who only says so of themselves, however much', async () => {
    const [boaster, doer] = [await person('Boaster'), await person('Doer')]
    const about = 'One door for people who drink. '.repeat(50)
    const theme = await aTheme({ name: 'One door for people who drink' })
    await editProfile(boaster, {
      name: 'Boaster',
      headline: ONE_DOOR,
      about,
      placeIds: [place.id],
      themeIds: [theme.id],
    })
    const line = { what: ONE_DOOR, location: '', fromYear: 2001, untilYear: null, theme: theme.slug }
    for (let i = 0; i < 9; i++) await addExperience(boaster, line)
    await aThread(boaster, { title: 'One door for people who drink: I have done it all', kind: 'conversation' })
    expect(await names(asker, 'one door drink')).toEqual([])
    await aStudy(doer)
    expect(await names(asker, 'one door drink')).toEqual(['Doer'])
    expect(await names(asker, '', { theme: theme.slug })).toEqual([])
  })

  it('counts each thing once for each person, for the weightiest they did to it', async () => {
    const author = await person('Author')
    const { slug } = await aStudy(author)
    const { discussionId } = await db.caseStudy.findUniqueOrThrow({ where: { slug }, select: { discussionId: true } })
    for (let i = 0; i < 3; i++) await aComment(author, discussionId)
    expect(await whyOf(asker, 'one door', 'Author')).toMatchObject([{ deed: 'wrote', count: 1 }])
  })

  it('tells those who lead a proposal from its team, and both from those who review it', async () => {
    const [lead, member, invited, reviewer] = [
      await person('Lead'),
      await person('Member'),
      await person('Invited'),
      await person('Reviewer'),
    ]
    const team = [{ who: member }, { who: invited, state: 'invited' as const }]
    const { discussionId } = await aProposal(lead, { title: ONE_DOOR, state: 'consultation', team })
    await aComment(reviewer, discussionId, 'We tried it without the hospital, and it failed.')
    await aComment(member, discussionId)
    expect(await names(asker, 'one door')).toEqual(['Lead', 'Member', 'Reviewer'])
    const deeds = (await ask(asker, 'one door')).people.map(({ why }) => why.map(({ deed }) => deed))
    expect(deeds).toEqual([['led'], ['joined'], ['reviewed']])
  })

  it('counts an accepted answer, but not one that somebody gave themselves', async () => {
    const [starter, knows] = [await person('Starter'), await person('Knows')]
    const { id, discussionId } = await aThread(starter, { title: 'Who has built one door for drinkers?' })
    const answer = await aComment(knows, discussionId, 'We did: ask the police first.')
    await db.thread.update({ where: { id }, data: { acceptedId: answer.id } })
    expect(await whyOf(asker, 'one door', 'Knows')).toMatchObject([{ deed: 'answered', count: 1 }])
    const own = await aComment(starter, discussionId, 'Found it myself.')
    await db.thread.update({ where: { id }, data: { acceptedId: own.id } })
    expect(await whyOf(asker, 'one door', 'Starter')).toMatchObject([{ deed: 'commented', count: 1 }])
  })

  it('counts "seen here too", little, and "not here" not at all', async () => {
    const [finder, sees, not] = [await person('Finder'), await person('Sees'), await person('Not')]
    const { id: findingId } = await aFinding(finder, { claim: ONE_DOOR })
    const say = (who: Person, stance: 'seen_here' | 'not_here') =>
      db.corroboration.create({ data: { findingId, practitionerId: who.id, placeId: place.id, stance } })
    await say(sees, 'seen_here')
    await say(not, 'not_here')
    expect(await names(asker, 'one door')).toEqual(['Finder', 'Sees'])
  })

  it('is narrowed by theme, client group and place, also without a word', async () => {
    const [theme, group, elsewhere] = [await aTheme(), await aClientGroup(), await aPlace()]
    const here = await person('Here')
    const there = await aPractitioner({ name: 'There', places: [elsewhere] })
    await aStudy(here, ONE_DOOR, { themes: [theme.slug] })
    await aStudy(there, 'Another door', { clientGroups: [group.slug] })
    expect(await names(asker, '', { theme: theme.slug })).toEqual(['Here'])
    expect(await names(asker, '', { for: group.slug })).toEqual(['There'])
    expect(await names(asker, '', { place: elsewhere.slug })).toEqual(['There'])
    expect(await names(asker, 'door', { place: place.slug })).toEqual(['Here'])
    expect(await names(asker, '', { place: 'no-such' })).toEqual([])
    expect(await names(asker, '')).toEqual([])
  })

  it('names three things of each sort and counts them all', async () => {
    const writer = await person('Writer')
    for (let i = 0; i < 5; i++) await aStudy(writer, `Door ${i}`)
    const [why] = (await whyOf(asker, 'door', 'Writer')) ?? []
    expect(why).toMatchObject({ deed: 'wrote', count: 5 })
    expect(why?.things).toHaveLength(3)
  })

  it('shows so many a page, nobody twice', async () => {
    const finding = await aFinding(asker, { claim: ONE_DOOR })
    for (let i = 0; i < WHO_PER_PAGE + 2; i++) await aComment(await person(`Talker ${i}`), finding.discussionId)
    const [first, second] = [await ask(asker, 'one door'), await ask(asker, 'one door', {}, 2)]
    expect([first.total, first.pages, first.people.length, second.people.length]).toEqual([23, 2, 20, 3])
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(23)
  })
})

describe('what nobody else may see', () => {
  it('counts for nobody, not even for those who may: drafts, what is withdrawn, hidden comments', async () => {
    const [author, moderator] = [await person('Author'), await person('Moderator', { role: 'moderator' })]
    await aDraft(author, { title: 'zeppelin draft' })
    const gone = await aStudy(author, 'zeppelin withdrawn')
    await withdrawCaseStudy(author, { slug: gone.slug, reason: 'It was wrong' })
    const finding = await aFinding(author, { claim: 'zeppelin finding' })
    await db.finding.update({ where: { id: finding.id }, data: { withdrawnAt: new Date() } })
    await aProposal(author, { title: 'zeppelin proposal', state: 'draft' })
    const thread = await aThread(moderator, { title: 'zeppelin thread' })
    const said = await aComment(author, thread.discussionId)
    await db.comment.update({ where: { id: said.id }, data: { hiddenAt: new Date() } })
    await db.thread.update({ where: { id: thread.id }, data: { acceptedId: null } })
    for (const viewer of [author, moderator, asker]) {
      const found = await ask(viewer, 'zeppelin')
      expect([viewer.name, found.total, JSON.stringify(found.people)]).toEqual([viewer.name, 0, '[]'])
      const about = await ask(viewer, '', { place: place.slug })
      expect(JSON.stringify(about.people)).not.toContain('zeppelin')
    }
  })

  it('shows nobody who is suspended', async () => {
    const author = await person('Author')
    await aStudy(author)
    await db.practitioner.update({ where: { id: author.id }, data: { suspendedAt: new Date() } })
    expect((await ask(asker, 'one door')).total).toBe(0)
  })
})

it('is asked in one statement, however much is found', async () => {
  const writer = await person('Writer')
  await aStudy(writer)
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await ask(asker, 'one door')
  await ask(asker, '', { place: place.slug })
  expect(query.mock.calls.length).toBe(2)
  query.mockRestore()
})

it('has an address of its own for every question', () => {
  expect(addressOfWho({})).toBe('/people/who')
  expect(addressOfWho({ words: 'one door', theme: 'early-years' })).toBe('/people/who?q=one+door&theme=early-years')
})
