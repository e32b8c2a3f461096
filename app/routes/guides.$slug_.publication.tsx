import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { editionForm } from '#app/domain/guide/form.server.ts'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { problemsOf, publishEdition, textsOf, wordsOf } from '#app/domain/guide/publishing.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Publish an edition')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const guide = getOr404(await findGuide(viewer, args.params.slug ?? ''))
  return {
    slug: guide.slug,
    title: guide.collection.title,
    number: (guide.editions[0]?.number ?? 0) + 1,
    chapters: guide.chapters.length,
    cited: guide.chapters.reduce((sum, { cited }) => sum + cited.length, 0),
    changed: guide.chapters.flatMap(({ cited }) => cited.filter(({ changed }) => changed)).length,
    problems: problemsOf(guide, wordsOf(await textsOf(guide))),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  const guide = getOr404(await findGuide(viewer, slug))
  const { values, errors, typed } = await parseForm(args.request, editionForm(guide.editions.length === 0))
  if (errors) return formAgain(errors, typed)
  const published = getOr404(await publishEdition(viewer, slug, values.note))
  if (published.outcome === 'refused') return formAgain({ form: published.problems.join(' ') }, typed, 409)
  return redirectTelling(
    `/guides/${slug}/editions/${published.number}`,
    `Edition ${published.number} is published: everybody can read it and take it away.`,
  )
}

export default function PublishEdition() {
  const { slug, title, number, chapters, cited, changed, problems } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const back = `/guides/${slug}/edit`
  return (
    <>
      <BackLink to={back}>All chapters</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        Publish edition {number}
      </PageHeading>
      {problems.length > 0 ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">Everybody reads an edition, also without an account. It cannot be published yet:</p>
          <ul className="govuk-list govuk-list--bullet">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <Link className="govuk-link" to={back}>
            Back to the chapters
          </Link>
        </div>
      ) : (
        <>
          <p className="govuk-body">
            {counted(chapters, 'chapter', 'chapters')} and {counted(cited, 'thing', 'things')} they draw on are frozen
            as they are now, and everybody can read them and take them away. An edition is never changed: what is better
            later comes as the next one.
          </p>
          {changed > 0 && (
            <p className="govuk-body">
              {counted(changed, 'thing was', 'things were')} changed since you cited {changed === 1 ? 'it' : 'them'}:
              see that what the chapters say still holds.
            </p>
          )}
          <Form method="post" className="tp-form" noValidate>
            <TextArea
              name="note"
              label={
                number === 1 ? 'What readers should know of it (optional)' : `What changed since edition ${number - 1}`
              }
              hint="One or two sentences, for everybody to read."
              rows={3}
              {...form}
            />
            <Button>Publish edition {number}</Button>
          </Form>
        </>
      )}
    </>
  )
}
