import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { clearRecent, findRecent, keepRecent, MOST_RECENT, rememberSearch } from './recent.server.ts'
import { changeSaved, findSaved, findSavedAs, listSaved, MOST_SAVED, removeSaved, saveSearch } from './saved.server.ts'
import { type Question, questionOf } from './words.ts'

withDatabase()
const asking = (address: string): Question => questionOf(new URLSearchParams(address))
let ann: Viewer
let bob: Viewer
beforeEach(async () => {
  ann = await aPractitioner({ name: 'Ann' })
  bob = await aPractitioner({ name: 'Bob' })
})

describe('what somebody looked for', () => {
  const words = async (who: Viewer) => (await findRecent(who)).recent.map((one) => one.words)

  it('is kept for them alone: the last few, the same words once, with what they were narrowed to last', async () => {
    for (let n = 1; n <= MOST_RECENT + 3; n++) await rememberSearch(ann, asking(`q=word${n}`))
    await rememberSearch(ann, asking('q=Word5&kind=finding'))
    await rememberSearch(null, asking('q=of+a+visitor'))
    await rememberSearch(ann, asking('kind=finding'))
    const { recent } = await findRecent(ann)
    expect(recent).toHaveLength(MOST_RECENT)
    expect(recent[0]).toMatchObject({ words: 'word5', path: '/search?q=Word5&kind=finding' })
    expect(recent.map((one) => one.words).filter((one) => one === 'word5')).toHaveLength(1)
    expect(recent.map((one) => one.words)).not.toContain('word1')
    expect(await words(bob)).toEqual([])
  })

  it('is cleared, and kept no more when its owner says so; nobody else’s goes with it', async () => {
    for (const who of [ann, bob]) await rememberSearch(who, asking('q=early'))
    await clearRecent(ann)
    expect(await words(ann)).toEqual([])
    expect(await words(bob)).toEqual(['early'])
    await rememberSearch(ann, asking('q=early'))
    await keepRecent(ann, false)
    await rememberSearch(ann, asking('q=late'))
    expect(await findRecent(ann)).toEqual({ kept: false, recent: [] })
    await keepRecent(ann, true)
    await rememberSearch(ann, asking('q=late'))
    expect(await words(ann)).toEqual(['late'])
  })
})

describe('a saved search', () => {
  const save = (who: Viewer, address: string, name = address) =>
    saveSearch(who, asking(address), { name, alerts: 'yes' })

  it('is listed by name with what it is narrowed to, renamed when it is saved again, and removed', async () => {
    const place = await aPlace({ name: 'Farholm' })
    expect(await save(ann, `q=early+help&kind=finding&place=${place.slug}`, 'zebra')).toBeNull()
    expect(await save(ann, 'q=prison', 'Apple')).toBeNull()
    expect(await save(ann, 'q=prison', 'Anew')).toBeNull()
    const saved = await listSaved(ann)
    expect(saved).toMatchObject([
      { name: 'Anew', words: 'prison', path: '/search?q=prison', kind: null, narrowed: [] },
      { name: 'zebra', kind: 'finding', narrowed: ['Farholm'], alerts: true },
    ])
    const id = saved[0]?.id ?? ''
    expect(await findSavedAs(ann, asking('q=prison'))).toEqual({ id, name: 'Anew' })
    expect(await changeSaved(ann, id, { name: 'Quiet' })).toBe(true)
    expect(await findSaved(ann, id)).toMatchObject({ name: 'Quiet', alerts: false })
    expect(await removeSaved(ann, id)).toBe('Quiet')
    expect(await removeSaved(ann, id)).toBeNull()
  })

  it('is its owner’s alone: nobody else finds, changes or removes it', async () => {
    await save(ann, 'q=prison')
    const id = (await listSaved(ann))[0]?.id ?? ''
    expect(await findSaved(bob, id)).toBeNull()
    expect(await findSavedAs(bob, asking('q=prison'))).toBeNull()
    expect(await changeSaved(bob, id, { name: 'Mine' })).toBe(false)
    expect(await removeSaved(bob, id)).toBeNull()
    expect(await listSaved(bob)).toEqual([])
    expect(await listSaved(ann)).toHaveLength(1)
  })

  it('is one of so many at most, also when two are sent at once; and looks for something', async () => {
    await db.savedSearch.createMany({
      data: Array.from({ length: MOST_SAVED - 1 }, (_, n) => ({
        practitionerId: ann.id,
        name: `${n}`,
        asked: `${n}`,
        words: 'k',
        facets: [],
      })),
    })
    const faults = await Promise.all([save(ann, 'q=one'), save(ann, 'q=two')])
    expect(faults.filter(Boolean)).toEqual([expect.stringMatching(/as many as there can be/)])
    expect(await save(bob, 'q=the+of')).toMatch(/nothing to look for/)
    expect(await listSaved(bob)).toEqual([])
  })
})
