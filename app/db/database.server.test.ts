import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { databasePool, db, inTransaction } from './database.server.ts'

withDatabase()

test('what is written is there to be read', async () => {
  const place = await aPlace({ name: 'Kettlewick' })
  const person = await aPractitioner({ places: [place] })

  expect(await db.practitioner.findFirst({ where: { id: person.id }, select: { places: true } })).toMatchObject({
    places: [{ placeId: place.id }],
  })
})

test('each test begins with empty tables and fresh numbers', async () => {
  expect(await db.place.count()).toBe(0)
  const { rows } = await databasePool().query(
    `INSERT INTO "Activity" (verb, "subjectKind", "subjectId", data) VALUES ('v', 'k', 's', '{}') RETURNING id`,
  )
  expect(rows[0].id).toBe('1')
})

test('an undefined in a where never means everything', async () => {
  await aPlace()
  const nothing = undefined as unknown as string

  await expect(db.place.deleteMany({ where: { id: nothing } })).rejects.toThrow(/undefined/)
  expect(await db.place.count()).toBe(1)
})

test('a moment in summer and one in winter come back as they went in', async () => {
  for (const at of ['2026-07-14T12:30:00.000Z', '2026-01-14T12:30:00.000Z', '2026-03-29T01:30:00.000Z']) {
    const { id } = await aPractitioner({ joinedAt: new Date(at) })
    const found = await db.practitioner.findUniqueOrThrow({ where: { id }, select: { joinedAt: true } })
    expect(found.joinedAt.toISOString()).toBe(at)
    const { rows } = await databasePool().query(
      `SELECT extract(epoch FROM "joinedAt") AS s FROM "Practitioner" WHERE id = $1`,
      [id],
    )
    expect(Number(rows[0].s) * 1000).toBe(Date.parse(at))
  }
})

test('a transaction that throws leaves nothing', async () => {
  await expect(
    inTransaction(async (tx) => {
      await tx.theme.create({ data: { slug: 'early-years', name: 'Early years' } })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await db.theme.count()).toBe(0)
})

test('a transaction that goes on after a failed statement is reported as failed, for it stored nothing', async () => {
  const theme = { slug: 'early-years', name: 'Early years' }
  await db.theme.create({ data: theme })

  const work = inTransaction(async (tx) => {
    await tx.clientGroup.create({ data: { slug: 'under-fives', name: 'Under fives' } })
    await tx.theme.create({ data: theme }).catch(() => 'never mind')
  })

  await expect(work).rejects.toThrow(/rolled back/)
  expect(await db.clientGroup.count()).toBe(0)
})
