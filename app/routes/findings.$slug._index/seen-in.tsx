import { Link } from '@remix-run/react'
import type { Finding } from '#app/domain/finding/finding.server.ts'
import { Fictional } from '#app/ui/cards.tsx'
import { ButtonLink } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { When } from '#app/ui/when.tsx'

type Props = { finding: Finding; may: { corroborate: boolean }; viewer: { id: string; placeIds: string[] } | null }

/** In how many places it was seen, opening to which, by whom and with which note. */
export function SeenIn({ finding, may, viewer }: Props) {
  const signedIn = viewer !== null
  const { slug, place, seenInPlaces, notHere, corroborations, moreVoices } = finding
  const seen = corroborations.filter(({ stance }) => stance === 'seen_here')
  const not = corroborations.filter(({ stance }) => stance === 'not_here')
  // Counted once, as a place where it was seen.
  const saidBoth = new Set(
    not.map((one) => one.place.slug).filter((slug) => seen.some((one) => one.place.slug === slug)),
  )
  const disputed = (one: Voice) => saidBoth.has(one.place.slug)
  return (
    <section aria-labelledby="seen" className="tp-panel">
      <h2 className="govuk-heading-m" id="seen" tabIndex={-1}>
        Seen in {seenInPlaces.toLocaleString('en-GB')} {seenInPlaces === 1 ? 'place' : 'places'}
        {notHere > 0 && `, not in ${notHere.toLocaleString('en-GB')}`}
      </h2>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Which places</span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list">
            <li className="govuk-!-margin-bottom-3">
              <Link className="govuk-link" to={`/places/${place.slug}`}>
                {place.name}
              </Link>{' '}
              {place.fictional && <Fictional />} <span className="tp-quiet">where it was found</span>
            </li>
            {seen.map((one) => (
              <Said
                key={`${one.practitioner.id} ${one.place.slug}`}
                one={one}
                link={signedIn}
                disputed={disputed(one)}
              />
            ))}
          </ul>
          {not.length > 0 && (
            <>
              <h3 className="govuk-heading-s">Not seen in</h3>
              <ul className="govuk-list">
                {not.map((one) => (
                  <Said
                    key={`${one.practitioner.id} ${one.place.slug}`}
                    one={one}
                    link={signedIn}
                    disputed={disputed(one)}
                  />
                ))}
              </ul>
            </>
          )}
          {saidBoth.size > 0 && (
            <p className="govuk-body">A place whose people disagree counts as one where it was seen.</p>
          )}
          {moreVoices && (
            <p className="govuk-body">
              More people have said so than are listed here: these are {corroborations.length} of them. The numbers
              count everyone.
            </p>
          )}
        </div>
      </details>
      {may.corroborate && (
        <ButtonLink to={`/findings/${slug}/corroboration`} secondary>
          {corroborations.some(({ practitioner }) => practitioner.id === viewer?.id)
            ? 'Change what you said of your place'
            : 'Do you see this in your place?'}
        </ButtonLink>
      )}
      {viewer?.placeIds.length === 0 && !finding.withdrawnAt && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/account/profile">
            Say which place you work in
          </Link>{' '}
          to say whether you see this there.
        </p>
      )}
      {!signedIn && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/sign-in?to=/findings/${slug}/corroboration`}>
            Sign in
          </Link>{' '}
          to say whether you see this in your place.
        </p>
      )}
    </section>
  )
}

type Voice = Finding['corroborations'][number]
function Said({ one, link, disputed }: { one: Voice; link: boolean; disputed: boolean }) {
  return (
    <li className="govuk-!-margin-bottom-3">
      <Link className="govuk-link" to={`/places/${one.place.slug}`}>
        {one.place.name}
      </Link>{' '}
      {one.place.fictional && <Fictional />}{' '}
      <span className="tp-quiet">
        says <PersonName person={one.practitioner} link={link} />, <When at={one.at} />
        {disputed && '; people there disagree'}
      </span>
      {one.note && (
        <>
          <br />
          {one.note}
        </>
      )}
    </li>
  )
}
