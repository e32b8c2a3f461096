import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { mayWithdraw } from '#app/domain/finding/permissions.ts'
import { bringBackFinding, withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Withdraw a finding')
const NOT_YOURS = 'Only the person who shared a finding, or a moderator, can withdraw it, and only once.'
const NOT_YOURS_TO_BRING_BACK = 'What a moderator withdrew, only a moderator can bring back.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const finding = getOr404(await findFinding(practitioner, args.params.slug ?? ''))
  if (!mayWithdraw(practitioner, finding)) throw refused(NOT_YOURS)
  return { slug: finding.slug, claim: finding.claim }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  if ((await readForm(args.request)).get('intent') === 'end') {
    if (!getOr404(await bringBackFinding(practitioner, slug))) throw refused(NOT_YOURS_TO_BRING_BACK)
    return redirectTelling(`/findings/${slug}`, 'Everyone can read it again.')
  }
  if (!getOr404(await withdrawFinding(practitioner, slug))) throw refused(NOT_YOURS)
  return redirectTelling(`/findings/${slug}`, 'The finding is withdrawn.')
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
        Nobody but its author and the moderators will see it, its discussion, and where else it was seen. It can be
        brought back.
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
