import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findStanding } from '#app/domain/place/standing.server.ts'
import { answerAsking, findAsking } from '#app/domain/practitioner/belonging.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { Button, ErrorSummary, Radios, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { type Args, getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { optional, parseForm } from '#app/web/form.server.ts'
import { settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  title(data ? `${data.practitioner.name} asks to belong` : 'Page not found')

async function getAsking(args: Args, viewer: Viewer) {
  const place = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  if (!place.leads) throw refused('Only its moderators and administrators say who belongs to a place.')
  return { place, asking: getOr404(await findAsking(place, args.params.practitioner ?? '')) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { place, asking } = await getAsking(args, await requirePractitioner(args))
  return { slug: place.slug, name: place.name, ...asking }
}

const schema = z
  .object({
    answer: z.enum(['accept', 'decline'], { error: 'Choose whether they belong to this place' }),
    reason: optional('The reason', 1_000),
  })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== '', {
    path: ['reason'],
    error: 'Give the reason: they read it',
  })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { place, asking } = await getAsking(args, viewer)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const { answer, reason } = values
  const { slug, name } = asking.practitioner
  const outcome = await answerAsking(
    viewer,
    place.slug,
    slug,
    answer === 'accept' ? { accept: true } : { accept: false, reason },
  )
  const told = answer === 'accept' ? `${name} belongs to ${place.name} now.` : `${name} is told why not.`
  return settle(outcome, `/places/${place.slug}/people`, told)
}

export default function Asking() {
  const { slug, name, practitioner, note, at } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  const form = { errors: wrong?.errors, typed: wrong?.typed }
  return (
    <>
      <BackLink to={`/places/${slug}/people`}>People of {name}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l" caption={name}>
        {practitioner.name} asks to belong
      </PageHeading>
      <p className="tp-meta">
        <PersonName person={practitioner} />
        <span>{practitioner.headline}</span>
        <When at={at} />
      </p>
      {note && (
        <div className="govuk-inset-text">
          <PlainText text={note} />
        </div>
      )}
      <Form method="post" className="tp-form" noValidate>
        <Radios
          name="answer"
          legend="Do they belong to this place?"
          choices={[
            { value: 'accept', label: 'Yes', hint: `They can then speak for ${name}.` },
            { value: 'decline', label: 'No', hint: 'They are told the reason, and may ask again.' },
          ]}
          {...form}
        />
        <TextArea name="reason" label="Why not?" hint="Only for a no. They read it." rows={3} {...form} />
        <Button>Answer</Button>
      </Form>
    </>
  )
}
