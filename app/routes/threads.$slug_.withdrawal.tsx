import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { bringBackThread, withdrawThread } from '#app/domain/thread/closing.server.ts'
import { mayWithdrawThread } from '#app/domain/thread/permissions.ts'
import { findThread } from '#app/domain/thread/thread.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Withdraw a thread')
const NOT_YOURS =
  'A moderator can withdraw a thread; whoever started it can as long as nobody has said anything in it. What others said is not theirs to take away.'
const NOT_YOURS_TO_BRING_BACK = 'Only a moderator can bring a thread back.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const thread = getOr404(await findThread(practitioner, args.params.slug ?? ''))
  if (!mayWithdrawThread(practitioner, thread)) throw refused(NOT_YOURS)
  return { slug: thread.slug, title: thread.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  if ((await readForm(args.request)).get('intent') === 'end') {
    if (!getOr404(await bringBackThread(practitioner, slug))) throw refused(NOT_YOURS_TO_BRING_BACK)
    return redirectTelling(`/threads/${slug}`, 'It is there again, with everything that was said.')
  }
  if (!getOr404(await withdrawThread(practitioner, slug))) throw refused(NOT_YOURS)
  return redirectTelling(`/threads/${slug}`, 'The thread is withdrawn.')
}

export default function WithdrawThread() {
  const { slug, title } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/threads/${slug}`}>Back to the thread</BackLink>
      <PageHeading size="l" caption={title}>
        Withdraw this thread?
      </PageHeading>
      <p className="govuk-body">
        Nobody but whoever started it and the moderators will see it, with everything said in it. A moderator can bring
        it back.
      </p>
      <Form method="post">
        <div className="tp-actions">
          <Button tone="warning">Withdraw</Button>
          <Link className="govuk-link" to={`/threads/${slug}`}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
