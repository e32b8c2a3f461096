import { Link } from '@remix-run/react'
import { Manuscript } from '#app/editor/manuscript.tsx'
import type { Shown } from './show.server.ts'

/** The body: read, or written together. What was last saved is in the page before anything connects. */
export function Text({ shown: { proposal, text, may, viewer }, gone }: { shown: Shown; gone: boolean }) {
  const plainForm = `/proposals/${proposal.slug}/text`
  return (
    <section aria-labelledby="text">
      <h2 className="govuk-visually-hidden" id="text">
        The proposal
      </h2>
      {text.words === 0 && !may.write && <p className="govuk-body tp-quiet">Nothing is written yet.</p>}
      <Manuscript
        manuscriptId={proposal.manuscriptId}
        body={text.body}
        right={may.write ? 'write' : may.comment ? 'comment' : 'read'}
        person={viewer}
        of={{ kind: 'proposal', id: proposal.id }}
        label="Text of the proposal"
        withoutScript={plainForm}
      />
      {may.write && !gone && (
        <p className="govuk-body tp-small">
          <Link className="govuk-link" to={plainForm}>
            Write in a plain form instead
          </Link>
        </p>
      )}
    </section>
  )
}
