import { Form } from '@remix-run/react'
import { Button } from '#app/ui/form.tsx'

/** Who reads it, and the button that changes that. */
export function Showing({ address, state }: { address: string; state: 'draft' | 'published' }) {
  const draft = state === 'draft'
  return (
    <section className="tp-panel" aria-labelledby="showing">
      <h2 className="govuk-heading-s" id="showing">
        {draft ? 'Only moderators see it' : 'Everybody can read it'}
      </h2>
      <p className="govuk-body">
        {draft
          ? 'Once it is published everybody reads it, also without an account: each person of what is in it what they may see.'
          : 'What you change here is there at once.'}
      </p>
      <Form method="post" action={`${address}/publication`}>
        <Button tone={draft ? undefined : 'secondary'} name="intent" value={draft ? 'publish' : 'end'}>
          {draft ? 'Publish it' : 'Make it a draft again'}
        </Button>
      </Form>
    </section>
  )
}
