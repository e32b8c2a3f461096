import { Checkboxes, type Choice, type Errors, Radios, Select, TextArea, TextField, type Typed } from './form.tsx'

/** What a place's form offers, and what it holds before anything is typed. */
export type PlaceFieldsProps = {
  regions: string[]
  themes: { slug: string; name: string }[]
  place?: {
    name: string
    kind: string
    region: string
    summary: string
    population: number | null
    economy: string
    geography: string
    sourceTitle: string
    sourceUrl: string
    themes: string[]
  }
  errors: Errors
  typed: Typed
}

const KINDS: Choice[] = [
  { value: 'parallel', label: 'Parallel place', hint: 'Does the same as the pilots, beside them.' },
  { value: 'pilot', label: 'Pilot', hint: 'Chosen to try the approach out first.' },
]

export function PlaceFields({ regions, themes, place, errors, typed }: PlaceFieldsProps) {
  const form = { errors, typed }
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
      <TextArea
        name="summary"
        label="Summary (optional)"
        hint="What this place looks at, in two or three sentences."
        rows={4}
        value={place?.summary}
        {...form}
      />
      <TextField
        name="population"
        label="Population (optional)"
        hint="People living there, like 556,000"
        inputMode="numeric"
        width={10}
        value={place?.population?.toLocaleString('en-GB')}
        {...form}
      />
      <TextField
        name="economy"
        label="Economy (optional)"
        hint="For example: former coalfield, now logistics and care"
        value={place?.economy}
        {...form}
      />
      <TextField
        name="geography"
        label="Geography (optional)"
        hint="For example: rural county with two towns"
        value={place?.geography}
        {...form}
      />
      <TextField
        name="sourceTitle"
        label="Source of these facts (optional)"
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
