import { Link } from '@remix-run/react'
import { KINDS, kindWords } from '#app/domain/search/words.ts'

/** Before anything is asked: what can be. */
export function HowTo() {
  return (
    <div className="tp-body">
      <p>
        One search over case studies, findings, proposals, threads, guides and places, and over people when you are
        signed in.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <Link className="govuk-link" to="/search?q=early+help">
            early help
          </Link>{' '}
          finds both words, anywhere in the text
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=%22drug+treatment%22">
            “drug treatment”
          </Link>{' '}
          in quotation marks finds the words side by side
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=health+or+hospital">
            health or hospital
          </Link>{' '}
          finds either
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=prison+-health">
            prison -health
          </Link>{' '}
          leaves out what has the word after the minus
        </li>
      </ul>
      <p>
        Or look around:{' '}
        {KINDS.slice(0, 4).map((kind, i) => (
          <span key={kind}>
            {i > 0 && ', '}
            <Link className="govuk-link" to={kindWords[kind].path}>
              {kindWords[kind].many.toLowerCase()}
            </Link>
          </span>
        ))}
        .
      </p>
    </div>
  )
}
