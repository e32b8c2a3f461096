import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerPlaceApplication, findPlaceApplication } from '#app/auth/place-applications.server.ts'
import { Button, ErrorSummary, Radios, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { optional, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('A place asks to join')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const { claimedBy, practitionerId, ...asking } = getOr404(await findPlaceApplication(viewer, args.params.id ?? ''))
  return {
    ...asking,
    known: practitionerId !== null,
    claim: claimedBy && { own: claimedBy.id === viewer.id, name: claimedBy.name },
  }
}

const schema = z
  .object({
    answer: z.enum(['accept', 'decline'], { error: 'Choose whether it joins' }),
    reason: optional('The reason', 1_000),
  })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== '', {
    path: ['reason'],
    error: 'Give the reason: it is mailed to them',
  })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const id = args.params.id ?? ''
  const { placeName } = getOr404(await findPlaceApplication(viewer, id))
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const { answer, reason } = values
  const done = await answerPlaceApplication(
    viewer,
    id,
    answer === 'accept' ? { accept: true } : { accept: false, reason },
  )
  if (done === 'answered') return redirectTelling('/admin/place-applications', 'Somebody else was quicker.')
  if ('fault' in done) return formAgain({ answer: done.fault }, typed)
  const told = done.slug ? `${placeName} is a parallel place now.` : `${placeName} is told why not.`
  return redirectTelling(done.slug ? `/places/${done.slug}/edit` : '/admin/place-applications', told)
}

export default function PlaceApplication() {
  const { placeName, region, who, email, why, at, known } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  const form = { errors: wrong?.errors, typed: wrong?.typed }
  return (
    <>
      <BackLink to="/admin/place-applications">Places that ask to join</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l" caption={region}>
        {placeName}
      </PageHeading>
      <p className="tp-meta">
        <span>{who}</span>
        <span>{email}</span>
        <When at={at} />
      </p>
      <div className="govuk-inset-text">
        <PlainText text={why} />
      </div>
      <Claiming />
      <Form method="post" noValidate>
        <Radios
          name="answer"
          legend="Does it join?"
          choices={[
            {
              value: 'accept',
              label: 'Yes, as a parallel place',
              hint: known
                ? `${who} belongs to it at once and looks after it.`
                : `${who} is invited by mail, and belongs to it from then on.`,
            },
            { value: 'decline', label: 'No', hint: 'The reason is mailed to them.' },
          ]}
          {...form}
        />
        <TextArea name="reason" label="Why not?" hint="Only for a no. They read it." rows={4} {...form} />
        <Button>Answer</Button>
      </Form>
    </>
  )
}

/** So that no two answer the same place. */
function Claiming() {
  const { id, claim } = useLoaderData<typeof loader>()
  return (
    <Form method="post" action={`/admin/place-applications/${id}/claim`} className="tp-actions tp-ways">
      {claim && !claim.own && <span>{claim.name} looks at it.</span>}
      {claim?.own && <span>You look at it, for half an hour.</span>}
      {(!claim || claim.own) && (
        <Button tone="secondary" name="intent" value={claim ? 'release' : 'claim'}>
          {claim ? 'Leave it to others' : 'I look at it'}
        </Button>
      )}
    </Form>
  )
}
