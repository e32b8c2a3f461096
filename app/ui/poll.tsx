import { Form } from '@remix-run/react'
import { Button, Checkboxes, Radios } from './form.tsx'
import { When } from './when.tsx'

type Option = { position: number; text: string; mine: boolean; votes: number | null; names: string[] | null }
export type PollShown = {
  question: string
  several: boolean
  namesVoters: boolean
  results: 'after_voting' | 'at_end'
  endsAt: string | Date
  ended: boolean
  voters: number
  voted: boolean
  shown: boolean
  options: Option[]
}
type Props = {
  poll: PollShown
  /** Where the vote is sent to. */
  to: string
  mayVote: boolean
  mayRemove: boolean
  /** A visitor reads, and signs in to vote. */
  signedIn: boolean
}

/** What a thread asks its readers to choose: promises first, then the choice, then how it stands. */
export function Poll({ poll, to, mayVote, mayRemove, signedIn }: Props) {
  const { question, shown, voters, ended, voted } = poll
  return (
    <section className="tp-panel tp-poll" aria-labelledby="poll">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id="poll">
        {question}
      </h2>
      <p className="tp-quiet tp-small">
        Poll: {voters === 1 ? '1 person has' : `${voters} people have`} voted.{' '}
        {ended ? 'It has ended.' : <Until at={poll.endsAt} />} <Promises poll={poll} />
      </p>
      {shown && <Standing poll={poll} />}
      {voted && !shown && <p className="govuk-body">You chose: {chosenOf(poll).join('; ')}</p>}
      {mayVote && !voted && <Choose poll={poll} to={to} />}
      {mayVote && voted && (
        // Anew with each vote: folded away again once it is changed.
        <details className="govuk-details" key={poll.options.map(({ mine }) => Number(mine)).join('')}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Change your vote</span>
          </summary>
          <Choose poll={poll} to={to} />
        </details>
      )}
      {!mayVote && !shown && <Unvoted poll={poll} signedIn={signedIn} />}
      {mayRemove && voters === 0 && (
        <Form method="post" action={to.replace(/\/vote$/, '')}>
          <button type="submit" name="intent" value="remove" className="tp-quiet-button">
            Remove this poll
          </button>
        </Form>
      )}
    </section>
  )
}

const chosenOf = ({ options }: PollShown) => options.filter(({ mine }) => mine).map(({ text }) => text)

const Until = ({ at }: { at: string | Date }) => (
  <>
    It ends on <When at={at} time />.
  </>
)

/** What holds for whoever votes: said before they do. */
function Promises({ poll: { namesVoters, results, ended } }: { poll: PollShown }) {
  const who = namesVoters
    ? 'Everybody signed in sees who chose what.'
    : 'Nobody is shown who chose what, only how many.'
  const when =
    results === 'at_end' ? 'The results are shown at the end.' : 'The results are shown to whoever has voted.'
  return <>{ended ? who : `${who} ${when}`}</>
}

function Choose({ poll: { several, options, voted }, to }: { poll: PollShown; to: string }) {
  const Choices = several ? Checkboxes : Radios
  return (
    <Form method="post" action={to} preventScrollReset>
      <Choices
        name="option"
        legend={several ? 'Choose one or several' : 'Choose one'}
        choices={options.map(({ position, text }) => ({ value: String(position), label: text }))}
        values={options.filter(({ mine }) => mine).map(({ position }) => String(position))}
        small
      />
      <div className="tp-actions">
        <Button>{voted ? 'Change my vote' : 'Vote'}</Button>
        {voted && (
          <button type="submit" name="intent" value="end" className="tp-quiet-button">
            Take my vote back
          </button>
        )}
      </div>
    </Form>
  )
}

function Standing({ poll: { options, voters, namesVoters } }: { poll: PollShown }) {
  return (
    <ul className="tp-poll__options">
      {options.map(({ position, text, mine, votes, names }) => {
        const share = voters ? Math.round(((votes ?? 0) / voters) * 100) : 0
        return (
          <li key={position}>
            <div className="tp-poll__line">
              <span>
                {text} {mine && <strong className="tp-tag tp-tag--leaf">Your choice</strong>}
              </span>
              <span>
                {share} % <span className="tp-quiet">({votes ?? 0})</span>
              </span>
            </div>
            <progress max={100} value={share} aria-label={`${text}: ${share} %`} />
            {namesVoters && names && names.length > 0 && (
              <p className="tp-quiet tp-small">
                {names.join(', ')}
                {(votes ?? 0) > names.length && ` and ${(votes ?? 0) - names.length} more`}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Unvoted({ poll: { options, ended }, signedIn }: { poll: PollShown; signedIn: boolean }) {
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {options.map(({ position, text }) => (
          <li key={position}>{text}</li>
        ))}
      </ul>
      {!signedIn && !ended && <p className="govuk-body tp-small">Sign in to vote.</p>}
    </>
  )
}
