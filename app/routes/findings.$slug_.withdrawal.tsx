import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { mayWithdraw } from '#app/domain/finding/permissions.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Withdraw a finding')
const NOT_YOURS = 'Only the person who shared a finding, or a moderator, can withdraw it, and only once.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const finding = getOr404(await findFinding(practitioner, args.params.slug ?? ''))
  if (!mayWithdraw(practitioner, finding)) throw refused(NOT_YOURS)
  return { slug: finding.slug, claim: finding.claim }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  if (!getOr404(await withdrawFinding(practitioner, slug))) throw refused(NOT_YOURS)
  return redirectTelling('/findings', 'The finding is withdrawn.')
}

export default function WithdrawFinding() {
  const { slug, claim } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/findings/${slug}`}>Back to the finding</BackLink>
      <PageHeading size="l" caption={claim}>
        Withdraw this finding?
      </PageHeading>
      <p className="govuk-body">
        Nobody but its author and the moderators will see it, its discussion, and where else it was seen.
      </p>
      <Form method="post">
        <div className="tp-actions">
          <Button tone="warning">Withdraw</Button>
          <Link className="govuk-link" to={`/findings/${slug}`}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
