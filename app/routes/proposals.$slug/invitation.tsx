import { Form } from '@remix-run/react'
import type { findInvitation } from '#app/domain/proposal/proposal.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { When } from '#app/ui/when.tsx'

type Props = { invitation: NonNullable<Awaited<ReturnType<typeof findInvitation>>> }

/** All that somebody invited to a draft sees until they accept. */
export function Invitation({ invitation: { slug, title, summary, note, since, invitedBy } }: Props) {
  return (
    <>
      <BackLink to="/proposals">Proposals</BackLink>
      <PageHeading size="l" caption="You are invited to the team of">
        {title}
      </PageHeading>
      {summary && <p className="tp-lead">{summary}</p>}
      <p className="govuk-body">
        <PersonName person={invitedBy} /> invited you on <When at={since} />.
      </p>
      {note && <blockquote className="govuk-inset-text">{note}</blockquote>}
      <p className="govuk-body">It is a draft: you can read and write the text once you accept.</p>
      <AnswerInvitation slug={slug} />
    </>
  )
}

export function AnswerInvitation({ slug }: { slug: string }) {
  return (
    <Form method="post" action={`/proposals/${slug}/invitation`} className="tp-actions">
      <Button name="intent" value="accept">
        Accept and join the team
      </Button>
      <Button name="intent" value="decline" tone="secondary">
        Decline
      </Button>
    </Form>
  )
}
