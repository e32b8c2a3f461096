import { Link } from '@remix-run/react'
import {
  addressOf,
  KINDS,
  type Kind,
  kindWords,
  MOST_OF_A_KIND,
  NARROWINGS,
  type Narrowing,
  narrowingWords,
  type Question,
} from '#app/domain/search/words.ts'

type Choices = Record<Narrowing, { slug: string; name: string; count: number }[]>
type Counts = Record<Kind, number>

/** As many as are ranked are counted. */
export const numbered = (count: number) =>
  count >= MOST_OF_A_KIND ? `${MOST_OF_A_KIND.toLocaleString('en-GB')} or more` : count.toLocaleString('en-GB')

/** How many of each kind, each a filter. */
export function Kinds({ question, counts }: { question: Question; counts: Counts }) {
  const all = KINDS.reduce((sum, name) => sum + counts[name], 0)
  if (all === 0) return null
  const shown = KINDS.filter((name) => counts[name] > 0 || name === question.kind)
  return (
    <nav aria-label="Kinds of result">
      <ul className="tp-kinds">
        <KindLink question={question} kind={null} name="Everything" count={all} />
        {shown.map((kind) => (
          <KindLink key={kind} question={question} kind={kind} name={kindWords[kind].many} count={counts[kind]} />
        ))}
      </ul>
    </nav>
  )
}

type KindLinkProps = { question: Question; kind: Kind | null; name: string; count: number }
function KindLink({ question, kind, name, count }: KindLinkProps) {
  return (
    <li>
      <Link to={addressOf({ ...question, kind })} aria-current={question.kind === kind ? 'page' : undefined}>
        {name} <span className="tp-kinds__count">{numbered(count)}</span>
      </Link>
    </li>
  )
}

/** What the results are narrowed to, each with a way back. */
export function Chosen({ question, choices }: { question: Question; choices: Choices }) {
  const chosen = NARROWINGS.filter((name) => question[name])
  if (!chosen.length) return null
  return (
    <ul className="tp-chosen" aria-label="Narrowed to">
      {chosen.map((name) => {
        const value = choices[name].find(({ slug }) => slug === question[name])?.name ?? question[name]
        return (
          <li key={name}>
            <span className="tp-quiet">{narrowingWords[name]}:</span> {value}{' '}
            <Link className="govuk-link" to={addressOf({ ...question, [name]: '' })}>
              Take away<span className="govuk-visually-hidden"> {value}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** Ways to narrow down, with how many there are of each; what has one choice only narrows nothing. */
export function Narrowings({ question, choices, counts }: { question: Question; choices: Choices; counts: Counts }) {
  const shown = NARROWINGS.filter((name) => !question[name] && choices[name].length > 1)
  if (!shown.length) return null
  return (
    <nav className="tp-narrow" aria-labelledby="narrow">
      <h2 className="govuk-heading-s" id="narrow">
        Narrow down
      </h2>
      {Object.values(counts).some((count) => count >= MOST_OF_A_KIND) && (
        <p className="tp-quiet tp-small">Counted among the first {MOST_OF_A_KIND} of each kind.</p>
      )}
      {shown.map((name) => (
        <div key={name}>
          <h3 className="tp-narrow__what">{narrowingWords[name]}</h3>
          <ul>
            {choices[name].map(({ slug, name: value, count }) => (
              <li key={slug}>
                <Link className="govuk-link" to={addressOf({ ...question, [name]: slug })}>
                  {value}
                </Link>{' '}
                <span className="tp-quiet">{count.toLocaleString('en-GB')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
