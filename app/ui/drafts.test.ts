import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { areDraftsUnkept, forgetDraft, forgetDraftsOf, keepDraft, listDraftsOf, readDraft } from './drafts.ts'

/** What a browser keeps, as its Storage does: its keys are its own properties. */
function aStorage(): Storage {
  const kept = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? String(kept[key as keyof typeof kept]) : null),
    setItem: (key: string, text: string) => void Object.assign(kept, { [key]: text }),
    removeItem: (key: string) => void delete kept[key as keyof typeof kept],
  }
  for (const name of Object.keys(kept)) Object.defineProperty(kept, name, { enumerable: false })
  return kept as unknown as Storage
}
beforeEach(() => {
  vi.stubGlobal('window', { localStorage: aStorage() })
  vi.stubGlobal('location', { pathname: '/threads/new', search: '' })
  vi.stubGlobal('document', { title: 'Start a thread' })
})
afterEach(() => {
  forgetDraftsOf('ann')
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('keeps what one began for oneself alone, until it is sent', () => {
  expect(keepDraft('ann', 'thread', { title: 'Half' })).toBe(true)
  expect(readDraft('ann', 'thread')).toEqual({ title: 'Half' })
  expect(listDraftsOf('ann')).toMatchObject([{ path: '/threads/new', title: 'Start a thread' }])
  expect(readDraft('bob', 'thread')).toBeNull()
  expect(readDraft('ann', 'comment 1')).toBeNull()
  forgetDraft('ann', 'thread')
  expect(readDraft('ann', 'thread')).toBeNull()
})

it('keeps nothing of an empty form', () => {
  keepDraft('ann', 'thread', { title: 'Half' })
  keepDraft('ann', 'thread', { title: ' ' })
  expect(listDraftsOf('ann')).toEqual([])
})

it('forgets everything of who signed out, and of others only what is old', () => {
  vi.useFakeTimers({ now: new Date('2030-01-01') })
  keepDraft('bob', 'old', { body: 'x' })
  vi.setSystemTime(new Date('2030-03-01'))
  keepDraft('bob', 'new', { body: 'x' })
  keepDraft('ann', 'thread', { body: 'x' })
  keepDraft('ann', 'comment 1', { body: 'x' })
  expect(readDraft('bob', 'old')).toBeNull()
  forgetDraftsOf('ann')
  expect([listDraftsOf('ann').length, listDraftsOf('bob').length]).toEqual([0, 1])
})

it('says so where the browser keeps nothing', () => {
  const full = aStorage()
  Object.defineProperty(full, 'setItem', {
    value: () => {
      throw new Error('QuotaExceededError')
    },
  })
  vi.stubGlobal('window', { localStorage: full })
  expect(keepDraft('ann', 'thread', { title: 'Half' })).toBe(false)
  vi.stubGlobal('window', {
    get localStorage(): Storage {
      throw new Error('SecurityError')
    },
  })
  expect(keepDraft('ann', 'thread', { title: 'Half' })).toBe(false)
  // As long as the window is open it comes back all the same.
  expect(readDraft('ann', 'thread')).toEqual({ title: 'Half' })
  expect(areDraftsUnkept()).toBe(true)
  forgetDraft('ann', 'thread')
  expect(areDraftsUnkept()).toBe(false)
})

it('takes nothing from what it did not write', () => {
  window.localStorage.setItem('total-place draft ann thread', '{"words":')
  expect(readDraft('ann', 'thread')).toBeNull()
  forgetDraftsOf('bob')
  expect(listDraftsOf('ann')).toEqual([])
})
