import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

test('what people type becomes a whole address', () => {
  expect(linkAddress(' www.gov.uk/total-place ')).toBe('https://www.gov.uk/total-place')
  expect(linkAddress('place.example.org:8080/a')).toBe('https://place.example.org:8080/a')
  expect(linkAddress('http://place.example.org')).toBe('http://place.example.org/')
  expect(linkAddress('ann@place.example.org')).toBe('mailto:ann@place.example.org')
  expect(linkAddress('/proposals/one')).toBe('/proposals/one')
})

test('what may not stand in a text is refused', () => {
  for (const typed of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'two words',
    '',
    'word',
    'file:///etc',
  ])
    expect(linkAddress(typed), typed).toBeNull()
})
