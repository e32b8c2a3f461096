import fs from 'node:fs'
import { expect, it } from 'vitest'
import { isSecret, writtenIn } from './words.ts'

const pages = fs
  .readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ text: fs.readFileSync(`app/${file}`, 'utf8') }))

it('gives back what was written, in its order, and nothing of what a form says to itself', () => {
  expect(
    writtenIn([
      ['onceKey', '3f0c'],
      ['place', 'farrowmere'],
      ['title', 'Title'],
      ['body', 'Agreed.'],
      ['kind', 'cost'],
      ['note', '  '],
      ['somethingNew', 'two words'],
    ]),
  ).toEqual([
    { label: 'Title', text: 'Title' },
    { label: 'Your comment', text: 'Agreed.' },
    { label: 'Something new', text: 'two words' },
  ])
})

it('never gives back a password, a code or a token', () => {
  const secrets = ['password', 'newPassword', 'present_password', 'code', 'token', 'passwordAgain']
  expect(writtenIn(secrets.map((name) => [name, 'correct horse battery']))).toEqual([])
  const asked = pages.flatMap(({ text }) =>
    [...text.matchAll(/<(?:TextField|input)\b[^>]*?type="password"[^>]*?>/g)].map(
      ([field]) => /name="(\w+)"/.exec(field)?.[1] ?? '',
    ),
  )
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((name) => !isSecret(name))).toEqual([])
})

it('knows every field of several lines that the platform has', () => {
  const names = pages.flatMap(({ text }) =>
    [...text.matchAll(/<(?:TextArea|textarea)\b[^>]*?\bname="(\w+)"/g)].map(([, name = '']) => name),
  )
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter((name) => !writtenIn([[name, 'x']]).length)).toEqual([])
})
