import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'

const ADDRESS = /https?:\/\/[^\s<>"]+/g
const TRAILING = /[.,;:!?'’”)\]]+$/

/**
 * Of whom a text may name with `@slug`, the name of each, and of an address of a thing here its title; `link`: to people's
 * pages, for those who may see them.
 */
type Naming = { names: Record<string, string>; link: boolean }

/**
 * What people typed as plain text: paragraphs, line ends, addresses of the web as links, people by their names and things
 * here by their titles. Nothing else.
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
    const title = naming && titleOf(address, naming)
    parts.push(
      title ? (
        <Link className="govuk-link" to={new URL(address).pathname} key={match.index}>
          {title}
        </Link>
      ) : (
        <a className="govuk-link" href={address} rel="noopener nofollow ugc" key={match.index}>
          {address}
        </a>
      ),
    )
    end = match.index + address.length
  }
  parts.push(...named(line.slice(end), line.length, naming))
  return parts
}

const titleOf = (address: string, { names }: Naming) => (Object.hasOwn(names, address) ? names[address] : undefined)
const NAMED = /((?<![\w@/.-])@[a-z0-9-]+|(?<![\w@/.:-])\/[a-z-]+\/[a-z0-9-]*[a-z0-9](?![\w/?#-]))/i

/** @param at makes the keys of these parts their own within the line */
function named(words: string, at: number, naming?: Naming): ReactNode[] {
  if (!naming || !/[@/]/.test(words)) return [words]
  return words.split(NAMED).map((part, i) => {
    const title = part.startsWith('/') ? titleOf(part, naming) : undefined
    if (title)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <Link className="govuk-link" to={part} key={`${at} ${i}`}>
          {title}
        </Link>
      )
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
