import { type Errors, Radios, TextArea, TextField, type Typed } from './form.tsx'

type Props = {
  kinds: [value: string, words: string][]
  organisation: { name: string; kind?: string; summary?: string; website?: string }
  errors: Errors
  typed: Typed
}

/** What an organisation is called, what it is, and where it is at home on the web. */
export function OrganisationFields({ kinds, organisation, ...form }: Props) {
  const { name, kind, summary, website } = organisation
  return (
    <>
      <TextField name="name" label="Name" hint="In full, as it writes it itself" value={name} {...form} />
      <Radios
        name="kind"
        legend="Kind"
        choices={kinds.map(([value, label]) => ({ value, label }))}
        values={kind ? [kind] : []}
        {...form}
      />
      <TextArea
        name="summary"
        label="What it is (optional)"
        hint="In a sentence or three, for somebody from another place."
        rows={3}
        value={summary}
        {...form}
      />
      <TextField
        name="website"
        label="Its website (optional)"
        hint="Starts with https://"
        type="url"
        value={website}
        {...form}
      />
    </>
  )
}
