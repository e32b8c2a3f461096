import type { Written } from './words.ts'

/** The id of the element around the words. */
export const GIVEN_BACK = 'given-back'
const ROWS = { least: 2, most: 12 }
const COLUMNS = 70

type Props = { written: Written[]; from: string | null; signedOut: boolean }

/** What was typed into a form that could not be taken, ready to be copied, and the way on. */
export function GivenBackWords({ written, from, signedOut }: Props) {
  return (
    <section aria-labelledby="your-words" id={GIVEN_BACK} data-from={from ?? undefined}>
      {signedOut ? (
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={`/sign-in?${new URLSearchParams({ to: from ?? '/' })}`}
            target="_blank"
            rel="noopener"
          >
            Sign in again (opens in a new tab)
          </a>
          , and you come back to the page you were on. Keep this one open until you have copied your words.
        </p>
      ) : (
        from && (
          <p className="govuk-body">
            <a className="govuk-link" href={from}>
              Go back to the page you were on
            </a>
          </p>
        )
      )}
      <h2 className="govuk-heading-m" id="your-words">
        What you wrote
      </h2>
      <p className="govuk-body">It was not taken in, and it is kept nowhere but here. Copy what you want to keep.</p>
      {written.map(({ label, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <div className="govuk-form-group" key={i}>
          <label className="govuk-label govuk-label--s" htmlFor={`given-back-${i}`}>
            {label}
          </label>
          <textarea className="govuk-textarea" id={`given-back-${i}`} rows={rowsOf(text)} readOnly value={text} />
        </div>
      ))}
    </section>
  )
}

function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / COLUMNS), 0)
  return Math.min(ROWS.most, Math.max(ROWS.least, lines))
}
