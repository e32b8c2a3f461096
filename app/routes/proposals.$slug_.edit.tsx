import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { proposalForm } from '#app/domain/proposal/form.server.ts'
import { mayRevise } from '#app/domain/proposal/permissions.ts'
import { findProposal } from '#app/domain/proposal/proposal.server.ts'
import { reviseProposal } from '#app/domain/proposal/starting.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { ProposalFields } from '#app/ui/proposal-fields.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction = () => title('Change title, summary and places')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const proposal = getOr404(await findProposal(viewer, args.params.slug ?? ''))
  if (!mayRevise(viewer, proposal)) throw refused('Only the team may change this, while it is being written.')
  const { places, themes } = await listVocabulary()
  const { slug, title, summary } = proposal
  return { proposal: { slug, title, summary, places: proposal.places, themes: proposal.themes }, places, themes }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, proposalForm)
  if (errors) return data({ errors, typed }, 400)
  return settle(await reviseProposal(viewer, slug, values), `/proposals/${slug}`, 'Your changes are saved.')
}

export default function EditProposal() {
  const { proposal, places, themes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return (
    <>
      <BackLink to={`/proposals/${proposal.slug}`}>{proposal.title}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Change title, summary and places</PageHeading>
      <Form method="post" noValidate>
        <ProposalFields
          places={places}
          themes={themes}
          errors={wrong?.errors}
          typed={wrong?.typed}
          proposal={proposal}
        />
        <Button>Save</Button>
      </Form>
    </>
  )
}
