import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Checkboxes, type Errors, FieldError, Radios, Select, TextArea, type Typed } from './form.tsx'
import { SimilarThings } from './similar-things.tsx'

type Choice = { value: string; label: string; hint?: string }
export type EvidenceRow = { text: string; sourceTitle: string; sourceUrl: string }
type Props = {
  choices: { kinds: Choice[]; strengths: Choice[]; places: Choice[]; themes: Choice[] }
  finding?: { claim: string; kind: string; strength: string; detail: string; themes: string[] }
  rows: EvidenceRow[]
  /** The place cannot be changed later: others have said whether it is so with them too. */
  place?: string
  errors: Errors
  typed: Typed
}

/** Whoever asked for another row goes on in it. */
function useFocusOnNewRow(rows: number): void {
  const before = useRef(rows)
  useEffect(() => {
    if (rows > before.current) document.getElementById(`evidence-${rows - 1}-text`)?.focus()
    before.current = rows
  }, [rows])
}

/** The fields of a finding, for sharing and for revising. "Add another" posts the form and comes back with a row more. */
export function FindingFields({ choices, finding, rows, place, errors, typed }: Props) {
  useFocusOnNewRow(rows.length)
  return (
    <>
      {/* Enter in a field presses a form's first button: it is to share the finding, not to ask for another row. */}
      <button type="submit" hidden />
      <TextArea
        name="claim"
        label="The claim"
        hint="One sentence others can agree or disagree with, for example: 96% of health spending treats illness."
        rows={2}
        value={finding?.claim}
        errors={errors}
        typed={typed}
      />
      {!finding && <SimilarThings field="claim" />}
      <Radios
        name="kind"
        legend="What kind of finding is it?"
        choices={choices.kinds}
        values={finding ? [finding.kind] : []}
        errors={errors}
        typed={typed}
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Evidence</legend>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are typed
          <EvidenceFields key={i} row={row} index={i} errors={errors} />
        ))}
        <Button tone="secondary" name="more" value="evidence">
          Add another piece of evidence
        </Button>
      </fieldset>
      <Radios
        name="strength"
        legend="How strong is the evidence?"
        choices={choices.strengths}
        values={finding ? [finding.strength] : []}
        errors={errors}
        typed={typed}
      />
      {place ? (
        <p className="govuk-body">
          Found in <strong>{place}</strong>
        </p>
      ) : (
        <Select
          name="place"
          label="Where was it found?"
          hint="One of your places"
          empty={choices.places.length === 1 ? undefined : 'Choose a place'}
          choices={choices.places}
          errors={errors}
          typed={typed}
        />
      )}
      <Checkboxes
        name="themes"
        legend="Themes"
        hint="So that others find it"
        choices={choices.themes}
        values={finding?.themes}
        errors={errors}
        typed={typed}
        small
      />
      <TextArea
        name="detail"
        label="More about it (optional)"
        hint="How you came across it, what it means, what it does not say."
        rows={6}
        value={finding?.detail}
        errors={errors}
        typed={typed}
      />
    </>
  )
}

/** Fields of one name for all rows, in order; each with an id of its own, which is how its fault is named. */
function EvidenceFields({ row, index, errors }: { row: EvidenceRow; index: number; errors: Errors }) {
  const nth = index + 1
  const of = (field: keyof EvidenceRow) => {
    const id = `evidence-${index}-${field}`
    return { id, value: row[field], fault: errors?.[id] }
  }
  const hidden = <span className="govuk-visually-hidden"> of evidence {nth}</span>
  return (
    <div className="tp-row">
      <Field {...of('text')} name="evidenceText" label={`${nth}. What it shows`} rows={3} />
      <Field {...of('sourceTitle')} name="evidenceSource" label={<>Name of the source{hidden}</>} />
      <Field {...of('sourceUrl')} name="evidenceUrl" label={<>Its address on the web{hidden}</>} />
    </div>
  )
}

type FieldProps = { id: string; name: string; label: ReactNode; value: string; fault?: string; rows?: number }
function Field({ id, name, label, value, fault, rows }: FieldProps) {
  const kind = rows ? 'textarea' : 'input'
  const given = {
    id,
    name,
    defaultValue: value,
    className: `govuk-${kind}${fault ? ` govuk-${kind}--error` : ''}`,
    'aria-describedby': fault ? `${id}-error` : undefined,
    'aria-invalid': fault ? true : undefined,
  }
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <label className={`govuk-label${rows ? ' govuk-label--s' : ''}`} htmlFor={id}>
        {label}
      </label>
      <FieldError name={id} error={fault} />
      {rows ? <textarea {...given} rows={rows} /> : <input {...given} />}
    </div>
  )
}
