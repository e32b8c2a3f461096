import { Form } from '@remix-run/react'
import { Button } from '#app/ui/form.tsx'
import { ButtonLink } from '#app/ui/page.tsx'

/** A collection becomes a guide: chapters around what is in it, published in editions. */
export function MakingGuide({ address, guide }: { address: string; guide: string | null }) {
  return (
    <section className="tp-panel" aria-labelledby="guide">
      <h2 className="govuk-heading-s" id="guide">
        Guide
      </h2>
      <p className="govuk-body">
        {guide
          ? 'A guide is made from this collection: its chapters draw on what is in it.'
          : 'Write chapters around what is in it, and publish them as a guide to be read and taken away.'}
      </p>
      {guide ? (
        <ButtonLink to={`/guides/${guide}/edit`} secondary>
          Go on with the guide
        </ButtonLink>
      ) : (
        <Form method="post" action={`${address}/guide`}>
          <Button tone="secondary">Make a guide from it</Button>
        </Form>
      )}
    </section>
  )
}

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
