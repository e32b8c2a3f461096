import { Form, Link } from '@remix-run/react'
import { stateMeans } from '#app/domain/proposal/words.ts'
import { Button } from '#app/ui/form.tsx'
import { stateWords } from '#app/ui/proposal-state.tsx'
import { When } from '#app/ui/when.tsx'
import type { Shown } from './show.server.ts'

/** How far it is, what that means for who sees it, and the next step for a lead. */
export function Consultation({ shown: { proposal, may } }: { shown: Shown }) {
  const { slug, state, comments, consultationOpenedAt, consultationClosedAt } = proposal
  return (
    <section className="tp-panel" aria-labelledby="state">
      <h2 className="govuk-heading-m" id="state">
        {stateWords[state]}
      </h2>
      <p className="govuk-body">{stateMeans[state]}</p>
      {consultationOpenedAt && (
        <p className="tp-quiet tp-small">
          Opened for consultation on <When at={consultationOpenedAt} />
          {consultationClosedAt && (
            <>
              , closed on <When at={consultationClosedAt} />
            </>
          )}
          .
        </p>
      )}
      {may.openConsultation && (
        <Form method="post" action={`/proposals/${slug}/consultation`}>
          <p className="govuk-body tp-small">
            When you open it, everyone who is signed in can read and comment. They also read{' '}
            {comments > 0 ? <strong>what the team has said in the discussion until now</strong> : 'the discussion'}. The
            team can go on writing, and you can close it again.
          </p>
          <Button name="intent" value="open">
            Open for consultation
          </Button>
        </Form>
      )}
      {may.closeConsultation && (
        <Form method="post" action={`/proposals/${slug}/consultation`}>
          <Button name="intent" value="close" tone="secondary">
            Close the consultation
          </Button>
        </Form>
      )}
      {may.write && (
        <p className="govuk-body tp-small">
          <Link className="govuk-link" to={`/proposals/${slug}/edit`}>
            Change title, summary and places
          </Link>
        </p>
      )}
    </section>
  )
}
