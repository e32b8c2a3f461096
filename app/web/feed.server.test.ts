import { expect, it } from 'vitest'
import { PAYLOADS } from '#tests/support/payloads.ts'
import { atomFeed } from './feed.server.ts'

process.env.APP_URL = 'https://totalplace.gov.uk'

const ask = (headers = {}) => new Request('http://127.0.0.1/findings.atom?kind=cost', { headers })
const entry = { path: '/findings/a', title: 'Six bodies', summary: 'A cost', at: new Date('2026-07-01T10:00:00Z') }
const about = { title: 'Findings', path: '/findings?kind=cost', entries: [entry] }

it('tells what is new with whole addresses of this platform', async () => {
  const answer = atomFeed(ask(), about)
  expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  const xml = await answer.text()
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
  expect(xml).toContain('<link rel="self" href="https://totalplace.gov.uk/findings.atom?kind=cost"/>')
  expect(xml).toContain('<id>https://totalplace.gov.uk/findings/a</id>')
  expect(xml).toContain('<updated>2026-07-01T10:00:00.000Z</updated>')
  expect(xml).not.toContain('127.0.0.1')
})

it('says to whoever has it that nothing is new', async () => {
  const tag = atomFeed(ask(), about).headers.get('ETag') ?? ''
  const again = atomFeed(ask({ 'If-None-Match': tag }), about)
  expect([again.status, await again.text()]).toEqual([304, ''])
  const changed = { ...about, entries: [{ ...entry, title: 'Seven bodies' }] }
  expect(atomFeed(ask({ 'If-None-Match': tag }), changed).status).toBe(200)
})

it('says words that look like markup as the words they are', async () => {
  const xml = await atomFeed(ask(), { ...about, entries: [{ ...entry, title: 'Stays < 5 days & cost > £2m' }] }).text()
  expect(xml).toContain('Stays &lt; 5 days &amp; cost &gt; £2m')
})

it('is well-formed whatever somebody wrote, and holds no markup of theirs', async () => {
  for (const payload of [...PAYLOADS, 'a\u0000b\u000bc\ud800d', ']]>', ']]>]]><author>x</author>', '<![CDATA[x]]>']) {
    const xml = await atomFeed(ask(), { ...about, entries: [{ ...entry, title: payload, summary: payload }] }).text()
    expect([...xml].filter((letter) => letter < ' ' && !'\t\n\r'.includes(letter))).toEqual([])
    const outside = xml.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    const elements = new Set([...outside.matchAll(/<\/?([a-zA-Z][\w:-]*)/g)].map(([, name]) => name))
    expect([...elements].sort()).toEqual(['entry', 'feed', 'generator', 'id', 'link', 'summary', 'title', 'updated'])
  }
})
