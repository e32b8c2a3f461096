import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aFinding, aPlace, aPractitioner, aProposal, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { findAround, findByBeginning, findSimilar } from './alike.server.ts'

withDatabase()
type Who = Awaited<ReturnType<typeof aPractitioner>>
const related = async (who: Who | null, id: string) =>
  titlesOf((await findAround(who, { kind: 'finding', id })).related).sort()
const titlesOf = (things: { title: string }[]) => things.map(({ title }) => title)

describe('what is alike', () => {
  let ann: Who
  let bob: Who
  beforeEach(async () => {
    ann = await aPractitioner({ name: 'Ann', places: [await aPlace()] })
    bob = await aPractitioner({ name: 'Bob' })
  })

  it('is related by the words of its title and by a theme in common, and is never the thing itself', async () => {
    const { slug } = await aTheme({ name: 'Rivers' })
    const one = await aFinding(ann, { claim: 'Herons fish at dawn', themes: [slug] })
    await aFinding(ann, { claim: 'Herons sleep' })
    await aPublishedCaseStudy(ann, { title: 'Otters', themes: [slug], summary: 'At dawn' })
    await aFinding(ann, { claim: 'Nothing of the kind' })
    expect((await findAround(ann, { kind: 'finding', id: one.id })).follows).toBeNull()
    await db.following.create({
      data: { practitionerId: ann.id, subjectKind: 'finding', subjectId: one.id, level: 'everything' },
    })
    expect((await findAround(ann, { kind: 'finding', id: one.id })).follows).toBe('everything')
    expect((await findAround(null, { kind: 'finding', id: one.id })).follows).toBeNull()
    expect(await related(null, one.id)).toEqual(['Herons sleep', 'Otters'])
  })

  it('is shown to each as far as they may see it: beside a thing, while a title is typed, and on the way to it', async () => {
    const open = await aFinding(ann, { claim: 'Herons fish' })
    const gone = await aFinding(ann, { claim: 'Herons withdrawn' })
    await db.finding.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
    await aProposal(ann, { title: 'Herons in draft' })
    await aProposal(ann, { title: 'Herons in consultation', state: 'consultation' })
    const all = ['Herons in consultation', 'Herons in draft', 'Herons withdrawn']
    expect([await related(null, open.id), await related(bob, open.id), await related(ann, open.id)]).toEqual([
      [],
      all.slice(0, 1),
      all,
    ])
    const typed = async (who: Who | null) => titlesOf(await findSimilar(who, 'About some herons')).sort()
    expect([await typed(null), await typed(bob)]).toEqual([['Herons fish'], ['Herons fish', 'Herons in consultation']])
    const going = async (who: Who | null) => titlesOf(await findByBeginning(who, 'hero')).sort()
    expect([await going(null), await going(bob)]).toEqual([['Herons fish'], ['Herons fish', 'Herons in consultation']])
  })

  it('finds people for those signed in, by half a word, and takes any typing without complaint', async () => {
    expect(await findByBeginning(null, 'bo')).toEqual([])
    await db.practitioner.update({ where: { id: bob.id }, data: { name: 'Bobby Heron' } })
    expect(titlesOf(await findByBeginning(ann, 'bobby her'))).toEqual(['Bobby Heron'])
    for (const typed of ['', ' ', '"', '!!!&|():*<->', '\0', 'the', "it's \\", 'x'.repeat(5_000)]) {
      expect(await findByBeginning(ann, typed)).toEqual([])
      expect(await findSimilar(ann, typed)).toEqual([])
    }
  })
})
