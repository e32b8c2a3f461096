import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { becomeFirstAdministrator, prepareFirstAdministrator } from './first-administrator.server.ts'
import { findViewer } from './session.server.ts'

withDatabase()

const printed = async (): Promise<string> => {
  const lines: string[] = []
  await prepareFirstAdministrator((line) => lines.push(line))
  return /(?:[2-9A-Z]{5}-?){4}$/.exec(lines.join('\n'))?.[0] ?? ''
}
const person = (n: number) => ({ name: `Person ${n}`, email: `person${n}@example.org`, password: 'seven quiet herons' })
const from = (n: number) => ({ address: `192.0.2.${n}`, userAgent: null })

it('makes one administrator of fifty who hold the code and try at the same moment', async () => {
  const code = await printed()
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => becomeFirstAdministrator(code, person(n), from(n))),
  )
  const won = answers.filter((answer) => answer.ok)
  expect(won).toHaveLength(1)
  expect(await db.practitioner.count()).toBe(1)
  const viewer = await findViewer(won[0]?.ok ? won[0].cookie.split(';')[0] : '')
  expect(viewer?.role).toBe('administrator')
})

it('takes the code as people type it, and no other', async () => {
  const code = await printed()
  expect(await becomeFirstAdministrator('AAAAA-AAAAA-AAAAA-AAAAA', person(1), from(1))).toMatchObject({ field: 'code' })
  expect(await becomeFirstAdministrator('', person(1), from(1))).toMatchObject({ field: 'code' })
  expect((await becomeFirstAdministrator(` ${code.toLowerCase().replaceAll('-', ' ')}`, person(1), from(1))).ok).toBe(
    true,
  )
})

it('prints another code at the next start, and the one before is void', async () => {
  const [first, second] = [await printed(), await printed()]
  expect(first).not.toBe(second)
  expect(await becomeFirstAdministrator(first, person(1), from(1))).toMatchObject({ ok: false, field: 'code' })
  expect((await becomeFirstAdministrator(second, person(1), from(1))).ok).toBe(true)
})

it('prints nothing, and takes no code, once there is an administrator', async () => {
  const code = await printed()
  await aPractitioner({ role: 'administrator' })
  expect(await printed()).toBe('')
  expect(await becomeFirstAdministrator(code, person(1), from(1))).toMatchObject({ ok: false, field: 'code' })
})

it('stores only a hash of the code', async () => {
  const code = await printed()
  expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(code.replaceAll('-', ''))
})
