import { Form, Link } from '@remix-run/react'
import type { CaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { Button } from '#app/ui/form.tsx'

type Props = {
  study: Pick<CaseStudy, 'slug' | 'state' | 'withdrawnReason' | 'hasUnpublished' | 'revisionNumber'>
  may: { edit: boolean; bringBack: boolean }
  /** The revision on this page; null for a draft. */
  shown: number | null
}

/** What its authors and moderators must know before they read on: draft, withdrawn, changed, and what they may do. */
export function Standing({ study, may, shown }: Props) {
  const address = `/case-studies/${study.slug}`
  return (
    <>
      {shown !== null && shown !== study.revisionNumber && (
        <div className="govuk-inset-text">
          This is revision {shown} of {study.revisionNumber}, as it read before.{' '}
          <Link className="govuk-link" to={address}>
            Read it as it is now
          </Link>
        </div>
      )}
      {study.state === 'draft' && (
        <div className="govuk-inset-text">
          This is a <strong>draft</strong>. Only its authors see it until it is published.
        </div>
      )}
      {study.state === 'withdrawn' && (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            This case study was <strong>withdrawn</strong>. Only its authors and the moderators see it.
          </p>
          {study.withdrawnReason && <p className="govuk-body">Reason: {study.withdrawnReason}</p>}
          {may.bringBack && (
            <Form method="post" action={`${address}/withdrawal`}>
              <input type="hidden" name="intent" value="end" />
              <Button tone="secondary">Bring it back</Button>
            </Form>
          )}
        </div>
      )}
      {may.edit && study.state === 'published' && study.hasUnpublished && (
        <div className="govuk-inset-text">
          There are changes that readers do not see yet.{' '}
          <Link className="govuk-link" to={`${address}/edit`}>
            Go on editing
          </Link>{' '}
          or{' '}
          <Link className="govuk-link" to={`${address}/publication`}>
            publish them
          </Link>
          .
        </div>
      )}
    </>
  )
}
