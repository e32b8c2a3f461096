import { expect, test } from 'vitest'
import { OPENING, type Standing, saveStateOf } from './standing.ts'

const standing = (changed: Partial<Standing>): Standing => ({
  ...OPENING,
  ready: true,
  joined: true,
  notKept: null,
  ...changed,
})
const sentence = (changed: Partial<Standing>) => saveStateOf(standing(changed)).sentence

test('"Saved" is said only when the server has everything', () => {
  expect(sentence({})).toBe('Saved')
  expect(sentence({ unsaved: true })).toBe('Saving…')
  for (const changed of [{ joined: false }, { refusal: 'the disk is full' }, { right: null, unsaved: true } as const])
    expect(sentence(changed)).not.toBe('Saved')
})

test('without a connection it says where the words are', () => {
  expect(sentence({ joined: false })).toBe('Not connected – keep writing, it is kept on this device')
  expect(sentence({ joined: false, notKept: 'the storage of this browser is full' })).toMatch(
    /^Not connected – leave this page open: the storage of this browser is full/,
  )
})

test('as long as there is nothing to write in it promises nothing', () => {
  expect(sentence({ ready: false, joined: false })).toBe('Opening…')
  expect(sentence({ ready: false, joined: false, late: true })).toMatch(/^Not connected – this is the saved text/)
})

test('what the server refused is not called saved, in its own words', () => {
  expect(sentence({ unsaved: true, refusal: 'the disk is full.' })).toBe('Not saved: the disk is full.')
})

test('somebody who may no longer write is told so, and their last words are theirs to keep', () => {
  expect(sentence({ right: 'comment' })).toBe('You can read only')
  expect(sentence({ right: 'read', unsaved: true })).toMatch(/^Not saved: .*Download your copy/)
  expect(sentence({ ended: 'signed_out', right: 'read', unsaved: true })).toMatch(/signed out.*Download/)
  expect(sentence({ ended: 'gone', right: null })).toBe('You can no longer see this text.')
})

test('a session that ran out says whether the words are kept until they sign in again', () => {
  const over = { ended: 'expired', right: 'read', joined: false } as const
  expect(sentence({ ...over, unsaved: true })).toMatch(/^Not saved: .*kept on this device: sign in again/)
  expect(sentence({ ...over, unsaved: true, notKept: 'it is full' })).toMatch(/on this page only\. Download your copy/)
  expect(sentence(over)).toBe('You are not signed in any more. Sign in again to go on writing.')
})

test('a page that is one too many says why it does not connect, and where the words are', () => {
  const sentAway = 'too many pages are open at this address.'
  expect(sentence({ joined: false, sentAway })).toBe(
    `Not connected – ${sentAway} Keep writing, it is kept on this device.`,
  )
  expect(sentence({ joined: false, sentAway, notKept: 'it is full' })).toMatch(/Leave this page open: it is full/)
})
