import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { type Hit, search } from '#app/domain/search/search.server.ts'
import type { Piece } from '#app/domain/search/snippet.ts'
import { isKind, KINDS, type Kind, kindWords, MOST_OF_A_KIND as MOST } from '#app/domain/search/words.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => title(data?.words ? `${data.words} – Search` : 'Search')

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams
  const words = (asked.get('q') ?? '').trim().slice(0, 200)
  const only = asked.get('kind')
  const kind = isKind(only) ? only : null
  const viewer = await viewerOf(args)
  const page = pageNumber(args.request)
  const found = orLastPage(args.request, page, await search(viewer, words, kind, page))
  return { words, kind, page, signedIn: viewer !== null, ...found }
}

export default function Search() {
  const { words, hits, page, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading size="l">Search</PageHeading>
      {/* The kind is left behind: other words may be found elsewhere. */}
      <Form method="get" role="search" aria-label="Everything" className="tp-search" key={words}>
        <label className="govuk-label govuk-label--s" htmlFor="q">
          What are you looking for?
        </label>
        <div className="tp-search__row">
          <input className="govuk-input" id="q" name="q" type="search" defaultValue={words} maxLength={200} />
          <button type="submit" className="govuk-button">
            Search
          </button>
        </div>
      </Form>
      {words ? (
        <>
          <KindsFound />
          {hits.length ? (
            <>
              <ol className="tp-hits">
                {hits.map((hit) => (
                  <HitRow key={`${hit.kind} ${hit.slug}`} hit={hit} />
                ))}
              </ol>
              <Pagination page={page} pages={pages} label="Pages of results" />
            </>
          ) : (
            <Nothing />
          )}
        </>
      ) : (
        <HowTo />
      )}
    </>
  )
}

/** How many of each kind, each a filter; as many as are ranked are counted. */
function KindsFound() {
  const { words, kind, counts, total, signedIn } = useLoaderData<typeof loader>()
  const to = (only: Kind | null) => `/search?${new URLSearchParams({ q: words, ...(only && { kind: only }) })}`
  const shown = KINDS.filter((name) => counts[name] > 0 || name === kind)
  const all = KINDS.reduce((sum, name) => sum + counts[name], 0)
  return (
    <>
      <p className="tp-quiet" role="status">
        {numbered(total)} {total === 1 ? 'result' : 'results'} for “{words}”
        {!signedIn && '. Sign in to find people and what is in consultation, too'}.
      </p>
      {all > 0 && (
        <nav aria-label="Kinds of result">
          <ul className="tp-kinds">
            <KindLink to={to(null)} current={kind === null} name="Everything" count={all} />
            {shown.map((name) => (
              <KindLink
                key={name}
                to={to(name)}
                current={kind === name}
                name={kindWords[name].many}
                count={counts[name]}
              />
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

const numbered = (count: number) =>
  count >= MOST ? `${MOST.toLocaleString('en-GB')} or more` : count.toLocaleString('en-GB')

type KindLinkProps = { to: string; current: boolean; name: string; count: number }
function KindLink({ to, current, name, count }: KindLinkProps) {
  return (
    <li>
      <Link to={to} aria-current={current ? 'page' : undefined}>
        {name} <span className="tp-kinds__count">{numbered(count)}</span>
      </Link>
    </li>
  )
}

const TONES: Record<Kind, Tone> = {
  case_study: 'leaf',
  finding: 'sun',
  proposal: 'sky',
  place: 'plain',
  practitioner: 'plum',
}
function HitRow({ hit }: { hit: Hit }) {
  return (
    <li className="tp-hit">
      <h2 className="tp-hit__title">
        <Link className="govuk-link" to={`${kindWords[hit.kind].path}/${hit.slug}`}>
          <Marked pieces={hit.title} />
        </Link>
      </h2>
      {hit.snippet.length > 0 && (
        <p className="tp-hit__text">
          <Marked pieces={hit.snippet} />
        </p>
      )}
      <div className="tp-meta">
        <Tag tone={TONES[hit.kind]}>{kindWords[hit.kind].one}</Tag>
        {hit.note && <span>{hit.note}</span>}
        {hit.at && <When at={hit.at} />}
      </div>
    </li>
  )
}

function Marked({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
  return pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))
}

function Nothing() {
  const { words, kind } = useLoaderData<typeof loader>()
  return (
    <Empty title={`Nothing has the words “${words}”${kind ? ` among the ${kindWords[kind].many.toLowerCase()}` : ''}.`}>
      <p className="govuk-body">
        Try fewer words, or others for the same thing: “drink” for “alcohol”, “homeless” for “rough sleeping”.{' '}
        {kind && (
          <Link className="govuk-link" to={`/search?${new URLSearchParams({ q: words })}`}>
            Search everything
          </Link>
        )}
      </p>
    </Empty>
  )
}

function HowTo() {
  return (
    <div className="tp-body">
      <p>One search over case studies, findings, proposals and places, and over people when you are signed in.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <Link className="govuk-link" to="/search?q=early+help">
            early help
          </Link>{' '}
          finds both words, anywhere in the text
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=%22drug+treatment%22">
            “drug treatment”
          </Link>{' '}
          in quotation marks finds the words side by side
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=health+or+hospital">
            health or hospital
          </Link>{' '}
          finds either
        </li>
        <li>
          <Link className="govuk-link" to="/search?q=prison+-health">
            prison -health
          </Link>{' '}
          leaves out what has the word after the minus
        </li>
      </ul>
      <p>
        Or look around:{' '}
        {KINDS.slice(0, 4).map((kind, i) => (
          <span key={kind}>
            {i > 0 && ', '}
            <Link className="govuk-link" to={kindWords[kind].path}>
              {kindWords[kind].many.toLowerCase()}
            </Link>
          </span>
        ))}
        .
      </p>
    </div>
  )
}
