import { expect, test } from 'vitest'
import { inTransaction } from '#app/db/database.server.ts'
import { isWriteConflict } from '#app/db/errors.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aTheme } from '#tests/support/world.ts'

withDatabase()

test('of two who wait for each other one is told that the other won, which a page answers with 503 in plain words', async () => {
  const [one, two] = [await aTheme(), await aTheme()]
  let met = 0
  const bothHere = async () => {
    met++
    while (met < 2) await new Promise(setImmediate)
  }
  const change = (first: { id: string }, second: { id: string }) =>
    inTransaction(async (tx) => {
      await tx.theme.update({ where: { id: first.id }, data: { name: `Changed ${first.id}` } })
      await bothHere()
      await tx.theme.update({ where: { id: second.id }, data: { name: `Changed ${second.id}` } })
    })
  const ended = await Promise.allSettled([change(one, two), change(two, one)])
  const faults = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  expect(faults.map(isWriteConflict)).toEqual([true])
})
