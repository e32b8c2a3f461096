import { expect, it } from 'vitest'
import { PAYLOADS } from '#tests/support/payloads.ts'
import { digestLetter } from './digest-letter.server.tsx'

process.env.APP_URL = 'https://totalplace.gov.uk'

const line = {
  who: 'Bob Example',
  did: 'commented',
  why: 'You are one of its authors',
  at: new Date('2026-07-01T10:00:00Z'),
  path: '/notifications/7',
}
const digest = {
  name: 'Ann',
  groups: [{ title: 'Six bodies, one drinker', lines: [line], more: 0 }],
  more: 0,
  count: 1,
  unsubscribePath: '/unsubscribe/key',
}

it('says the same in text and in HTML, with whole addresses and the way to end it', () => {
  const letter = digestLetter(digest)
  expect(letter.subject).toBe('Bob Example commented: Six bodies, one drinker')
  for (const body of [letter.text, letter.html]) {
    expect(body).toContain('Bob Example commented')
    expect(body).toContain('https://totalplace.gov.uk/notifications/7')
    expect(body).toContain('https://totalplace.gov.uk/unsubscribe/key')
    expect(body).toContain('1 July at 11:00 am')
  }
  expect(letter.unsubscribeUrl).toBe('https://totalplace.gov.uk/unsubscribe/key')
})

it('counts what it does not show', () => {
  const { subject, text } = digestLetter({
    ...digest,
    groups: [{ ...digest.groups[0], title: 'A', lines: [line], more: 3 }],
    more: 20,
    count: 24,
  })
  expect(subject).toBe('24 notifications: A')
  expect(text).toContain('- and 3 more')
  expect(text).toContain('20 more are on the page of your notifications.')
})

it('runs nothing that somebody wrote into a name or a title, and breaks no header with it', () => {
  for (const payload of PAYLOADS) {
    const { html, subject } = digestLetter({
      ...digest,
      name: payload,
      groups: [{ title: payload, lines: [{ ...line, who: payload }], more: 0 }],
    })
    expect(html).not.toMatch(/<(script|img|svg|iframe|object|embed|math|style|link|form|input|video|details)\b/i)
    expect(html?.match(/<a [^>]*>/g)?.every((tag) => /href="https:\/\/totalplace\.gov\.uk\//.test(tag))).toBe(true)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(subject.length).toBeLessThanOrEqual(150)
  }
})
