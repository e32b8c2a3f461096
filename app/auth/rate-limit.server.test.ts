import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { countTry, networkOf, TooManyTries } from './rate-limit.server.ts'

withDatabase()

it('remembers what was tried over a restart', async () => {
  for (let i = 0; i < 5; i++) await countTry('sign_in', 'somebody@example.org', '192.0.2.1')
  await closeDatabase()
  await openDatabase()
  await expect(countTry('sign_in', 'somebody@example.org', '192.0.2.1')).rejects.toThrow(TooManyTries)
  await countTry('sign_in', 'somebody@example.org', '192.0.2.2')
})

it('counts an IPv6 network as one, and an IPv4 address as itself however it is written', () => {
  expect(networkOf('2001:db8:0:1::1')).toBe(networkOf('2001:0db8:0000:0001:ffff:1:2:3'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8:0:2::1')).not.toBe(networkOf('2001:db8:0:1::1'))
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(networkOf('::1')).toBe('0:0:0:0')
})
