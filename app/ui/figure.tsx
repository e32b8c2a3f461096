import { Source } from './page.tsx'

export type FigureProps = { value: string; year: number | null; title: string; url: string; large?: boolean }

/** A figure with the year it is of and where it comes from. */
export function Figure({ value, year, title, url, large = false }: FigureProps) {
  return (
    <>
      {large ? <span className="tp-figure">{value}</span> : <strong>{value}</strong>}
      {year !== null && <span className="tp-quiet"> in {year}</span>}
      <br />
      <Source title={title} url={url} />
    </>
  )
}

type Figured = {
  population: number | null
  populationYear: number | null
  populationSourceTitle: string
  populationSourceUrl: string
  areaKm2: number | null
  areaYear: number | null
  areaSourceTitle: string
  areaSourceUrl: string
}
/** Null: nobody has said it. */
export const populationOf = (place: Figured): FigureProps | null =>
  place.population === null
    ? null
    : {
        value: place.population.toLocaleString('en-GB'),
        year: place.populationYear,
        title: place.populationSourceTitle,
        url: place.populationSourceUrl,
      }
export const areaOf = (place: Figured): FigureProps | null =>
  place.areaKm2 === null
    ? null
    : {
        value: `${place.areaKm2.toLocaleString('en-GB')} km²`,
        year: place.areaYear,
        title: place.areaSourceTitle,
        url: place.areaSourceUrl,
      }
