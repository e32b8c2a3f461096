import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { reviseCollection } from '#app/domain/guide/collecting.server.ts'
import { findCollection, listItems } from '#app/domain/guide/collection.server.ts'
import { collectionForm } from '#app/domain/guide/form.server.ts'
import { findAddable } from '#app/domain/guide/items.server.ts'
import { Button, ErrorSummary, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'
import { Adding } from './adding.tsx'
import { Items } from './items.tsx'
import { MakingGuide, Showing } from './showing.tsx'

export const meta = () => title('Edit a collection')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { html: _, ...collection } = getOr404(await findCollection(viewer, args.params.slug ?? ''))
  const words = wordsOf(args.request)
  const [items, found] = await Promise.all([
    listItems(viewer, collection.id),
    findAddable(viewer, collection.id, words),
  ])
  return { collection, items, words, found }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  getOr404(await findCollection(viewer, slug))
  const { values, errors, typed } = await parseForm(args.request, collectionForm)
  if (errors) return formAgain(errors, typed)
  getOr404(await reviseCollection(viewer, slug, values))
  return redirectTelling(`/collections/${slug}/edit`, 'Title and introduction are saved.')
}

export default function EditCollection() {
  const { collection, items, words, found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const address = `/collections/${collection.slug}`
  return (
    <>
      <BackLink to={address}>See it as a reader would</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={collection.state === 'draft' ? 'Draft collection' : 'Collection'}>
        {collection.title}
      </PageHeading>
      <div className="tp-columns">
        <div>
          <Items address={address} items={items} />
          <Adding address={address} words={words} found={found} />
          <h2 className="govuk-heading-m">Title and introduction</h2>
          <Form method="post" className="tp-form" noValidate>
            <TextField name="title" label="Title" value={collection.title} {...form} />
            <TextArea
              name="introduction"
              label="Introduction (optional)"
              hint="For whom it is, and what they find in it. A line that begins with ## is a heading, with - a list; **two stars** make bold."
              rows={8}
              value={collection.introduction}
              {...form}
            />
            <Button>Save title and introduction</Button>
          </Form>
        </div>
        <aside aria-label="Who sees it">
          <Showing address={address} state={collection.state} />
          <MakingGuide address={address} guide={collection.guide?.slug ?? null} />
        </aside>
      </div>
    </>
  )
}
