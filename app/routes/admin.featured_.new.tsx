import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { feature, findFeatureOf } from '#app/domain/guide/featuring.server.ts'
import { featureForm } from '#app/domain/guide/form.server.ts'
import { findToFeature } from '#app/domain/guide/thing.server.ts'
import { isFeatured, kindWords } from '#app/domain/guide/words.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Feature on the home page')

async function thingOf(viewer: Viewer, request: Request) {
  const asked = new URL(request.url).searchParams
  const [kind, id] = [asked.get('kind'), asked.get('id')]
  return getOr404(isFeatured(kind) && id ? await findToFeature(viewer, { kind, id }) : null)
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const thing = await thingOf(viewer, args.request)
  return { thing, path: `${kindWords[thing.kind].path}/${thing.slug}`, before: await findFeatureOf(thing) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const thing = await thingOf(viewer, args.request)
  const { values, errors, typed } = await parseForm(args.request, featureForm)
  if (errors) return formAgain(errors, typed)
  getOr404(await feature(viewer, thing, values))
  return redirectTelling('/admin/featured', 'It is featured.')
}

export default function FeatureThing() {
  const { thing, path, before } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to={path}>Back</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`${kindWords[thing.kind].one}: ${thing.title}`}>
        Feature on the home page
      </PageHeading>
      {before && <p className="govuk-body">It is featured already: what you save here takes the place of that.</p>}
      <Form method="post" className="tp-form" noValidate>
        <TextField
          name="line"
          label="Why it is worth a look (optional)"
          hint="One line. Without it, its own summary is shown."
          value={before?.line}
          {...form}
        />
        <TextField
          name="from"
          type="date"
          width={10}
          label="First day (optional)"
          hint="Without it, from today."
          value={before?.from}
          {...form}
        />
        <TextField
          name="until"
          type="date"
          width={10}
          label="Last day (optional)"
          hint="Without it, until a moderator takes it back, or others are featured later."
          value={before?.until}
          {...form}
        />
        <div className="tp-actions">
          <Button>Feature it</Button>
          <Link className="govuk-link" to={path}>
            Leave it
          </Link>
        </div>
      </Form>
    </>
  )
}
