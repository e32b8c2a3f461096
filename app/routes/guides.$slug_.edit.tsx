import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { addChapter } from '#app/domain/guide/chapters.server.ts'
import { chapterForm } from '#app/domain/guide/form.server.ts'
import { type Chapter, findGuide, MOST_CHAPTERS } from '#app/domain/guide/guide.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Make a guide')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const guide = getOr404(await findGuide(viewer, args.params.slug ?? ''))
  const { slug, collection, editions } = guide
  const chapters = guide.chapters.map(({ id, title, words, cited }) => ({ id, title, words, ...marksOf(cited) }))
  return { slug, collection: { slug: collection.slug, title: collection.title }, editions, chapters }
}

/** Of what a chapter cites: how much, and what of it needs a look. */
const marksOf = (cited: Chapter['cited']) => ({
  cited: cited.length,
  changed: cited.filter(({ changed }) => changed).length,
  withdrawn: cited.filter(({ withdrawn }) => withdrawn).length,
})
type Line = ReturnType<typeof useLoaderData<typeof loader>>['chapters'][number]

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  getOr404(await findGuide(viewer, slug))
  const { values, errors, typed } = await parseForm(args.request, chapterForm)
  if (errors) return formAgain(errors, typed)
  const added = getOr404(await addChapter(viewer, slug, values.title))
  if (added === 'full') return formAgain({ title: `A guide has at most ${MOST_CHAPTERS} chapters` }, typed)
  return redirectTelling(
    `/guides/${slug}/chapters/${added.id}`,
    'The chapter is there. Write it, and say what it draws on.',
  )
}

export default function EditGuide() {
  const { slug, collection, chapters, editions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const address = `/guides/${slug}`
  return (
    <>
      <BackLink to="/guides">All guides</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading
        size="l"
        caption="Guide in the making"
        actions={<ButtonLink to={`${address}/publication`}>Publish an edition</ButtonLink>}
      >
        {collection.title}
      </PageHeading>
      <div className="tp-columns">
        <div>
          <h2 className="govuk-heading-m" id="chapters">
            Chapters
          </h2>
          {chapters.length === 0 && <Empty title="It has no chapter yet. Add the first." />}
          <ol className="tp-collected tp-collected--edited">
            {chapters.map((chapter, at) => (
              <ChapterLine
                key={chapter.id}
                {...{ chapter, address, first: at === 0, last: at === chapters.length - 1 }}
              />
            ))}
          </ol>
          <Form method="post" className="tp-form" noValidate key={chapters.length}>
            <TextField name="title" label="Title of another chapter" {...form} />
            <Button tone="secondary">Add a chapter</Button>
          </Form>
        </div>
        <aside aria-label="About this guide">
          <section className="tp-panel" aria-labelledby="from">
            <h2 className="govuk-heading-s" id="from">
              Made from a collection
            </h2>
            <p className="govuk-body">
              Its title, its introduction and what its chapters may draw on are those of the{' '}
              <Link className="govuk-link" to={`/collections/${collection.slug}/edit`}>
                collection
              </Link>
              .
            </p>
          </section>
          {editions.length > 0 && (
            <section className="tp-panel" aria-labelledby="editions">
              <h2 className="govuk-heading-s" id="editions">
                Published
              </h2>
              <ul className="govuk-list">
                {editions.map(({ number, at, withdrawnAt }) => (
                  <li key={number}>
                    <Link className="govuk-link" to={`${address}/editions/${number}`}>
                      Edition {number}
                    </Link>
                    , <When at={at} /> {withdrawnAt && <Tag tone="clay">Withdrawn</Tag>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

type Props = { chapter: Line; address: string; first: boolean; last: boolean }
function ChapterLine({ chapter, address, first, last }: Props) {
  const { id, title, words, cited, changed, withdrawn } = chapter
  const at = `${address}/chapters/${id}`
  return (
    <li id={`chapter-${id}`}>
      <h3 className="tp-collected__title">
        <Link className="govuk-link" to={at}>
          {title}
        </Link>
      </h3>
      <div className="tp-meta">
        <span>{counted(words, 'word', 'words')}</span>
        <span>draws on {counted(cited, 'thing', 'things')}</span>
        {changed > 0 && <Tag tone="sun">{changed} changed since</Tag>}
        {withdrawn > 0 && <Tag tone="clay">{withdrawn} withdrawn</Tag>}
      </div>
      <div className="tp-actions">
        {!first && <Move at={at} title={title} way="up" />}
        {!last && <Move at={at} title={title} way="down" />}
        <Link className="govuk-link tp-small" to={`${at}/removal`}>
          Remove<span className="govuk-visually-hidden"> {title}</span>
        </Link>
      </div>
    </li>
  )
}

function Move({ at, title, way }: { at: string; title: string; way: 'up' | 'down' }) {
  return (
    <Form method="post" action={`${at}/position`} preventScrollReset>
      <button type="submit" name="intent" value={way} className="tp-quiet-button">
        {way === 'up' ? 'Move up' : 'Move down'}
        <span className="govuk-visually-hidden"> {title}</span>
      </button>
    </Form>
  )
}
