import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { startForm } from '#app/domain/proposal/form.server.ts'
import { NoPlaceOfYoursError, startProposal } from '#app/domain/proposal/starting.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { ProposalFields } from '#app/ui/proposal-fields.tsx'
import { WhoLink } from '#app/ui/who-link.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction = () => title('Start a proposal')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { places, themes } = await listVocabulary()
  const own = places.filter(({ id }) => viewer.placeIds.includes(id))
  return { places, themes, own, onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, startForm)
  if (errors) return data({ errors, typed }, 400)
  try {
    const { slug } = await startProposal(viewer, values)
    return await redirectTelling(`/proposals/${slug}`, 'Your proposal is started. Only its team can see it.')
  } catch (error) {
    if (!(error instanceof NoPlaceOfYoursError)) throw error
    return data({ errors: { places: error.message }, typed }, 400)
  }
}

export default function NewProposal() {
  const { places, themes, own, onceKey } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused && 'errors' in refused ? refused.errors : null
  const typed = refused && 'typed' in refused ? refused.typed : null
  return (
    <>
      <BackLink to="/proposals">Proposals</BackLink>
      <ErrorSummary errors={errors} />
      <PageHeading size="l">Start a proposal</PageHeading>
      {own.length ? (
        <>
          <p className="govuk-body">
            You write it together with people from {own.map(({ name }) => name).join(', ')} and other places. Only the
            team sees it until you open it for consultation.
          </p>
          <p className="govuk-body">
            Is this your first?{' '}
            <Link className="govuk-link" to="/practice">
              Try the editor
            </Link>{' '}
            where nobody else sees it.
          </p>
          <WhoLink to={addressOfWho({})} aside />
          <Form method="post" noValidate>
            <input type="hidden" name="onceKey" value={(typed?.onceKey as string | undefined) ?? onceKey} />
            <ProposalFields
              places={places}
              themes={themes}
              errors={errors}
              typed={typed}
              proposal={{ places: own, themes: [] }}
            />
            <Button>Start writing</Button>
          </Form>
        </>
      ) : (
        <Empty title="A proposal is started from a place, and you do not belong to one yet.">
          <p className="govuk-body">
            <Link className="govuk-link" to="/account/profile">
              Add your place to your profile
            </Link>
            , then come back.
          </p>
        </Empty>
      )}
    </>
  )
}
