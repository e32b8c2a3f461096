import { expect, it } from 'vitest'
import { hashPassword, isPassword } from './password.server.ts'
import { passwordFault } from './password-rules.server.ts'

const about = ['Ada Fernsby', 'ada.fernsby@borough.gov.uk']

it.each([
  ['nothing', ''],
  ['too little', 'abc defg'.slice(0, 7)],
  ['too much', 'horse '.repeat(50)],
  ['what everybody uses', 'Password1'],
  ['one sign again and again', 'aaaaaaaaaaaaaaaa'],
  ['the name of the platform', 'Total-Place 2025!'],
  ['a word of the field', 'casestudies99'],
  ['the own name', 'Ada Fernsby 1'],
  ['the own address', 'ada.fernsby@borough.gov.uk'],
])('refuses %s', async (_, password) => {
  expect(await passwordFault(password, about)).toEqual(expect.any(String))
})

it.each([
  'seven quiet herons',
  'only-lower-case-letters',
  '        x y z        ',
  'пароль для меня одной',
  '🦉🦉🦊🦊🐢🐢🐌🐌',
])('takes %j: there is no rule about kinds of characters', async (password) => {
  expect(await passwordFault(password, about)).toBeNull()
})

it('changes no letter of a password: another Unicode form or a missing space is another password', async () => {
  const stored = await hashPassword('  Ångström café ')
  expect(await isPassword(stored, '  Ångström café ')).toBe(true)
  expect(await isPassword(stored, '  Ångström café '.normalize('NFD'))).toBe(false)
  expect(await isPassword(stored, 'Ångström café')).toBe(false)
})

it('stores argon2id with 19 MiB, two passes and one lane', async () => {
  expect(await hashPassword('seven quiet herons')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
