import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { anOrganisation, aPractitioner } from '#tests/support/world.ts'
import {
  changeRole,
  endSuspension,
  endSuspensionsOver,
  findStanding,
  NotDone,
  suspendPractitioner,
} from './roles.server.ts'

withDatabase()

const anAdministrator = () => aPractitioner({ role: 'administrator' })
const aSession = (practitionerId: string, id: string) =>
  db.session.create({ data: { id, practitionerId, expiresAt: new Date(Date.now() + 60_000) } })
const verbs = async () => (await db.activity.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)
const standing = (id: string) =>
  db.practitioner.findUniqueOrThrow({ where: { id }, select: { role: true, departmentId: true, suspendedAt: true } })

describe('a role', () => {
  it('is given by an administrator; every session ends, and it is told in the same transaction', async () => {
    const [administrator, person] = [await anAdministrator(), await aPractitioner()]
    await aSession(person.id, 'one')
    await aSession(administrator.id, 'mine')
    await changeRole(administrator, person.slug, 'moderator', null)
    expect(await standing(person.id)).toMatchObject({ role: 'moderator' })
    expect((await db.session.findMany()).map(({ id }) => id)).toEqual(['mine'])
    expect(await verbs()).toEqual(['sessions_ended', 'role_changed'])
    expect(await db.activity.findFirstOrThrow()).toMatchObject({ subjectId: person.id, data: { sessions: ['one'] } })
  })

  it('of a responder needs a department, and loses it with the role', async () => {
    const [administrator, person] = [await anAdministrator(), await aPractitioner()]
    const [council, department] = [await anOrganisation(), await anOrganisation({ kind: 'department' })]
    for (const id of [null, council.id, 'nothing'])
      await expect(changeRole(administrator, person.slug, 'responder', id)).rejects.toThrow(NotDone)
    await changeRole(administrator, person.slug, 'responder', department.id)
    expect(await standing(person.id)).toMatchObject({ role: 'responder', departmentId: department.id })
    await changeRole(administrator, person.slug, 'practitioner', department.id)
    expect(await standing(person.id)).toMatchObject({ role: 'practitioner', departmentId: null })
  })

  it('is given by nobody else, and by nobody to themself', async () => {
    const [administrator, moderator, person] = [
      await anAdministrator(),
      await aPractitioner({ role: 'moderator' }),
      await aPractitioner(),
    ]
    for (const viewer of [moderator, person])
      await expect(changeRole(viewer, administrator.slug, 'practitioner', null)).rejects.toThrow(NotDone)
    await expect(changeRole(administrator, administrator.slug, 'practitioner', null)).rejects.toThrow(NotDone)
    expect(await verbs()).toEqual([])
  })

  it('of the last administrator stays, also when two take it from each other at the same moment', async () => {
    const [a, b] = [await anAdministrator(), await anAdministrator()]
    const answers = await Promise.allSettled([
      changeRole(a, b.slug, 'practitioner', null),
      changeRole(b, a.slug, 'practitioner', null),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.practitioner.count({ where: { role: 'administrator' } })).toBe(1)
  })

  it('takes with it the links they hold and the invitations they made', async () => {
    const [administrator, person] = [await anAdministrator(), await anAdministrator()]
    const expiresAt = new Date(Date.now() + 60_000)
    await db.oneTimeLink.createMany({
      data: [
        { id: 'reset', purpose: 'reset_password', practitionerId: person.id, expiresAt },
        {
          id: 'invited',
          purpose: 'invitation',
          email: 'x@example.org',
          role: 'administrator',
          madeById: person.id,
          expiresAt,
        },
      ],
    })
    await changeRole(administrator, person.slug, 'practitioner', null)
    expect(await db.oneTimeLink.count()).toBe(0)
  })
})

const why = (reason: string, lastDay = '') => ({ reason, lastDay })
const LATER = '2999-12-31'

describe('a suspension', () => {
  it('ends every session, says why, and can be ended', async () => {
    const [administrator, person] = [await anAdministrator(), await aPractitioner()]
    await aSession(person.id, 'one')
    await suspendPractitioner(administrator, person.slug, why('Advertising'))
    expect(await db.session.count()).toBe(0)
    const row = await db.practitioner.findUniqueOrThrow({ where: { id: person.id } })
    expect(row).toMatchObject({ suspendedReason: 'Advertising', suspendedAt: expect.any(Date) })
    await expect(suspendPractitioner(administrator, person.slug, why('Again'))).rejects.toThrow(NotDone)
    await endSuspension(administrator, person.slug)
    expect(await standing(person.id)).toMatchObject({ suspendedAt: null })
    expect(await verbs()).toEqual(['sessions_ended', 'suspended', 'unsuspended'])
  })

  it('is put on by whoever looks after the community, never on oneself, and not by one who was suspended meanwhile', async () => {
    const [a, b, person] = [await anAdministrator(), await anAdministrator(), await aPractitioner()]
    await expect(suspendPractitioner(person, a.slug, why('x'))).rejects.toThrow(NotDone)
    await expect(suspendPractitioner(a, a.slug, why('x'))).rejects.toThrow(NotDone)
    await suspendPractitioner(a, b.slug, why('x'))
    await expect(suspendPractitioner(b, person.slug, why('x'))).rejects.toThrow(NotDone)
  })

  it('by a moderator has a last day, and is never of a moderator or an administrator', async () => {
    const [moderator, other] = [await aPractitioner({ role: 'moderator' }), await aPractitioner({ role: 'moderator' })]
    const [administrator, person] = [await anAdministrator(), await aPractitioner()]
    for (const { slug } of [moderator, other, administrator])
      await expect(suspendPractitioner(moderator, slug, why('x', LATER))).rejects.toThrow(NotDone)
    await expect(suspendPractitioner(moderator, person.slug, why('x'))).rejects.toThrow(/last day/)
    await expect(suspendPractitioner(moderator, person.slug, why('x', '2020-01-01'))).rejects.toThrow(/today or later/)
    await suspendPractitioner(moderator, person.slug, why('Advertising', LATER))
    expect(await findStanding(moderator, person.slug)).toMatchObject({ lastDay: new Date('2999-12-31T23:59:59.999Z') })
    await endSuspension(moderator, person.slug)
    const acts = await db.moderationAct.findMany({
      orderBy: { id: 'asc' },
      select: { kind: true, reason: true, byId: true },
    })
    expect(acts).toEqual([
      { kind: 'suspended', reason: 'Advertising', byId: moderator.id },
      { kind: 'unsuspended', reason: '', byId: moderator.id },
    ])
  })

  it('ends by itself when its last day is over, and not before', async () => {
    const [administrator, person, other] = [await anAdministrator(), await aPractitioner(), await aPractitioner()]
    for (const { slug } of [person, other]) await suspendPractitioner(administrator, slug, why('x', LATER))
    expect(await endSuspensionsOver(100)).toBe(0)
    await db.practitioner.update({ where: { id: person.id }, data: { suspendedUntil: new Date() } })
    expect(await endSuspensionsOver(100, other.id)).toBe(0)
    expect(await endSuspensionsOver(100)).toBe(1)
    expect(await standing(person.id)).toMatchObject({ suspendedAt: null })
    expect(await standing(other.id)).toMatchObject({ suspendedAt: expect.any(Date) })
    expect(await db.moderationAct.count({ where: { kind: 'unsuspended', byId: null, whomId: person.id } })).toBe(1)
  })
})
