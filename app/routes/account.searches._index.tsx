import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findRecent } from '#app/domain/search/recent.server.ts'
import { listSaved } from '#app/domain/search/saved.server.ts'
import { kindWords } from '#app/domain/search/words.ts'
import { Button } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Your searches')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [saved, recents] = await Promise.all([listSaved(viewer), findRecent(viewer)])
  return { saved, ...recents }
}

export default function Searches() {
  const { saved } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Your searches</PageHeading>
      <p className="govuk-body">
        Save a search, and you are told when something new answers it: in your notifications, and by mail as often as{' '}
        <Link className="govuk-link" to="/account/mail">
          you chose
        </Link>
        . Nobody but you sees what is on this page.
      </p>
      <h2 className="govuk-heading-m">Saved</h2>
      {saved.length === 0 ? (
        <Empty title="You have saved no search yet">
          <p className="govuk-body">
            <Link className="govuk-link" to="/search">
              Search for something
            </Link>
            , then choose “Save this search”.
          </p>
        </Empty>
      ) : (
        <ul className="tp-follow">
          {saved.map((one) => (
            <SavedRow key={one.id} saved={one} />
          ))}
        </ul>
      )}
      <Recent />
    </>
  )
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['saved'][number]
function SavedRow({ saved: { id, name, words, path, kind, narrowed, alerts } }: { saved: Row }) {
  const what = [`“${words}”`, ...(kind ? [kindWords[kind].many.toLowerCase()] : []), ...narrowed].join(', ')
  return (
    <li>
      <span>
        <Link className="govuk-link" to={path}>
          {name}
        </Link>{' '}
        {!alerts && <Tag>You are not told</Tag>}
        <span className="tp-quiet tp-small tp-searched">{what}</span>
      </span>
      <span className="tp-actions">
        <Link className="govuk-link tp-small" to={`/account/searches/${id}`}>
          Change<span className="govuk-visually-hidden"> {name}</span>
        </Link>
        <Form method="post" action={`/account/searches/${id}/removal`} preventScrollReset>
          <button type="submit" className="tp-quiet-button">
            Remove<span className="govuk-visually-hidden"> {name}</span>
          </button>
        </Form>
      </span>
    </li>
  )
}

function Recent() {
  const { kept, recent } = useLoaderData<typeof loader>()
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What you looked for lately</h2>
      {!kept && <p className="govuk-body">What you look for is not kept.</p>}
      {kept && recent.length === 0 && (
        <p className="govuk-body">Nothing yet. The last ten searches are kept here, for you alone.</p>
      )}
      {recent.length > 0 && (
        <ul className="tp-follow">
          {recent.map(({ words, path, at }) => (
            <li key={words}>
              <Link className="govuk-link" to={path}>
                {words}
              </Link>
              <span className="tp-quiet tp-small">
                <When at={at} time />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="tp-actions">
        {recent.length > 0 && (
          <Form method="post" action="/account/searches/recent/removal">
            <Button tone="secondary">Clear this list</Button>
          </Form>
        )}
        <Form method="post" action="/account/searches/recent">
          <Button tone="secondary" name="keep" value={kept ? 'no' : 'yes'}>
            {kept ? 'Keep nothing of what I look for' : 'Keep what I look for from now on'}
          </Button>
        </Form>
      </div>
    </>
  )
}
