import { expect, it } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { deliverNow, keepWithDelivery, recordActivity, type Verb } from './activity.server.ts'

withDatabase()

const record = (verb: Verb, id: string) =>
  inTransaction((tx) => recordActivity(tx, { verb, actorId: null, subject: { kind: 'theme', id } }))
const undelivered = async () =>
  (await db.activity.findMany({ where: { deliveredAt: null }, orderBy: { id: 'asc' }, take: 10 })).map(
    (one) => one.subjectId,
  )

it('one that can never be kept holds up nothing of what comes after it, and is tried again', async () => {
  let poisoned = true
  const kept: string[] = []
  keepWithDelivery('test', async (_, activities) => {
    if (poisoned && activities.some(({ subject }) => subject.id === 'third')) throw new Error('It cannot be kept')
    return () => kept.push(...activities.map(({ subject }) => subject.id))
  })
  for (const id of ['first', 'second', 'third', 'fourth', 'fifth']) await record('theme_added', id)
  await expect(deliverNow()).rejects.toThrow('It cannot be kept')
  expect(kept).toEqual(['first', 'second', 'fourth', 'fifth'])
  expect(await undelivered()).toEqual(['third'])
  poisoned = false
  await deliverNow()
  expect(kept.at(-1)).toBe('third')
  expect(await undelivered()).toEqual([])
})
