import { Form } from '@remix-run/react'
import { Button } from '#app/ui/form.tsx'
import { HeldNotice } from '#app/ui/held.tsx'
import { When } from '#app/ui/when.tsx'
import type { Shown } from './show.server.ts'

type Props = { shown: Shown; address: string }

/** Nobody adds to it any more: who said so, when and why. */
export function Closed({ shown: { thread, may }, address }: Props) {
  if (!thread.closedAt) return null
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {thread.closedBy?.name ?? 'A former member'} <strong>closed</strong> this thread, <When at={thread.closedAt} />:{' '}
        {thread.closedReason}
      </p>
      {may.openAgain && (
        <Form method="post" action={`${address}/closure`}>
          <input type="hidden" name="intent" value="end" />
          <Button tone="secondary">Open it again</Button>
        </Form>
      )}
    </div>
  )
}

export function Withdrawn({ shown: { thread, reasonGiven, may }, address }: Props) {
  if (!thread.withdrawnAt) return null
  if (thread.heldAt)
    return (
      <div className="govuk-inset-text">
        <HeldNotice what="thread" moderator={may.decide} />
      </div>
    )
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        This thread was <strong>withdrawn</strong>. Only whoever started it and the moderators see it.
      </p>
      {reasonGiven && <p className="govuk-body">A moderator gave the reason: {reasonGiven}</p>}
      {may.bringBack && (
        <Form method="post" action={`${address}/withdrawal`}>
          <input type="hidden" name="intent" value="end" />
          <Button tone="secondary">Bring it back</Button>
        </Form>
      )}
    </div>
  )
}
