import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { applicationForm, applyForPlace, visitorsApplicationForm } from '#app/auth/applying.server.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { Button, ErrorSummary, Select, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Is your place working like this?')
export const headers = actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  return { asked: new URL(args.request.url).searchParams.has('asked'), known: viewer !== null, regions: [...REGIONS] }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await viewerOf(args)
  const { values, errors, typed } = await parseForm(args.request, viewer ? applicationForm : visitorsApplicationForm)
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    await applyForPlace(viewer, values, fromOf(args))
    return redirect('/places/ask?asked=yes')
  })
}

export default function AskForPlace() {
  const { asked, known, regions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  if (asked) return <Asked known={known} />
  return (
    <>
      <BackLink to="/places">All places</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Is your place working like this?</PageHeading>
      <p className="tp-lead">
        Places that look at all their public money and all their services at once can join as a parallel place. Tell us
        about yours; an administrator answers.
      </p>
      <Form method="post" className="tp-form" noValidate>
        <TextField
          name="placeName"
          label="Name of the place"
          hint="As people there say it, like “Leicester and Leicestershire” or “Ynys Môn”"
          {...form}
        />
        <Select
          name="region"
          label="Region or nation"
          empty="Choose one"
          choices={regions.map((region) => ({ value: region, label: region }))}
          {...form}
        />
        <TextArea
          name="why"
          label="How does it work like this?"
          hint="What you look at, who works on it together, and what you would share or want to learn."
          rows={6}
          {...form}
        />
        {!known && (
          <>
            <TextField name="who" label="Your name" autoComplete="name" {...form} />
            <TextField
              name="email"
              label="Your email address at work"
              hint="We answer to it, and forget it with the answer."
              type="email"
              autoComplete="email"
              {...form}
            />
          </>
        )}
        <Button>Ask to join</Button>
      </Form>
    </>
  )
}

function Asked({ known }: { known: boolean }) {
  return (
    <>
      <PageHeading>Thank you</PageHeading>
      <p className="govuk-body">
        An administrator of this Total Place reads what you wrote.{' '}
        {known
          ? 'You are told here, and by mail if not.'
          : 'The answer comes by mail, with an invitation if it is yes.'}
      </p>
      <p className="govuk-body">
        Meanwhile, see{' '}
        <Link className="govuk-link" to="/places">
          the places that are here
        </Link>{' '}
        and{' '}
        <Link className="govuk-link" to="/findings">
          what they found
        </Link>
        .
      </p>
    </>
  )
}
