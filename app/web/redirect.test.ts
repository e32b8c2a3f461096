import { expect, it } from 'vitest'
import { safePath } from './redirect.ts'

it.each([
  '',
  'case-studies',
  'https://evil.example',
  'HTTPS://evil.example/case-studies',
  '//evil.example',
  '///evil.example',
  '////evil.example/',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/\0/evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' https://evil.example',
  '.evil.example',
  '@evil.example',
  ':80@evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'http:evil.example',
  'https:/evil.example',
  '?to=/',
  '#here',
  `/${'a'.repeat(2_001)}`,
])('sends %j to the home page', (to) => {
  expect(safePath(to)).toBe('/')
})

it.each([null, undefined])('sends %j to the home page', (to) => expect(safePath(to)).toBe('/'))

it.each([
  '/',
  '/case-studies?place=kent&page=2',
  '/proposals/a-b#comment-1',
  '/people?q=%2F%2Fevil.example',
  '/a/%5Cevil.example',
  '/@evil.example',
  '/search?q=https://evil.example',
])('goes on to %j', (to) => expect(safePath(to)).toBe(to))

it('resolves what climbs, and stays on this site whatever comes out', () => {
  expect(safePath('/../../case-studies')).toBe('/case-studies')
  for (const to of ['/.//evil.example', '/x/..//evil.example', '/./\u002f/evil.example', '/%2e//evil.example'])
    expect(new URL(safePath(to), 'https://here.example').origin).toBe('https://here.example')
})
