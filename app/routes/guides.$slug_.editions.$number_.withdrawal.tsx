import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '#app/domain/guide/edition.server.ts'
import { editionWithdrawalForm } from '#app/domain/guide/form.server.ts'
import { withdrawEdition } from '#app/domain/guide/publishing.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { type Args, getOr404, refused, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { editionNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Withdraw an edition')
const ONCE = 'This edition is withdrawn already.'

async function standing(args: Args) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const edition = getOr404(await findEdition(args.params.slug ?? '', editionNumber(args.params.number)))
  if (edition.withdrawnAt) throw refused(ONCE)
  return { viewer, slug: edition.slug, number: edition.number, title: edition.title }
}

export async function loader(args: LoaderFunctionArgs) {
  const { slug, number, title } = await standing(args)
  return { slug, number, title }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, slug, number } = await standing(args)
  const { values, errors, typed } = await parseForm(args.request, editionWithdrawalForm)
  if (errors) return formAgain(errors, typed)
  if (!getOr404(await withdrawEdition(viewer, { slug, number, ...values }))) throw refused(ONCE)
  return redirectTelling(`/guides/${slug}/editions/${number}`, 'The edition is withdrawn. Its address says why.')
}

export default function WithdrawEdition() {
  const { slug, number, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const back = `/guides/${slug}/editions/${number}`
  return (
    <>
      <BackLink to={back}>Back to the edition</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        Withdraw edition {number}?
      </PageHeading>
      <p className="govuk-body">
        Nobody will be able to read it or take it away any more. Its address stays and says why. It cannot be brought
        back: what is right comes as another edition.
      </p>
      <Form method="post" className="tp-form" noValidate>
        <TextArea name="reason" label="Why?" hint="For the people who linked to it." rows={3} {...form} />
        <div className="tp-actions">
          <Button tone="warning">Withdraw this edition</Button>
          <Link className="govuk-link" to={back}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
