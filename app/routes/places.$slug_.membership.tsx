import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askToBelong, findOwnAsking, withdrawAsking } from '#app/domain/practitioner/belonging.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { getOr404, requirePractitioner } from '#app/web/asking.server.ts'
import { optional, parseForm } from '#app/web/form.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => title(data ? `Belong to ${data.name}` : 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  return getOr404(await findOwnAsking(viewer, args.params.slug ?? ''))
}

const schema = z.object({ note: optional('The note', 1_000) })

/** One's own wish to belong: asked with a note, taken back without. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const page = `/places/${slug}`
  if ((await intentOf(args.request, 'ask', 'withdraw')) === 'withdraw')
    return settle(await withdrawAsking(viewer, slug), page, 'You took back that you asked to belong here.')
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const { open } = getOr404(await findOwnAsking(viewer, slug))
  const told = open ? 'You belong to this place now.' : 'You asked to belong. A moderator of the place answers.'
  return settle(await askToBelong(viewer, slug, values.note), page, told)
}

export default function Belong() {
  const { slug, name, open, belongs, state, note, reason } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return (
    <>
      <BackLink to={`/places/${slug}`}>{name}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Belong to {name}</PageHeading>
      {belongs && (
        <p className="govuk-body">
          You belong to this place. Where you work you change on{' '}
          <Link className="govuk-link" to="/account/profile">
            your profile
          </Link>
          .
        </p>
      )}
      {!belongs && !open && state === 'asked' && (
        <p className="govuk-body">You asked to belong. A moderator of the place answers, and you are told.</p>
      )}
      {!belongs && state === 'declined' && (
        <div className="govuk-inset-text">
          <p className="govuk-body">When you asked before, you were not let in. The reason you were given:</p>
          <PlainText text={reason} />
        </div>
      )}
      {!belongs && (
        <Form method="post" className="tp-form" noValidate>
          {open ? (
            <p className="govuk-body">
              Whoever works here may say so: you can then speak for {name} when you say “seen here too”.
            </p>
          ) : (
            <TextArea
              name="note"
              label="A note to those who look after this place"
              hint="Where you work, and what on. You may leave it empty."
              value={note}
              errors={wrong?.errors}
              typed={wrong?.typed}
            />
          )}
          <div className="tp-actions">
            <Button name="intent" value="ask">
              {open ? 'I work here' : state === 'asked' ? 'Send the note anew' : 'Ask to belong'}
            </Button>
            {state === 'asked' && (
              <Button name="intent" value="withdraw" tone="secondary">
                Take back that you asked
              </Button>
            )}
          </div>
        </Form>
      )}
    </>
  )
}
