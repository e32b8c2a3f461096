import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { nameField } from '#app/domain/practitioner/form.server.ts'
import {
  editProfile,
  findPlaceChoicesWith,
  findThemeChoices,
  getOwnProfile,
  MOST_THEMES,
} from '#app/domain/practitioner/profile.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Button, Checkboxes, ErrorSummary, TextArea, TextField } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { choices, optional, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Edit your profile')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [own, places, themes] = await Promise.all([
    getOwnProfile(viewer),
    findPlaceChoicesWith(viewer.placeIds),
    findThemeChoices(),
  ])
  const { name, headline, about } = own
  return {
    name,
    headline,
    about,
    placeIds: own.places.map(({ placeId }) => placeId),
    themeIds: own.themes.map(({ themeId }) => themeId),
    places,
    themes,
    most: MOST_THEMES,
    keeps: isModerator(viewer),
  }
}

const schema = z.object({
  name: nameField,
  headline: optional('The line about you', 120),
  about: optional('What you say about yourself', 2_000),
  places: choices(20),
  themes: choices(MOST_THEMES),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, { places: [], themes: [], ...typed })
  const { places: placeIds, themes: themeIds, ...fields } = values
  await editProfile(viewer, { ...fields, placeIds, themeIds })
  return redirectTelling(`/people/${viewer.slug}`, 'Your profile is saved.')
}

export default function EditProfile() {
  const own = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Edit your profile</PageHeading>
      <p className="govuk-body">Everyone who is signed in can see it. Your email address is not in it.</p>
      <Form method="post" noValidate>
        <TextField name="name" label="Your name" autoComplete="name" value={own.name} {...form} />
        <TextField
          name="headline"
          label="A line about you"
          hint="For example: joins up drug and alcohol services"
          value={own.headline}
          {...form}
        />
        <TextArea
          name="about"
          label="About you"
          hint="What you work on, what you know about, what others may ask you."
          value={own.about}
          {...form}
        />
        {own.places.length > 0 && (
          <Checkboxes
            name="places"
            legend="The places you work in"
            hint="You speak for these when you say “seen here too”. One that is not here you can ask to belong to on its page."
            choices={own.places.map(({ id, name }) => ({ value: id, label: name }))}
            values={own.placeIds}
            small
            {...form}
          />
        )}
        {own.places.length === 0 && (
          <p className="govuk-body">
            There is no place to choose yet.{' '}
            {own.keeps ? (
              <Link className="govuk-link" to="/admin/places/new">
                Add the first one
              </Link>
            ) : (
              'Whoever looks after this Total Place adds the first one'
            )}
            .
          </p>
        )}
        <Themes own={own} form={form} />
        <Button>Save my profile</Button>
      </Form>
      <p className="govuk-body">
        <Link className="govuk-link" to="/account/photo">
          Add or change your photograph
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/account/jobs">
          Your jobs
        </Link>{' '}
        and{' '}
        <Link className="govuk-link" to="/account/experience">
          what you did before
        </Link>{' '}
        are on pages of their own.
      </p>
    </>
  )
}

type Refused = Pick<Parameters<typeof Checkboxes>[0], 'errors' | 'typed'>
function Themes({
  own,
  form,
}: {
  own: { themes: { id: string; name: string }[]; themeIds: string[]; most: number }
  form: Refused
}) {
  if (!own.themes.length) return null
  return (
    <Checkboxes
      name="themes"
      legend="What you work on"
      hint={`${own.most} themes at most. People find you by them.`}
      choices={own.themes.map(({ id, name }) => ({ value: id, label: name }))}
      values={own.themeIds}
      small
      {...form}
    />
  )
}
