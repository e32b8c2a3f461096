import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { startCollection } from '#app/domain/guide/collecting.server.ts'
import { startForm } from '#app/domain/guide/form.server.ts'
import { findToCollect } from '#app/domain/guide/thing.server.ts'
import { isCollected } from '#app/domain/guide/words.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { Button, ErrorSummary, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Start a collection')

/** The thing it begins with, where the address names one. @throws 404 when there is no such thing */
async function firstOf(viewer: Viewer, request: Request) {
  const asked = new URL(request.url).searchParams
  const [kind, id] = [asked.get('kind'), asked.get('id')]
  if (kind === null && id === null) return null
  return getOr404(isCollected(kind) && id ? await findToCollect(viewer, { kind, id }) : null)
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  return { first: await firstOf(viewer, args.request), onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const first = await firstOf(viewer, args.request)
  const { values, errors, typed } = await parseForm(args.request, startForm)
  if (errors) return formAgain(errors, typed)
  const { why, ...form } = values
  const { slug } = await startCollection(viewer, {
    ...form,
    ...(first && { first: { kind: first.kind, id: first.id, why } }),
  })
  return redirectTelling(
    `/collections/${slug}/edit`,
    'The collection is started. Only moderators see it until you publish it.',
  )
}

export default function NewCollection() {
  const { first, onceKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/collections">Collections</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={first && `It begins with: ${first.title}`}>
        Start a collection
      </PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <input type="hidden" name="onceKey" value={(answer?.typed.onceKey as string | undefined) ?? onceKey} />
        <TextField name="title" label="Title" hint="What these things have in common, in a few words." {...form} />
        <TextArea
          name="introduction"
          label="Introduction (optional)"
          hint="For whom it is, and what they find in it. A line that begins with ## is a heading, with - a list; **two stars** make bold."
          rows={8}
          {...form}
        />
        {first && <TextField name="why" label={`Why “${first.title}” is in it (optional)`} {...form} />}
        <Button>Start it</Button>
      </Form>
    </>
  )
}
