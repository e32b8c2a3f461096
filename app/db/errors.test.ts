import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aTheme } from '#tests/support/world.ts'
import { db, inTransaction } from './database.server.ts'
import { DiskFullError, isDiskFull, isWriteConflict } from './errors.ts'
import { isTaken } from './taken.ts'

withDatabase()
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a second account with one address is told from any other second row, in or out of a transaction', async () => {
  const { email } = await aPractitioner()

  for (const fault of [
    await faultOf(aPractitioner({ email: email.toUpperCase() })),
    await faultOf(inTransaction((tx) => tx.practitioner.create({ data: { email, name: 'B', slug: 'b' } }))),
  ]) {
    expect(isTaken(fault, 'Practitioner_email_key')).toBe(true)
    expect(isTaken(fault, 'Practitioner_slug_key')).toBe(false)
    expect(isWriteConflict(fault)).toBe(false)
  }
})

test('a second row with one pair of keys is told by the name of its primary key', async () => {
  const [place, theme] = [await aPlace(), await aTheme()]
  const join = () => db.placeTheme.create({ data: { placeId: place.id, themeId: theme.id } })
  await join()
  expect(isTaken(await faultOf(join()), 'PlaceTheme_pkey')).toBe(true)
})

test('that the disk is full is told from everything else that may be refused', async () => {
  const refused = await faultOf(aPlace({ population: -1 }))
  expect([new DiskFullError(), refused, new Error('x'), null].map(isDiskFull)).toEqual([true, false, false, false])
  expect([refused, new Error('x')].map(isWriteConflict)).toEqual([false, false])
})
