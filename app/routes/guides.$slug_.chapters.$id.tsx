import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { saveChapter } from '#app/domain/guide/chapters.server.ts'
import { chapterPartsForm } from '#app/domain/guide/form.server.ts'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { Manuscript } from '#app/editor/manuscript.tsx'
import { Button, Checkboxes, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { type Args, getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Write a chapter')

async function chapterOf(args: Args) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const guide = getOr404(await findGuide(viewer, args.params.slug ?? ''))
  return { viewer, guide, chapter: getOr404(guide.chapters.find(({ id }) => id === args.params.id)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, guide, chapter } = await chapterOf(args)
  const { body } = await getReading(chapter.manuscriptId)
  const changed = new Set(chapter.cited.flatMap(({ itemId, changed }) => (changed ? itemId : [])))
  return {
    guide: { slug: guide.slug, title: guide.collection.title },
    chapter: { id: chapter.id, title: chapter.title, manuscriptId: chapter.manuscriptId },
    cited: chapter.cited.map(({ itemId }) => itemId),
    things: guide.citable.map((one) => ({
      itemId: one.itemId,
      title: one.title,
      path: one.path,
      facts: [one.kind, one.who, one.place, one.versionWords].filter(Boolean).join(' · '),
      changed: changed.has(one.itemId),
      withdrawn: one.withdrawn,
      closed: !one.open && !one.withdrawn,
    })),
    person: { id: viewer.id, name: viewer.name },
    body,
  }
}
type Thing = ReturnType<typeof useLoaderData<typeof loader>>['things'][number]

export async function action(args: ActionFunctionArgs) {
  const { viewer, guide, chapter } = await chapterOf(args)
  const { values, errors, typed } = await parseForm(args.request, chapterPartsForm)
  if (errors) return formAgain(errors, typed)
  getOr404(await saveChapter(viewer, guide.slug, chapter.id, values))
  return redirectTelling(`/guides/${guide.slug}/chapters/${chapter.id}`, 'Title and what it draws on are saved.')
}

export default function WriteChapter() {
  const { guide, chapter, cited, things, person, body } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const address = `/guides/${guide.slug}`
  return (
    <>
      <BackLink to={`${address}/edit`}>All chapters</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={guide.title}>
        {chapter.title}
      </PageHeading>
      <section aria-labelledby="text">
        <h2 className="govuk-heading-m" id="text">
          The text
        </h2>
        <p className="govuk-hint">
          In your own words.{' '}
          <span className="tp-scripted">All moderators can write here at once; it is saved as you type.</span>
        </p>
        <Manuscript
          manuscriptId={chapter.manuscriptId}
          body={body}
          right="write"
          of={null}
          person={person}
          label="Text of the chapter"
          withoutScript={`${address}/chapters/${chapter.id}/text`}
        />
      </section>
      <Form method="post" className="tp-form" noValidate>
        <h2 className="govuk-heading-m">Title, and what it draws on</h2>
        <TextField name="title" label="Title" value={chapter.title} {...form} />
        {things.length > 0 ? (
          <Checkboxes
            name="items"
            legend="What this chapter draws on"
            hint="They stand under the chapter in the order of the collection, each as it is at that time: who, where, when, and its evidence with sources. Saving cites them as they are now."
            choices={things.map((thing) => ({
              value: thing.itemId,
              label: <ThingLabel thing={thing} />,
              hint: thing.facts,
            }))}
            values={cited}
            {...form}
          />
        ) : (
          <p className="govuk-body">
            There is nothing in the{' '}
            <Link className="govuk-link" to={`/collections/${guide.slug}/edit`}>
              collection
            </Link>{' '}
            to draw on yet.
          </p>
        )}
        <Button>Save title and citations</Button>
      </Form>
    </>
  )
}

function ThingLabel({ thing }: { thing: Thing }) {
  return (
    <>
      {thing.title} {thing.changed && <Tag tone="sun">Changed since you cited it</Tag>}{' '}
      {thing.withdrawn && <Tag tone="clay">Withdrawn</Tag>}
      {thing.closed && <Tag>Not open to everybody</Tag>}
    </>
  )
}
