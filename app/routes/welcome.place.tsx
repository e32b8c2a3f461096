import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  findPlaceChoicesWith,
  findThemeChoices,
  getOwnProfile,
  MOST_THEMES,
  sayWhereOneWorks,
} from '#app/domain/practitioner/profile.server.ts'
import { Button, Checkboxes, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { choices, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Say where you work, and on what')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [own, places, themes] = await Promise.all([
    getOwnProfile(viewer),
    findPlaceChoicesWith(viewer.placeIds),
    findThemeChoices(),
  ])
  return {
    places: places.map(({ id, name }) => ({ value: id, label: name })),
    themes: themes.map(({ id, name }) => ({ value: id, label: name })),
    placeIds: own.places.map(({ placeId }) => placeId),
    themeIds: own.themes.map(({ themeId }) => themeId),
    most: MOST_THEMES,
  }
}

const schema = z.object({ places: choices(20), themes: choices(MOST_THEMES) })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, { places: [], themes: [], ...typed })
  await sayWhereOneWorks(viewer, { placeIds: values.places, themeIds: values.themes })
  return redirect('/welcome/follow')
}

export default function Place() {
  const { places, themes, placeIds, themeIds, most } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/welcome">Your first steps</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption="Step 2 of 4">
        Say where you work, and on what
      </PageHeading>
      <Form method="post" className="tp-form" noValidate>
        {places.length > 0 && (
          <Checkboxes
            name="places"
            legend="The places you work in"
            hint="Yours is not here? Leave it empty: you can ask to belong to a place, or for a new one, under Places later."
            choices={places}
            values={placeIds}
            small
            {...form}
          />
        )}
        {themes.length > 0 && (
          <Checkboxes
            name="themes"
            legend="What you work on"
            hint={`${most} themes at most. People find you by them.`}
            choices={themes}
            values={themeIds}
            small
            {...form}
          />
        )}
        <Button>Save and go on</Button>
      </Form>
      <p className="govuk-body">
        <Link className="govuk-link" to="/welcome/follow">
          Not now
        </Link>
      </p>
    </>
  )
}
