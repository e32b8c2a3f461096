import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import { NotDone } from '#app/domain/practitioner/roles.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { warnPractitioner } from './warning.server.ts'

withDatabase()
startNotifying()

it('a warning is read in a mail, among the notifications and in the trail, once however often the form is sent', async () => {
  const [mod, ann] = [await aPractitioner({ name: 'Mod', role: 'moderator' }), await aPractitioner({ name: 'Ann' })]
  for (let n = 0; n < 2; n++) expect(await warnPractitioner(mod, ann.slug, 'Please do not advertise.')).toBe(true)
  const mails = await db.outboxMail.findMany({ select: { to: true, text: true } })
  expect(mails).toMatchObject([{ to: ann.email, text: expect.stringContaining('Please do not advertise.') }])
  expect(mails[0]?.text).toContain('Mod')
  await deliverNow()
  expect((await findNotifications(ann, 1)).notifications).toMatchObject([{ verb: 'warned', reason: 'named' }])
  const acts = await db.moderationAct.findMany({ select: { kind: true, whomId: true, byId: true, reason: true } })
  expect(acts).toEqual([{ kind: 'warned', whomId: ann.id, byId: mod.id, reason: 'Please do not advertise.' }])
})

it('is given by moderators, not to themselves, to nobody who is not there, and not without end', async () => {
  const [mod, ann] = [await aPractitioner({ role: 'moderator' }), await aPractitioner()]
  await expect(warnPractitioner(ann, mod.slug, 'x')).rejects.toThrow(NotDone)
  await expect(warnPractitioner(mod, mod.slug, 'x')).rejects.toThrow(NotDone)
  expect(await warnPractitioner(mod, 'no-such', 'x')).toBe(false)
  for (let n = 0; n < 5; n++) await warnPractitioner(mod, ann.slug, `Reason ${n}`)
  await expect(warnPractitioner(mod, ann.slug, 'One more')).rejects.toThrow(/5 times today/)
})
