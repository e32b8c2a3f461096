import { expect, test } from 'vitest'
import {
  beginVisitorPage,
  findVisitorPage,
  forgetVisitorPages,
  isVisitorPage,
  keepVisitorPage,
  visitorPageBeingDrawn,
} from './visitor-pages.server.ts'

const html = (nonce: string) => `<script nonce="${nonce}"></script>`

test('A kept page comes back with the nonce of who asks', () => {
  keepVisitorPage('/places', html('first'), 'first', performance.now())
  expect(findVisitorPage('/places', 'second')).toBe(html('second'))
})

test('What happened while a page was drawn keeps that page from being kept', () => {
  const asked = performance.now()
  forgetVisitorPages()
  keepVisitorPage('/findings', html('n'), 'n', asked)
  expect(findVisitorPage('/findings', 'm')).toBeNull()
})

test('Whatever happens forgets every kept page', () => {
  keepVisitorPage('/', html('n'), 'n', performance.now())
  forgetVisitorPages()
  expect(findVisitorPage('/', 'm')).toBeNull()
})

test('Only pages that are the same for everyone are kept', () => {
  expect(isVisitorPage('GET', '/case-studies/x', undefined)).toBe(true)
  expect(isVisitorPage('GET', '/case-studies/x', 'session=1')).toBe(false)
  expect(isVisitorPage('POST', '/case-studies/x', undefined)).toBe(false)
  expect(isVisitorPage('GET', '/people', undefined)).toBe(false)
  expect(isVisitorPage('GET', '/placesque', undefined)).toBe(false)
  expect(isVisitorPage('GET', '/places.data', undefined)).toBe(false)
})

test('Who asks for a page that is being drawn waits until it is', async () => {
  const drawn = beginVisitorPage('/places/a')
  let waited = false
  const waiting = visitorPageBeingDrawn('/places/a')?.then(() => {
    waited = true
  })
  await Promise.resolve()
  expect(waited).toBe(false)
  drawn()
  await waiting
  expect(waited).toBe(true)
  expect(visitorPageBeingDrawn('/places/a')).toBeNull()
})
