import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addExperience, findOwnExperience } from '#app/domain/practitioner/experience.server.ts'
import { experienceForm } from '#app/domain/practitioner/experience-form.server.ts'
import { findThemeChoices } from '#app/domain/practitioner/profile.server.ts'
import { Button, ErrorSummary, Select, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { yearsOf } from '#app/ui/years.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('What you did before')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [lines, themes] = await Promise.all([findOwnExperience(viewer), findThemeChoices()])
  return { lines, themes: themes.map(({ slug, name }) => ({ value: slug, label: name })), onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, experienceForm)
  if (errors) return formAgain(errors, typed)
  const faults = await addExperience(viewer, values)
  if (faults) return formAgain(faults, typed)
  return redirectTelling('/account/experience', 'It is on your profile.')
}

export default function Experience() {
  const { lines, themes, onceKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>What you did before</PageHeading>
      <p className="govuk-body">
        Something you did that somebody else may be about to do. One line is enough; everyone who is signed in can see
        it.
      </p>
      {lines.length === 0 && <Empty title="Nothing is on your profile yet." />}
      <ul className="tp-cards tp-cards--two">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <h2 className="govuk-heading-m">Add something</h2>
      {/* Empty again once a line is added, and only then. */}
      <Form method="post" className="tp-form" noValidate key={lines.map(({ id }) => id).join()}>
        <input type="hidden" name="onceKey" value={String(answer?.typed.onceKey ?? onceKey)} />
        <TextField
          name="what"
          label="What you did"
          hint="For example: put three assessments of older people into one"
          {...form}
        />
        <TextField name="location" label="Where (optional)" hint="A place or an organisation" width={30} {...form} />
        <TextField
          name="fromYear"
          label="First year (optional)"
          hint="For example: 2009"
          width={5}
          inputMode="numeric"
          {...form}
        />
        <TextField
          name="untilYear"
          label="Last year (optional)"
          hint="Leave it empty when it goes on"
          width={5}
          inputMode="numeric"
          {...form}
        />
        <Select name="theme" label="Theme (optional)" empty="No theme" choices={themes} {...form} />
        <Button>Add this</Button>
      </Form>
    </>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number]
function Line({ line: { id, what, location, fromYear, untilYear, theme } }: { line: Shown }) {
  return (
    <li className="tp-panel govuk-!-margin-bottom-0">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{what}</h2>
      <p className="tp-meta">
        {location && <span>{location}</span>}
        {fromYear !== null && <span>{yearsOf(fromYear, untilYear)}</span>}
        {theme && <Tag>{theme.name}</Tag>}
      </p>
      <Form method="post" action={`/account/experience/${id}/removal`}>
        <Button tone="secondary">
          Remove<span className="govuk-visually-hidden">: {what}</span>
        </Button>
      </Form>
    </li>
  )
}
