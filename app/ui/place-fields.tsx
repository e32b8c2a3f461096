import type { ReactNode } from 'react'
import { Checkboxes, type Choice, type Errors, Radios, Select, TextArea, TextField, type Typed } from './form.tsx'

type Form = { errors: Errors; typed: Typed }
/** A list to choose one kind from: its value and its words. */
export type Kinds = [value: string, words: string][]

const KINDS: Choice[] = [
  { value: 'parallel', label: 'Parallel place', hint: 'Does the same as the pilots, beside them.' },
  { value: 'pilot', label: 'Pilot', hint: 'Chosen to try the approach out first.' },
]

type IdentityProps = Form & { regions: string[]; place?: { name: string; kind: string; region: string } }
/** What a place is called, and which one it is. */
export function PlaceIdentityFields({ regions, place, ...form }: IdentityProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="As people there say it, like “Leicester and Leicestershire” or “Ynys Môn”"
        value={place?.name}
        {...form}
      />
      <Radios name="kind" legend="Kind" choices={KINDS} values={[place?.kind ?? 'parallel']} {...form} />
      <Select
        name="region"
        label="Region or nation"
        empty="Choose one"
        choices={regions.map((region) => ({ value: region, label: region }))}
        value={place?.region}
        {...form}
      />
    </>
  )
}

type Figure = number | null
export type PlaceProfileProps = Form & {
  themes: { slug: string; name: string }[]
  economies: Kinds
  geographies: Kinds
  place?: {
    summary: string
    population: Figure
    populationYear: Figure
    populationSourceTitle: string
    populationSourceUrl: string
    areaKm2: Figure
    areaYear: Figure
    areaSourceTitle: string
    areaSourceUrl: string
    economyKind: string | null
    economy: string
    geographyKind: string | null
    geography: string
    latitude: Figure
    longitude: Figure
    positionSource: string
    sourceTitle: string
    sourceUrl: string
    themes: string[]
  }
}

/** What a place says of itself. All of it may be left empty; a figure needs its year and its source. */
export function PlaceProfileFields({ themes, economies, geographies, place, ...form }: PlaceProfileProps) {
  const kinds = (all: Kinds) => all.map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextArea
        name="summary"
        label="Summary (optional)"
        hint="What this place looks at, in two or three sentences."
        rows={4}
        value={place?.summary}
        {...form}
      />
      <Part name="Population" hint="Readers see the year and the source beside the figure.">
        <TextField
          name="population"
          label="Population (optional)"
          hint="People living there, like 556,000"
          inputMode="numeric"
          width={10}
          value={place?.population?.toLocaleString('en-GB')}
          {...form}
        />
        <FigureFields of="population" name="population" place={place} form={form} />
      </Part>
      <Part name="Area">
        <TextField
          name="areaKm2"
          label="Area in square kilometres (optional)"
          inputMode="numeric"
          width={10}
          value={place?.areaKm2?.toLocaleString('en-GB')}
          {...form}
        />
        <FigureFields of="area" name="area" place={place} form={form} />
      </Part>
      <Part name="What it is like">
        <Select
          name="economyKind"
          label="Kind of economy (optional)"
          empty="Not said"
          choices={kinds(economies)}
          value={place?.economyKind}
          {...form}
        />
        <TextField
          name="economy"
          label="Economy in a line (optional)"
          hint="For example: former coalfield, now logistics and care"
          value={place?.economy}
          {...form}
        />
        <Select
          name="geographyKind"
          label="Kind of geography (optional)"
          empty="Not said"
          choices={kinds(geographies)}
          value={place?.geographyKind}
          {...form}
        />
        <TextField
          name="geography"
          label="Geography in a line (optional)"
          hint="For example: rural county with two towns"
          value={place?.geography}
          {...form}
        />
        <TextField
          name="sourceTitle"
          label="Source of these words (optional)"
          hint="Its title, as readers will see it"
          value={place?.sourceTitle}
          {...form}
        />
        <TextField
          name="sourceUrl"
          label="Address of the source (optional)"
          hint="Starts with https://"
          type="url"
          value={place?.sourceUrl}
          {...form}
        />
      </Part>
      <Part
        name="Where it is on the map"
        hint="One dot stands for the whole place: its largest or its county town, say."
      >
        <TextField
          name="latitude"
          label="Latitude (optional)"
          inputMode="decimal"
          width={10}
          value={place?.latitude?.toString()}
          {...form}
        />
        <TextField
          name="longitude"
          label="Longitude (optional)"
          hint="West of Greenwich it begins with a minus"
          width={10}
          value={place?.longitude?.toString()}
          {...form}
        />
        <TextField
          name="positionSource"
          label="What the dot stands for, and who says so (optional)"
          hint="For example: Worcester, by GeoNames (CC BY 4.0)"
          value={place?.positionSource}
          {...form}
        />
      </Part>
      {themes.length > 0 && (
        <Checkboxes
          name="themes"
          legend="Themes (optional)"
          hint="What this place works on."
          choices={themes.map(({ slug, name }) => ({ value: slug, label: name }))}
          values={place?.themes ?? []}
          small
          {...form}
        />
      )}
    </>
  )
}

function Part({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="govuk-fieldset tp-fields">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
      {hint && <p className="govuk-hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

type FigureProps = { of: 'population' | 'area'; name: string; place: PlaceProfileProps['place']; form: Form }
function FigureFields({ of, name, place, form }: FigureProps) {
  return (
    <>
      <TextField
        name={`${of}Year`}
        label={`Year of the ${name}`}
        inputMode="numeric"
        width={5}
        value={place?.[`${of}Year`]?.toString()}
        {...form}
      />
      <TextField
        name={`${of}SourceTitle`}
        label={`Source of the ${name}`}
        value={place?.[`${of}SourceTitle`]}
        {...form}
      />
      <TextField
        name={`${of}SourceUrl`}
        label={`Address of the source of the ${name} (optional)`}
        hint="Starts with https://"
        type="url"
        value={place?.[`${of}SourceUrl`]}
        {...form}
      />
    </>
  )
}
