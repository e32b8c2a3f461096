import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { noteForm } from '#app/domain/proposal/form.server.ts'
import { mayAskToJoin } from '#app/domain/proposal/permissions.ts'
import { findProposal } from '#app/domain/proposal/proposal.server.ts'
import { askToJoin, withdrawRequest } from '#app/domain/proposal/team.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction = () => title('Ask to join')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const proposal = getOr404(await findProposal(viewer, args.params.slug ?? ''))
  if (!mayAskToJoin(viewer, proposal)) throw refused('You have asked already, or you are on the team, or it is closed.')
  return { slug: proposal.slug, title: proposal.title }
}

/** One's own request to join: made with a note, taken back without. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const page = `/proposals/${slug}`
  const intent = await intentOf(args.request, 'ask', 'withdraw')
  if (intent === 'withdraw') return settle(await withdrawRequest(viewer, slug), page, 'You took back your request.')
  const { values, errors, typed } = await parseForm(args.request, noteForm)
  if (errors) return data({ errors, typed }, 400)
  return settle(await askToJoin(viewer, slug, values.note), page, 'You asked to join. A lead of the team will answer.')
}

export default function AskToJoin() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return (
    <>
      <BackLink to={`/proposals/${slug}`}>{title}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Ask to join the team</PageHeading>
      <Form method="post" noValidate>
        <TextArea
          name="note"
          label="A note to the leads of the team"
          hint="Where you work, and what you would bring. You may leave it empty."
          errors={wrong?.errors}
          typed={wrong?.typed}
        />
        <Button name="intent" value="ask">
          Ask to join
        </Button>
      </Form>
    </>
  )
}
