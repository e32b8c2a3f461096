import { renderToStaticMarkup } from 'react-dom/server'
import { addressOf } from '#app/settings.server.ts'
import type { Letter } from './letters.ts'

/** What a digest says, as domain/notification makes it. Paths are of this platform. */
type Line = { who: string; did: string; why: string; at: Date; path: string }
type Group = { title: string; lines: Line[]; more: number }
type Digest = { name: string; groups: Group[]; more: number; count: number; unsubscribePath: string }

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
})
const moreOf = (count: number) => `and ${count} more`
const WHY = 'You get this because you have an account at Total Place and did not say that you want no such mail.'

/** The same in plain text and in HTML; grouped by thing, the newest first, each line with why it was sent. */
export function digestLetter({ name, groups, more, count, unsubscribePath }: Digest): Letter {
  const [first] = groups
  const [line] = first?.lines ?? []
  const subject =
    count === 1 && first && line
      ? `${line.who} ${line.did}: ${first.title}`
      : `${count} notifications${first ? `: ${first.title}` : ''}`
  const links = { all: addressOf('/notifications'), often: addressOf('/account/mail'), end: addressOf(unsubscribePath) }
  const beyond = more > 0 ? `${more} more are on the page of your notifications.` : ''
  return {
    subject: shortened(subject),
    text: [
      `Hello ${name},`,
      ...groups.map(asText),
      beyond,
      `All your notifications: ${links.all}`,
      `${WHY}\nHow often you get it: ${links.often}\nEnd these mails: ${links.end}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    html: `<!doctype html>${renderToStaticMarkup(<Html {...{ subject, name, groups, beyond, links }} />)}`,
    unsubscribeUrl: links.end,
  }
}

/** A line of mail is 998 characters at most (RFC 5322), and nobody reads so many. */
function shortened(words: string): string {
  const subject = words.replace(/\s+/g, ' ')
  return subject.length > 150 ? `${subject.slice(0, 149)}…` : subject
}

const asText = ({ title, lines, more }: Group): string =>
  [
    title,
    ...lines.map(
      ({ who, did, why, at, path }) => `- ${who} ${did} (${day.format(at)}; ${lower(why)})\n  ${addressOf(path)}`,
    ),
    ...(more > 0 ? [`- ${moreOf(more)}`] : []),
  ].join('\n')
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

type Shown = {
  subject: string
  name: string
  groups: Group[]
  beyond: string
  links: { all: string; often: string; end: string }
}
const LINK = { color: '#0b6e5f' }
const QUIET = { color: '#505a5f', fontSize: '14px' }
/** Programs that read mail know little of style sheets: what there is stands at each element. */
function Html({ subject, name, groups, beyond, links }: Shown) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body
        style={{
          margin: 0,
          background: '#faf7f0',
          color: '#1a1f2b',
          fontFamily: 'Arial, sans-serif',
          fontSize: '16px',
        }}
      >
        <div style={{ maxWidth: '600px', margin: '0 auto', padding: '24px 16px', lineHeight: 1.45 }}>
          <p style={{ margin: '0 0 16px', fontWeight: 'bold', color: '#10403b' }}>Total Place</p>
          <p style={{ margin: '0 0 16px' }}>Hello {name},</p>
          {groups.map(({ title, lines, more }) => (
            <div key={lines[0]?.path} style={{ margin: '0 0 16px', padding: '16px', background: '#ffffff' }}>
              <h2 style={{ margin: '0 0 8px', fontSize: '18px' }}>{title}</h2>
              <ul style={{ margin: 0, paddingLeft: '20px' }}>
                {lines.map(({ who, did, why, at, path }) => (
                  <li key={path} style={{ margin: '0 0 8px' }}>
                    <a href={addressOf(path)} style={LINK}>
                      {who} {did}
                    </a>
                    <br />
                    <span style={QUIET}>
                      {day.format(at)} · {why}
                    </span>
                  </li>
                ))}
                {more > 0 && <li>{moreOf(more)}</li>}
              </ul>
            </div>
          ))}
          {beyond && <p>{beyond}</p>}
          <p>
            <a href={links.all} style={LINK}>
              All your notifications
            </a>
          </p>
          <p style={QUIET}>
            {WHY}{' '}
            <a href={links.often} style={LINK}>
              How often you get it
            </a>{' '}
            ·{' '}
            <a href={links.end} style={LINK}>
              End these mails
            </a>
          </p>
        </div>
      </body>
    </html>
  )
}
