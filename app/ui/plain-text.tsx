import { Fragment, type ReactNode } from 'react'

const ADDRESS = /https?:\/\/[^\s<>"]+/g
const TRAILING = /[.,;:!?'’”)\]]+$/

/** What people typed as plain text: paragraphs, line ends, and addresses of the web as links. Nothing else. */
export function PlainText({ text }: { text: string }) {
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
            {linked(line)}
          </Fragment>
        ))}
      </p>
    ))
}

/** Only http and https are ever made a link, and only what reads as a whole address. */
function linked(line: string): ReactNode[] {
  const parts: ReactNode[] = []
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    // A full stop after an address belongs to the sentence; so does a bracket that was not opened inside it.
    const trailing = match[0].includes('(') ? /[.,;:!?'’”\]]+$/ : TRAILING
    const address = match[0].replace(trailing, '')
    if (!URL.canParse(address)) continue
    parts.push(line.slice(end, match.index))
    parts.push(
      <a className="govuk-link" href={address} rel="noopener nofollow ugc" key={match.index}>
        {address}
      </a>,
    )
    end = match.index + address.length
  }
  parts.push(line.slice(end))
  return parts
}
