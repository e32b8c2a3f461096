import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDraft, aPlace, aPractitioner } from '#tests/support/world.ts'
import { addAuthor, findPeople, removeAuthor } from './authorship.server.ts'
import { findCaseStudy, MOST_AUTHORS } from './case-study.server.ts'

withDatabase()

const someone = async (name = 'Ann') => aPractitioner({ name, places: [await aPlace()] })

it('an author adds another, who from then on sees, writes and removes like the first', async () => {
  const [ann, bob] = [await someone(), await someone('Bob')]
  const { id, slug } = await aDraft(ann)
  expect(await addAuthor(ann, { slug, person: bob.slug })).toBe('done')
  expect(await addAuthor(ann, { slug, person: bob.slug })).toBe('already')
  expect((await findCaseStudy(bob, slug))?.authorIds).toEqual([ann.id, bob.id])
  expect(await removeAuthor(bob, { slug, person: ann.slug })).toBe('done')
  expect(await findCaseStudy(ann, slug)).toBeNull()
  const told = await db.activity.findMany({
    orderBy: { id: 'asc' },
    select: { verb: true, subjectId: true, data: true },
  })
  expect(told).toEqual([
    { verb: 'author_added', subjectId: id, data: { practitionerId: bob.id } },
    { verb: 'author_removed', subjectId: id, data: { practitionerId: ann.id } },
  ])
})

it('the last author stays, also when two leave at the same moment', async () => {
  const [ann, bob] = [await someone(), await someone('Bob')]
  const { slug } = await aDraft(ann)
  expect(await removeAuthor(ann, { slug, person: ann.slug })).toBe('last')
  await addAuthor(ann, { slug, person: bob.slug })
  const both = await Promise.all([
    removeAuthor(ann, { slug, person: ann.slug }),
    removeAuthor(bob, { slug, person: bob.slug }),
  ])
  expect(both.sort()).toEqual(['done', 'last'])
})

it('somebody added by five buttons at once is added once', async () => {
  const [ann, bob] = [await someone(), await someone('Bob')]
  const { id, slug } = await aDraft(ann)
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => addAuthor(ann, { slug, person: bob.slug })))
  expect(outcomes.sort()).toEqual(['already', 'already', 'already', 'already', 'done'])
  expect(await db.activity.count({ where: { verb: 'author_added', subjectId: id } })).toBe(1)
})

it('there are as many authors as its page can name, and no more', async () => {
  const ann = await someone()
  const { id, slug } = await aDraft(ann)
  for (let n = 1; n < MOST_AUTHORS; n++) {
    const { id: practitionerId } = await aPractitioner()
    await db.caseStudyAuthor.create({ data: { caseStudyId: id, practitionerId } })
  }
  expect(await addAuthor(ann, { slug, person: (await someone()).slug })).toBe('full')
  expect((await findCaseStudy(ann, slug))?.authorIds).toHaveLength(MOST_AUTHORS)
})

it('nobody else has a say in it, and nobody suspended becomes one', async () => {
  const [ann, bob] = [await someone(), await someone('Bob')]
  const gone = await aPractitioner({ name: 'Gone', suspendedAt: new Date() })
  const { slug } = await aDraft(ann)
  expect(await addAuthor(bob, { slug, person: bob.slug })).toBeNull()
  expect(await removeAuthor(bob, { slug, person: ann.slug })).toBeNull()
  expect(await addAuthor(ann, { slug, person: gone.slug })).toBe('nobody')
})

it('people are found by the words of their name', async () => {
  const ann = await someone()
  await aPractitioner({ name: 'Roberta Finch' })
  expect(await findPeople(ann, 'finch ROB')).toMatchObject([{ name: 'Roberta Finch' }])
  expect(await findPeople(ann, '')).toEqual([])
})
