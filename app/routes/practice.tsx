import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { findPractice, startPractice } from '#app/domain/proposal/practising.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Try the editor')

export async function loader(args: LoaderFunctionArgs) {
  return { practice: await findPractice(await requirePractitioner(args)) }
}

export async function action(args: ActionFunctionArgs) {
  const { slug } = await startPractice(await requirePractitioner(args))
  return redirect(`/proposals/${slug}`)
}

export default function Practice() {
  const { practice } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/proposals">Proposals</BackLink>
      <PageHeading size="l">Try the editor</PageHeading>
      <p className="tp-lead">A proposal that is yours alone, to practise in. Nobody else ever sees it.</p>
      <p className="govuk-body">
        It stands in no list and no search, it cannot be opened for consultation or submitted, and nobody is told of it.
        You can throw it away whenever you like.
      </p>
      {practice ? (
        <div className="tp-actions">
          <ButtonLink to={`/proposals/${practice.slug}`}>Go on practising</ButtonLink>
          <Form method="post" action="/practice/removal">
            <Button tone="secondary">Throw it away</Button>
          </Form>
        </div>
      ) : (
        <Form method="post">
          <Button>Start practising</Button>
        </Form>
      )}
    </>
  )
}
