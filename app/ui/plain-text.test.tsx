import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { describe, expect, it } from 'vitest'
import { PlainText } from './plain-text.tsx'

const html = (text: string) => renderToStaticMarkup(<PlainText text={text} />)
const NAMES = { ann: 'Ann', '/findings/ten-doors': 'Ten doors', 'https://here.example/places/x': 'Kettlewick' }
const named = (text: string) =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <PlainText text={text} naming={{ names: NAMES, link: true }} />
    </StaticRouter>,
  )
const links = (text: string) => [...html(text).matchAll(/href="([^"]*)"/g)].map(([, address]) => address)

describe('plain text', () => {
  it('becomes paragraphs and line ends', () => {
    expect(html('One\ntwo\n\nThree')).toBe('<p class="govuk-body">One<br/>two</p><p class="govuk-body">Three</p>')
  })

  it('links addresses of the web, without the full stop or bracket after them', () => {
    expect(links('See https://example.org/a. (Or http://example.org/b?c=d), too')).toEqual([
      'https://example.org/a',
      'http://example.org/b?c=d',
    ])
    expect(links('https://example.org/Place_(England)')).toEqual(['https://example.org/Place_(England)'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', '//example.org', 'https://'])(
    'makes no link of %s',
    (text) => expect(links(text)).toEqual([]),
  )

  it('calls people by their names and things by their titles, and leaves whatever else as it was typed', () => {
    const html = named(
      '@ann: see /findings/ten-doors, https://here.example/places/x. Not /findings/other or a/findings/ten-doors',
    )
    expect(html).toContain('href="/people/ann">@Ann</a>: see <a')
    expect(html).toContain('href="/findings/ten-doors">Ten doors</a>, <a')
    expect(html).toContain('href="/places/x">Kettlewick</a>. Not /findings/other or a/findings/ten-doors')
    expect(named('/constructor/x @toString /findings/ten-doors/edit')).not.toContain('<a')
  })

  it('shows markup as the words it is, inside an address too', () => {
    expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img')
    expect(html('https://example.org/"><script>alert(1)</script>')).not.toContain('<script')
  })
})
