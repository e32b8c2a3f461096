import { Link } from '@remix-run/react'
import { Button } from '#app/ui/form.tsx'

/** The way on from the form: these buttons send the form above, wherever on the page they stand. */
export function Publishing({ slug, state }: { slug: string; state: string }) {
  const address = `/case-studies/${slug}`
  return (
    <div className="tp-panel govuk-!-margin-top-6">
      <h2 className="govuk-heading-s">When it is ready</h2>
      <p className="govuk-body">
        {state === 'draft'
          ? 'Everyone will be able to read it, also without an account, and with it what its authors said in its discussion.'
          : 'Readers will see it as it is now. What it said before is kept and can be compared.'}
      </p>
      <div className="tp-actions">
        <Button form="case-study" name="then" value="publish">
          {state === 'draft' ? 'Save and publish' : 'Save and publish again'}
        </Button>
        <Button form="case-study" tone="secondary" id="save-all" name="then" value="stay">
          Save
        </Button>
        <Link className="govuk-link" to={`${address}/authors`}>
          Authors
        </Link>
        {state === 'published' && (
          <Link className="govuk-link" to={`${address}/revisions`}>
            Revisions
          </Link>
        )}
      </div>
    </div>
  )
}
