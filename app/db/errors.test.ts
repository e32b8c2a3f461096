import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aTheme } from '#tests/support/world.ts'
import { db, inTransaction } from './database.server.ts'
import { isCheckViolation, isMissingReference, isNotFound, isUniqueViolation, isWriteConflict } from './errors.ts'

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
    expect(isUniqueViolation(fault)).toBe(true)
    expect(isUniqueViolation(fault, 'Practitioner_email_key')).toBe(true)
    expect(isUniqueViolation(fault, 'Practitioner_slug_key')).toBe(false)
    expect(isNotFound(fault)).toBe(false)
  }
})

test('a second row with one pair of keys is told by the name of its primary key', async () => {
  const [place, theme] = [await aPlace(), await aTheme()]
  const join = () => db.placeTheme.create({ data: { placeId: place.id, themeId: theme.id } })
  await join()
  expect(isUniqueViolation(await faultOf(join()), 'PlaceTheme_pkey')).toBe(true)
})

test('what refers to nothing, what is not there, and what the database’s own rules refuse are told apart', async () => {
  const theme = await aTheme()
  const reference = await faultOf(db.placeTheme.create({ data: { placeId: 'nowhere', themeId: theme.id } }))
  const absent = await faultOf(db.theme.update({ where: { id: 'none' }, data: { name: 'x' } }))
  const refused = await faultOf(aPlace({ population: -1 }))

  expect([reference, absent, refused].map(isMissingReference)).toEqual([true, false, false])
  expect([reference, absent, refused].map(isNotFound)).toEqual([false, true, false])
  expect([reference, absent, refused].map(isCheckViolation)).toEqual([false, false, true])
  expect([reference, absent, refused, new Error('x')].map(isWriteConflict)).toEqual([false, false, false, false])
})
