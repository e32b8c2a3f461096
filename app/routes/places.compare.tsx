import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { labelsOf } from '#app/domain/finding/words.ts'
import { densityInWords, economyWords, geographyWords } from '#app/domain/place/profile-words.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { comparePlaces, pairOf, split } from '#app/domain/search/comparing.server.ts'
import { Cards, FindingCard } from '#app/ui/cards.tsx'
import { ComparisonTable } from '#app/ui/comparison.tsx'
import { counted } from '#app/ui/counted.ts'
import { Button, Select } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Compare two places')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const pair = pairOf(new URL(args.request.url).searchParams)
  const [{ places }, compared] = await Promise.all([
    listVocabulary(),
    pair.a && pair.b ? comparePlaces(viewer, pair) : null,
  ])
  return { pair, places, compared: compared && shown(compared) }
}

type Compared = NonNullable<Awaited<ReturnType<typeof comparePlaces>>>
/** Words in place of kinds, and what is in common taken apart from what is not. */
function shown({ places, together, findings }: Compared) {
  const [one, other] = places
  if (!one || !other) throw new Error('Two places are compared')
  const facts = places.map(({ economyKind, geographyKind, organisations: _, themes: __, ...place }) => ({
    ...place,
    density: densityInWords(place.population, place.areaKm2),
    economyKind: economyKind ? economyWords[economyKind] : '',
    geographyKind: geographyKind ? geographyWords[geographyKind] : '',
  }))
  return {
    places: facts,
    themes: split(one.themes, other.themes),
    partners: split(one.organisations, other.organisations),
    together,
    findings,
  }
}

export default function Compare() {
  const { pair, places, compared } = useLoaderData<typeof loader>()
  const choices = places.map(({ slug, name }) => ({ value: slug, label: name }))
  const asked = pair.a !== '' && pair.b !== ''
  return (
    <>
      <BackLink to="/places">All places</BackLink>
      <PageHeading>Compare two places</PageHeading>
      <Form className="tp-filters" key={`${pair.a} ${pair.b}`} aria-label="The two places">
        <Select name="a" label="One place" empty="Choose a place" value={pair.a} choices={choices} />
        <Select name="b" label="The other" empty="Choose a place" value={pair.b} choices={choices} />
        <Button tone="secondary">Compare</Button>
      </Form>
      {!compared && asked && (
        <Empty title={pair.a === pair.b ? 'That is one place twice' : 'One of these places is not here'}>
          <p className="govuk-body">Choose two different places from the lists.</p>
        </Empty>
      )}
      {!asked && (
        <p className="govuk-body">
          What sort of place each one is, what they work on, with whom, what they have shared, and what both have found.
        </p>
      )}
      {compared && <Result compared={compared} />}
    </>
  )
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['compared']>
function Result({ compared }: { compared: Shown }) {
  const { places, findings, together } = compared
  const [one, other] = places.map(({ name }) => name)
  return (
    <>
      <ComparisonTable compared={compared} />
      {together > 0 && <p className="govuk-body">They write {counted(together, 'proposal', 'proposals')} together.</p>}
      <h2 className="govuk-heading-m">Findings that both have</h2>
      {findings.total === 0 ? (
        <Empty title={`No finding is shared by ${one} and ${other} yet`}>
          <p className="govuk-body">
            A practitioner of one of them can say “seen here too” on a finding of the other:{' '}
            <Link className="govuk-link" to={`/findings?place=${places[0]?.slug}`}>
              findings of {one}
            </Link>
            ,{' '}
            <Link className="govuk-link" to={`/findings?place=${places[1]?.slug}`}>
              findings of {other}
            </Link>
            .
          </p>
        </Empty>
      ) : (
        <>
          <p className="govuk-body">
            {counted(findings.total, 'finding', 'findings')} seen in both
            {findings.total > findings.items.length && `; the ${findings.items.length} seen most widely are shown`}.
          </p>
          <Cards>
            {findings.items.map((finding) => (
              <FindingCard key={finding.slug} finding={finding} labels={labelsOf(finding)} level={3} />
            ))}
          </Cards>
        </>
      )}
    </>
  )
}
