import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Fictional } from './cards.tsx'
import { counted } from './counted.ts'
import { areaOf, Figure, type FigureProps, populationOf } from './figure.tsx'

type Named = { slug: string; name: string }
type Split = { both: Named[]; one: Named[]; other: Named[] }
type Place = Named & {
  kind: 'pilot' | 'parallel'
  region: string
  fictional: boolean
  population: number | null
  populationYear: number | null
  populationSourceTitle: string
  populationSourceUrl: string
  areaKm2: number | null
  areaYear: number | null
  areaSourceTitle: string
  areaSourceUrl: string
  density: string
  economyKind: string
  economy: string
  geographyKind: string
  geography: string
  caseStudyCount: number
  findingCount: number
  proposals: number
}
type Props = {
  compared: { places: Place[]; themes: Split; partners: Split }
}

/** Two places beside each other; below each other, each cell with its place's name, where it is narrow. */
export function ComparisonTable({ compared: { places, themes, partners } }: Props) {
  const each = (cell: (place: Place, n: number) => ReactNode) => places.map((place, n) => cell(place, n))
  const row = (name: string, cells: ReactNode[]) => <Row key={name} name={name} places={places} cells={cells} />
  const only = (of: Split, n: number) => (n === 0 ? of.one : of.other)
  return (
    <table className="govuk-table tp-compare">
      <caption className="govuk-visually-hidden">{places.map(({ name }) => name).join(' and ')} compared</caption>
      <thead>
        <tr>
          <td />
          {places.map(({ slug, name, fictional }) => (
            <th key={slug} scope="col">
              <Link className="govuk-link" to={`/places/${slug}`}>
                {name}
              </Link>{' '}
              {fictional && <Fictional />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(
          'Kind',
          each(({ kind }) => (kind === 'pilot' ? 'Pilot' : 'Parallel place')),
        )}
        {row(
          'Region',
          each(({ region }) => region),
        )}
        {row(
          'Population',
          each((place) => <Told figure={populationOf(place)} />),
        )}
        {row(
          'Area',
          each((place) => <Told figure={areaOf(place)} />),
        )}
        {row(
          'Density',
          each(({ density }) => density),
        )}
        {row(
          'Geography',
          each((place) => <Kind kind={place.geographyKind} words={place.geography} />),
        )}
        {row(
          'Economy',
          each((place) => <Kind kind={place.economyKind} words={place.economy} />),
        )}
        <Common name="Themes" both={themes.both} />
        {row(
          'Themes of its own',
          each((_, n) => <List of={only(themes, n)} />),
        )}
        <Common name="Partner bodies" both={partners.both} at="/organisations" />
        {row(
          'Partner bodies of its own',
          each((_, n) => <List of={only(partners, n)} at="/organisations" />),
        )}
        {row(
          'Case studies',
          each((place) => <Counted place={place} count={place.caseStudyCount} of="case-studies" />),
        )}
        {row(
          'Findings',
          each((place) => <Counted place={place} count={place.findingCount} of="findings" />),
        )}
        {row(
          'Proposals',
          each((place) => <Counted place={place} count={place.proposals} of="proposals" />),
        )}
      </tbody>
    </table>
  )
}

type RowProps = { name: string; places: Place[]; cells: ReactNode[] }
function Row({ name, places, cells }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, n) => (
        <td key={places[n]?.slug}>
          {/* Where the table is narrow the head of the column stands in the cell. */}
          <span className="tp-compare__of" aria-hidden="true">
            {places[n]?.name}
          </span>
          {cell || cell === 0 ? cell : <span className="tp-quiet">Not said</span>}
        </td>
      ))}
    </tr>
  )
}

/** What both have, across both columns. */
function Common({ name, both, at }: { name: string; both: Named[]; at?: string }) {
  return (
    <tr className="tp-compare__common">
      <th scope="row">{name} in common</th>
      <td colSpan={2}>{both.length ? <List of={both} at={at} /> : <span className="tp-quiet">None</span>}</td>
    </tr>
  )
}

function List({ of, at }: { of: Named[]; at?: string }) {
  if (!of.length) return <span className="tp-quiet">None</span>
  return (
    <ul className="govuk-list tp-compare__list">
      {of.map(({ slug, name }) => (
        <li key={slug}>
          <Link className="govuk-link" to={at ? `${at}/${slug}` : `/places?theme=${slug}`}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Told({ figure }: { figure: FigureProps | null }) {
  return figure ? <Figure {...figure} /> : <span className="tp-quiet">Not said</span>
}

function Kind({ kind, words }: { kind: string; words: string }) {
  if (!kind && !words) return <span className="tp-quiet">Not said</span>
  return (
    <>
      {kind}
      {kind && words && <br />}
      {words}
    </>
  )
}

function Counted({ place, count, of }: { place: Place; count: number; of: 'case-studies' | 'findings' | 'proposals' }) {
  if (!count) return <>0</>
  const words = {
    'case-studies': ['case study', 'case studies'],
    findings: ['finding', 'findings'],
    proposals: ['proposal', 'proposals'],
  }
  const [one = '', many = ''] = words[of]
  return (
    <Link className="govuk-link" to={`/${of}?place=${place.slug}`}>
      {counted(count, one, many)}
    </Link>
  )
}
