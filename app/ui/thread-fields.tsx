import { type Errors, Select, TextArea, TextField, type Typed } from './form.tsx'
import { Naming } from './naming.tsx'

type Named = { slug: string; name: string }
type ThreadFieldsProps = {
  choices: { places: Named[]; themes: Named[] }
  thread?: { title: string; firstWords: string; place: string; theme: string }
  errors: Errors
  typed: Typed
}
const asChoices = (all: Named[]) => all.map(({ slug, name }) => ({ value: slug, label: name }))

/** What may be changed of a thread afterwards, too. */
export function ThreadFields({ choices, thread, errors, typed }: ThreadFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        hint="A question as you would ask it aloud, or what it is about."
        value={thread?.title}
        errors={errors}
        typed={typed}
      />
      <Naming>
        <TextArea
          name="firstWords"
          label="First words"
          hint="What you know already, what you tried, what would help. Type @ and a name, and that person is told; # and a word of its title links to anything that is here."
          rows={8}
          value={thread?.firstWords}
          errors={errors}
          typed={typed}
        />
      </Naming>
      <Select
        name="place"
        label="Place (optional)"
        hint="Whoever follows the place is told."
        empty="No place in particular"
        value={thread?.place}
        choices={asChoices(choices.places)}
        errors={errors}
        typed={typed}
      />
      <Select
        name="theme"
        label="Theme (optional)"
        hint="Whoever follows the theme is told."
        empty="No theme in particular"
        value={thread?.theme}
        choices={asChoices(choices.themes)}
        errors={errors}
        typed={typed}
      />
    </>
  )
}
