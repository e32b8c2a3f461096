import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findEdition } from '#app/domain/guide/edition.server.ts'
import { findFollowing } from '#app/domain/practitioner/following.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Watch } from '#app/ui/following.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { editionNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data ? `${data.edition.title}, edition ${data.edition.number}` : 'Guide'),
  { name: 'description', content: data?.edition.summary ?? '' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const { guideId, ...edition } = getOr404(await findEdition(args.params.slug ?? '', editionNumber(args.params.number)))
  const follows = await findFollowing(viewer, { kind: 'guide', id: guideId })
  const shown = { edition, guideId, follows, signedIn: viewer !== null, keeps: isModerator(viewer) }
  // Its address stays, and says that it is gone for good.
  return edition.withdrawnAt ? data(shown, { status: 410 }) : shown
}
type Shown = ReturnType<typeof useLoaderData<typeof loader>>

export default function EditionPage() {
  const shown = useLoaderData<typeof loader>()
  const { edition, guideId, follows, signedIn, keeps } = shown
  const address = `/guides/${edition.slug}`
  return (
    <>
      <BackLink to="/guides">All guides</BackLink>
      <PageHeading
        caption="Guide"
        actions={
          <>
            {keeps && (
              <ButtonLink to={`${address}/edit`} secondary>
                Edit
              </ButtonLink>
            )}
            {signedIn && <Watch kind="guide" id={guideId} name={edition.title} level={follows} />}
          </>
        }
      >
        {edition.title}
      </PageHeading>
      <Standing edition={edition} address={address} />
      <div className="tp-columns">
        {/* Made by app/document from its vocabulary and from nothing else; every word in it is escaped. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
        <div className="tp-manuscript tp-paper" dangerouslySetInnerHTML={{ __html: edition.html }} />
        <aside aria-label="About this edition">
          {!edition.withdrawnAt && <TakeAway address={`${address}/editions/${edition.number}`} />}
          <Editions edition={edition} address={address} />
          {keeps && !edition.withdrawnAt && (
            <p className="govuk-body tp-small">
              <Link className="govuk-link" to={`${address}/editions/${edition.number}/withdrawal`}>
                Withdraw this edition
              </Link>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}

type Props = { edition: Shown['edition']; address: string }
/** Which edition it is, and whether there is a newer one. */
function Standing({ edition, address }: Props) {
  const { number, at, by, withdrawnAt, withdrawnReason, newest } = edition
  const newer = newest !== null && newest !== number && (
    <Link className="govuk-link" to={`${address}/editions/${newest}`}>
      Read edition {newest}
    </Link>
  )
  return (
    <>
      <div className="tp-meta">
        <Tag tone={withdrawnAt ? 'clay' : 'leaf'}>Edition {number}</Tag>
        <span>
          Published <When at={at} /> by {by?.name ?? 'a former member'}
        </span>
      </div>
      {withdrawnAt ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            This edition was <strong>withdrawn</strong> on <When at={withdrawnAt} />. The reason given:{' '}
            {withdrawnReason}
          </p>
          {newer && <p className="govuk-body">{newer}.</p>}
        </div>
      ) : (
        newer &&
        (newest ?? 0) > number && (
          <div className="govuk-inset-text">
            <p className="govuk-body">There is a newer edition. {newer}.</p>
          </div>
        )
      )}
    </>
  )
}

function TakeAway({ address }: { address: string }) {
  return (
    <section className="tp-panel" aria-labelledby="take-away">
      <h2 className="govuk-heading-s" id="take-away">
        Take it away
      </h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`${address}/pdf`} download>
            PDF
          </a>
          , tagged for screen readers, with page numbers
        </li>
        <li>
          <a className="govuk-link" href={`${address}/html`} download>
            Web page
          </a>
          , in one file
        </li>
      </ul>
    </section>
  )
}

function Editions({ edition, address }: Props) {
  return (
    <section className="tp-panel" aria-labelledby="editions">
      <h2 className="govuk-heading-s" id="editions">
        Editions
      </h2>
      <ul className="govuk-list">
        {edition.editions.map(({ number, at, note, withdrawnAt }) => (
          <li key={number} className="govuk-!-margin-bottom-3">
            {number === edition.number ? (
              <strong>Edition {number}</strong>
            ) : (
              <Link className="govuk-link" to={`${address}/editions/${number}`}>
                Edition {number}
              </Link>
            )}
            , <When at={at} /> {withdrawnAt && <Tag tone="clay">Withdrawn</Tag>}
            {note && (
              <>
                <br />
                {note}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
