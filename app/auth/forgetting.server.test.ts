import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { forgetWhatIsOver, startForgetting, stopForgetting } from './forgetting.server.ts'
import { forgetOldTries } from './rate-limit.server.ts'
import { forgetEndedSessions } from './session.server.ts'

withDatabase()

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)
const tries = (name: string, many: number, expire: number) => db.$executeRaw`
  INSERT INTO "RateLimit" (key, points, expire)
  SELECT ${name} || ':' || n, 1, ${expire}::bigint FROM generate_series(1, ${many}::int) n`

it('forgets sessions that are over and counters whose time is over, and nothing else', async () => {
  const { id: practitionerId } = await aPractitioner()
  await db.session.createMany({
    data: [
      { id: 'open', practitionerId, expiresAt: inDays(1) },
      { id: 'unused', practitionerId, expiresAt: inDays(-1) },
      { id: 'too old', practitionerId, expiresAt: inDays(1), createdAt: inDays(-31) },
    ],
  })
  await tries('over', 1, Date.now() - 1_000)
  await tries('counting', 1, Date.now() + 60_000)

  await forgetWhatIsOver([forgetOldTries, forgetEndedSessions])

  expect((await db.session.findMany()).map(({ id }) => id)).toEqual(['open'])
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(['counting:1'])
})

it('forgets many a part at a time, and no more than a bounded number in one run', async () => {
  await tries('over', 51_000, Date.now() - 1_000)
  await forgetWhatIsOver([forgetOldTries, forgetEndedSessions])
  expect(await db.rateLimit.count()).toBe(1_000)
  await forgetWhatIsOver([forgetOldTries, forgetEndedSessions])
  expect(await db.rateLimit.count()).toBe(0)
})

it('begins when the platform does', async () => {
  await tries('over', 1, Date.now() - 1_000)
  startForgetting([forgetOldTries])
  await expect.poll(() => db.rateLimit.count(), { timeout: 60_000 }).toBe(0)
  await stopForgetting()
})
