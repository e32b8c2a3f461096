import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { listCollectionsFor } from '#app/domain/guide/collection.server.ts'
import { additionForm } from '#app/domain/guide/form.server.ts'
import { addItem } from '#app/domain/guide/items.server.ts'
import { columnOf, findToCollect } from '#app/domain/guide/thing.server.ts'
import { isCollected, kindWords, MOST_ITEMS } from '#app/domain/guide/words.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { Button, ErrorSummary, Radios, TextField } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Add to a collection')

async function thingOf(viewer: Viewer, request: Request) {
  const asked = new URL(request.url).searchParams
  const [kind, id] = [asked.get('kind'), asked.get('id')]
  return getOr404(isCollected(kind) && id ? await findToCollect(viewer, { kind, id }) : null)
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const thing = await thingOf(viewer, args.request)
  const collections = await listCollectionsFor(viewer, { [columnOf[thing.kind]]: thing.id })
  return { thing, path: `${kindWords[thing.kind].path}/${thing.slug}`, collections }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { kind, id } = await thingOf(viewer, args.request)
  const { values, errors, typed } = await parseForm(args.request, additionForm)
  if (errors) return formAgain(errors, typed)
  const added = await addItem(viewer, values.collection, { kind, id, why: values.why })
  if (added === 'unseen') throw notFound()
  if (added === 'full')
    return formAgain({ collection: `That collection holds ${MOST_ITEMS} things already. Choose another` }, typed)
  return redirectTelling(
    `/collections/${values.collection}/edit#items`,
    added === 'added' ? 'It is added.' : 'It is in it already.',
  )
}

export default function AddToCollection() {
  const { thing, path, collections } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const free = collections.filter(({ has }) => !has)
  const holding = collections.filter(({ has }) => has)
  const begin = `/collections/new?${new URLSearchParams({ kind: thing.kind, id: thing.id })}`
  return (
    <>
      <BackLink to={path}>Back</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`${kindWords[thing.kind].one}: ${thing.title}`}>
        Add to a collection
      </PageHeading>
      {holding.length > 0 && (
        <p className="govuk-body">
          It is already in{' '}
          {holding.map(({ slug, title }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <Link className="govuk-link" to={`/collections/${slug}/edit`}>
                {title}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
      {free.length > 0 ? (
        <Form method="post" className="tp-form" noValidate>
          <Radios
            name="collection"
            legend="Which collection?"
            choices={free.map(({ slug, title, state }) => ({
              value: slug,
              label: title,
              ...(state === 'draft' && { hint: 'Draft' }),
            }))}
            {...form}
          />
          <TextField name="why" label="Why it is there (optional)" hint="One line, for its readers." {...form} />
          <div className="tp-actions">
            <Button>Add it</Button>
            <Link className="govuk-link" to={begin}>
              Start another collection with it
            </Link>
          </div>
        </Form>
      ) : (
        <ButtonLink to={begin}>Start a collection with it</ButtonLink>
      )}
    </>
  )
}
