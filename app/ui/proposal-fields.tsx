import { Checkboxes, type Errors, TextArea, TextField, type Typed } from './form.tsx'
import { SimilarThings } from './similar-things.tsx'

type Named = { slug: string; name: string }
type FieldsProps = {
  places: Named[]
  themes: Named[]
  errors?: Errors
  typed?: Typed
  proposal?: { title?: string; summary?: string; places: Named[]; themes: Named[] }
}

/** What a proposal is called and concerns: the same questions when it is started and when it is changed. */
export function ProposalFields({ places, themes, errors, typed, proposal }: FieldsProps) {
  const slugs = (all: Named[] | undefined) => all?.map(({ slug }) => slug) ?? []
  const choices = (all: Named[]) => all.map(({ slug, name }) => ({ value: slug, label: name }))
  const common = { errors, typed }
  return (
    <>
      <TextField
        {...common}
        name="title"
        label="Title"
        hint="What would be different, in one line."
        value={proposal?.title}
      />
      {!proposal?.title && <SimilarThings field="title" />}
      <TextArea
        {...common}
        name="summary"
        label="Summary"
        hint="Two or three sentences. Somebody you invite reads this before they accept."
        rows={4}
        value={proposal?.summary}
      />
      <div className="tp-choices">
        <Checkboxes
          {...common}
          small
          name="places"
          legend="Places it is for"
          hint="One of your own, and every other whose people you want to work with."
          choices={choices(places)}
          values={slugs(proposal?.places)}
        />
        {themes.length > 0 && (
          <Checkboxes
            {...common}
            small
            name="themes"
            legend="Themes"
            choices={choices(themes)}
            values={slugs(proposal?.themes)}
          />
        )}
      </div>
    </>
  )
}
