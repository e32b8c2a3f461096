import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'

const ADDRESS = /https?:\/\/[^\s<>"]+/g
const TRAILING = /[.,;:!?'’”)\]]+$/

/** Of whom a text may name with `@slug`, the name of each; `link`: to their page, for those who may see it. */
type Naming = { names: Record<string, string>; link: boolean }

/**
 * What people typed as plain text: paragraphs, line ends, addresses of the web as links, and people by their names. Nothing
 * else.
 */
export function PlainText({ text, naming }: { text: string; naming?: Naming }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
      <p className="govuk-body" key={i}>
        {paragraph.split('\n').map((line, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <Fragment key={j}>
            {j > 0 && <br />}
            {linked(line, naming)}
          </Fragment>
        ))}
      </p>
    ))
}

/** Only http and https are ever made a link, and only what reads as a whole address. */
function linked(line: string, naming?: Naming): ReactNode[] {
  const parts: ReactNode[] = []
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    // A full stop after an address belongs to the sentence; so does a bracket that was not opened inside it.
    const trailing = match[0].includes('(') ? /[.,;:!?'’”\]]+$/ : TRAILING
    const address = match[0].replace(trailing, '')
    if (!URL.canParse(address)) continue
    parts.push(...named(line.slice(end, match.index), match.index, naming))
    parts.push(
      <a className="govuk-link" href={address} rel="noopener nofollow ugc" key={match.index}>
        {address}
      </a>,
    )
    end = match.index + address.length
  }
  parts.push(...named(line.slice(end), line.length, naming))
  return parts
}

/** @param at makes the keys of these parts their own within the line */
function named(words: string, at: number, naming?: Naming): ReactNode[] {
  if (!naming || !words.includes('@')) return [words]
  return words.split(/((?<![\w@/.-])@[a-z0-9-]+)/i).map((part, i) => {
    const slug = part.slice(1).toLowerCase().replace(/-+$/, '')
    const name = part.startsWith('@') && Object.hasOwn(naming.names, slug) ? naming.names[slug] : undefined
    if (!name) return part
    const rest = part.slice(slug.length + 1)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <Fragment key={`${at} ${i}`}>
        {naming.link ? (
          <Link className="govuk-link tp-named" to={`/people/${slug}`}>
            @{name}
          </Link>
        ) : (
          <span className="tp-named">@{name}</span>
        )}
        {rest}
      </Fragment>
    )
  })
}
