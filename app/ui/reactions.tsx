import { Form, Link } from '@remix-run/react'

type Kind = 'thanks' | 'helpful' | 'same_here'
export type Reacted = { kind: Kind; count: number; mine: boolean; names: string[] }
/** The few there are, in the order they are offered: each says something that a number alone does not. */
export const REACTIONS: Record<Kind, string> = {
  thanks: 'Thank you',
  helpful: 'This helps',
  same_here: 'We do this too',
}
const KINDS = Object.keys(REACTIONS) as Kind[]

type Props = {
  id: string
  who: string
  given: Reacted[]
  /** Whether its reader gives some; it is offered those nobody gave, too. */
  may: boolean
  /** Whether its reader is told who they are. */
  named: boolean
}

/** How people reacted to a comment, each kind a button that gives it or takes it back, and who they are. */
export function Reactions({ id, who, given, may, named }: Props) {
  const shown = KINDS.map(
    (kind) => given.find((one) => one.kind === kind) ?? { kind, count: 0, mine: false, names: [] },
  )
  const all = shown.filter(({ count }) => may || count > 0)
  if (!all.length) return null
  const people = [...new Set(given.flatMap(({ names }) => names))].slice(0, 3)
  return (
    <Form method="post" action={`/comments/${id}/reactions`} className="tp-reactions" preventScrollReset>
      <ul aria-label={`Reactions to the comment by ${who}`}>
        {all.map(({ kind, count, mine }) => (
          <li key={kind}>
            {may ? (
              <button
                type="submit"
                className="tp-reaction"
                name={mine ? 'end' : 'kind'}
                value={kind}
                aria-pressed={mine}
              >
                <Words kind={kind} count={count} />
              </button>
            ) : (
              <span className="tp-reaction">
                <Words kind={kind} count={count} />
              </span>
            )}
          </li>
        ))}
        {named && people.length > 0 && (
          <li className="tp-small">
            <Link className="govuk-link govuk-link--muted" to={`/comments/${id}/reactions`}>
              {people.join(', ')}
              {given.some(({ count, names }) => count > names.length) && ' and others'}
              <span className="govuk-visually-hidden"> reacted to the comment by {who}</span>
            </Link>
          </li>
        )}
      </ul>
    </Form>
  )
}

function Words({ kind, count }: { kind: Kind; count: number }) {
  return (
    <>
      {REACTIONS[kind]}
      {count > 0 && <span className="tp-figure"> {count.toLocaleString('en-GB')}</span>}
    </>
  )
}
