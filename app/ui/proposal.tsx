import { SimilarThings } from './alike.tsx'
import { Card } from './cards.tsx'
import { counted } from './counted.ts'
import { Checkboxes, type Errors, TextArea, TextField, type Typed } from './form.tsx'
import { Tag, type Tone } from './tag.tsx'
import { When } from './when.tsx'

type State = 'draft' | 'consultation' | 'submitted' | 'answered' | 'under_way' | 'closed'
/** How each state reads on a page. */
export const stateWords: Record<State, string> = {
  draft: 'Draft',
  consultation: 'In consultation',
  submitted: 'Submitted',
  answered: 'Answered',
  under_way: 'Under way',
  closed: 'Closed',
}
const TONES: Record<State, Tone> = {
  draft: 'plain',
  consultation: 'sun',
  submitted: 'sky',
  answered: 'plum',
  under_way: 'leaf',
  closed: 'plain',
}
export const StateTag = ({ state }: { state: State }) => <Tag tone={TONES[state]}>{stateWords[state]}</Tag>

export type CardProposal = {
  slug: string
  title: string
  summary: string
  state: State
  places: string[]
  themes: string[]
  people: number
  comments: number
  updatedAt: Date
}
export function ProposalCard({ proposal, level }: { proposal: CardProposal; level?: 2 | 3 }) {
  const { slug, title, summary, state, places, themes, people, comments, updatedAt } = proposal
  return (
    <Card to={`/proposals/${slug}`} title={title} text={summary} level={level}>
      <StateTag state={state} />
      {places.length > 0 && <span>{places.join(', ')}</span>}
      {themes.map((theme) => (
        <Tag key={theme}>{theme}</Tag>
      ))}
      <span>{counted(people, 'person', 'people')}</span>
      {comments > 0 && <span>{counted(comments, 'comment', 'comments')}</span>}
      <span>
        Changed <When at={updatedAt} />
      </span>
    </Card>
  )
}

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
