import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { NEW_MEMBERS } from '#app/domain/watch/limits.ts'
import { addWatched, doesWords, listWatched, watchedForm } from '#app/domain/watch/words.server.ts'
import { Button, ErrorSummary, Radios, TextArea } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { orLastPage, pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Watched words')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  const { rows, ...found } = orLastPage(args.request, page, await listWatched(moderator, words, page))
  const choices = Object.entries(doesWords).map(([value, said]) => ({ value, ...said }))
  return {
    ...found,
    rows: rows.map(({ id, ...row }) => ({ slug: id, ...row })),
    page,
    words,
    choices,
    limits: NEW_MEMBERS,
  }
}

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, watchedForm)
  if (errors) return formAgain(errors, typed, 422)
  const fault = await addWatched(moderator, values)
  if (fault) return formAgain({ watched: fault }, typed, 422)
  return redirectTelling('/admin/watched-words', 'From now on whatever is written is looked over for them.')
}

export default function WatchedWords() {
  const { words, choices, limits, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Watched words</PageHeading>
      <p className="govuk-body">
        Whatever is written with one of these in it is held until one of you has looked, or reported to you: comments,
        threads and findings, new or changed. Published case studies are only ever reported. What moderators write is
        not looked over.
      </p>
      <div className="tp-columns">
        <div>
          <FindByName label="Word" what="Find words" words={words} />
          <KeptList
            {...found}
            one="word or phrase"
            many="words and phrases"
            narrowed={words !== ''}
            begin="Add the first one."
          >
            {({ slug, words, does, addedAt, addedBy }) => (
              <div className="tp-rows__with-action">
                <div>
                  <strong>{words}</strong>
                  <p className="tp-meta">
                    <Tag tone={does === 'hold' ? 'clay' : 'sun'}>{does === 'hold' ? 'Held' : 'Reported'}</Tag>
                    <span>
                      {addedBy?.name ?? 'A former member'}, <When at={addedAt} />
                    </span>
                  </p>
                </div>
                <Form method="post" action={`/admin/watched-words/${slug}/removal`}>
                  <Button tone="secondary">
                    Remove<span className="govuk-visually-hidden"> {words}</span>
                  </Button>
                </Form>
              </div>
            )}
          </KeptList>
        </div>
        <aside aria-label="Add words">
          {/* Once they are added, the field is empty for the next. */}
          <Form method="post" action="?index" className="tp-panel" noValidate key={found.total}>
            <h2 className="govuk-heading-m">Add words</h2>
            <TextArea
              name="watched"
              label="Words or phrases"
              hint="Each on a line of its own. Small and capital letters are the same; * at the end stands for any rest of the word: miracle*"
              rows={4}
              {...form}
            />
            <Radios name="does" legend="What happens" choices={choices} {...form} />
            <Button>Add</Button>
          </Form>
          <div className="tp-panel">
            <h2 className="govuk-heading-s">Whoever is new</h2>
            <p className="govuk-body">
              Until they have been here for {limits.days} days, or {limits.standing} posts of theirs have stood for a
              day, people can write {limits.anHour.comment} comments, {limits.anHour.thread} threads and{' '}
              {limits.anHour.finding} findings an hour, with {limits.links} links in each.
            </p>
          </div>
        </aside>
      </div>
    </>
  )
}
