import { Form } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { CaseStudyForm } from '#app/domain/case-study/form.server.ts'
import { poundsTyped } from '#app/domain/case-study/pounds.ts'
import { QUESTIONS } from '#app/domain/case-study/questions.ts'
import { Button, Checkboxes, type Errors, Select, TextArea, TextField, type Typed } from '#app/ui/form.tsx'
import type { Alike } from '#app/ui/related.tsx'
import { SimilarThings } from '#app/ui/similar-things.tsx'
import { Newer } from './newer.tsx'
import { SavedOrNot } from './saved-or-not.tsx'
import { useQuietSaving } from './use-quiet-saving.ts'

type Choice = { slug: string; name: string }
type Choices = { places: Choice[]; themes: Choice[]; clientGroups: Choice[] }
type Props = {
  form: CaseStudyForm
  formVersion: number
  /** Where it is saved while people type. */
  address: string
  /** The Save button was answered with faults: what is in the fields is not stored. */
  unsaved: boolean
  choices: Choices
  errors: Errors
  typed: Typed
  /** What somebody else saved meanwhile. */
  newer: CaseStudyForm | null
  /** What is here already that is like it; null where that is asked no more. */
  similar: Alike[] | null
}

const named = (all: Choice[]) => all.map(({ slug, name }) => ({ value: slug, label: name }))

/** The typed form. It is sent by its Save button, and quietly while people type. */
export function Fields({ form: stored, formVersion, address, unsaved, choices, errors, typed, newer, similar }: Props) {
  // What others save while this page is open must not slip into fields unseen.
  const [form] = useState(stored)
  const box = useRef<HTMLFormElement>(null)
  const saving = useQuietSaving(box, { address, formVersion, unsaved, older: newer !== null })
  // What was wrong when Save was pressed is judged anew by each quiet save; what readers would miss stays said.
  const given = { errors: saving.kept && (saving.kept.wrong || unsaved) ? saving.kept.wrong : errors, typed }
  const theirs = saving.conflict?.stored ?? newer
  const mine = saving.mine ?? typed
  const note = (name: keyof CaseStudyForm) =>
    theirs && <Newer name={name} newer={theirs} choices={choices} typed={mine} />
  return (
    <Form
      method="post"
      id="case-study"
      className="tp-form tp-form--kept"
      ref={box}
      onChange={saving.typed}
      onSubmit={saving.pressed}
      noValidate
      data-kept
      preventScrollReset
    >
      <input type="hidden" name="formVersion" value={saving.formVersion} />
      <TextField name="title" label="Title" value={form.title} {...given} />
      {note('title')}
      {/* Below what is typed: above it, it would push the field off a small screen. */}
      {similar && <SimilarThings field="title" before={similar} />}
      <TextArea
        name="summary"
        label="Summary"
        hint="Two or three sentences: what people see in the list."
        rows={3}
        value={form.summary}
        {...given}
      />
      {note('summary')}
      <Select
        name="place"
        label="Place"
        empty="Choose a place"
        value={form.place}
        choices={named(choices.places)}
        {...given}
      />
      {note('place')}
      <Checkboxes name="themes" legend="Themes" values={form.themes} choices={named(choices.themes)} small {...given} />
      {note('themes')}
      <Checkboxes
        name="clientGroups"
        legend="Client groups (optional)"
        hint="Whom the service is for"
        values={form.clientGroups}
        choices={named(choices.clientGroups)}
        small
        {...given}
      />
      {note('clientGroups')}
      {QUESTIONS.map(({ name, label, hint, needed }) => (
        <div key={name}>
          <TextArea
            name={name}
            label={needed ? label : `${label} (optional)`}
            hint={hint}
            rows={6}
            value={form[name]}
            {...given}
          />
          {note(name)}
          {name === 'whatItCost' && (
            <>
              <TextField
                name="costPounds"
                label="The amount in pounds (optional)"
                hint="One figure for the whole of it, when there is one."
                prefix="£"
                inputMode="decimal"
                width={20}
                value={poundsTyped(form.costPence)}
                {...given}
              />
              {note('costPence')}
            </>
          )}
        </div>
      ))}
      <TextField
        name="sourceTitle"
        label="Where it comes from (optional)"
        hint="The report, evaluation or page these facts are in."
        value={form.sourceTitle}
        {...given}
      />
      {note('sourceTitle')}
      <TextField
        name="sourceUrl"
        type="url"
        label="Its address on the web (optional)"
        value={form.sourceUrl}
        {...given}
      />
      {note('sourceUrl')}
      <div className="tp-form__foot">
        <Button tone="secondary" id="save">
          Save
        </Button>
        <SavedOrNot said={saving.said} />
      </div>
    </Form>
  )
}
