import { Button, Checkboxes, type Errors, Radios, Select, TextArea, type Typed } from './form.tsx'

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

/** The fields of a finding, for sharing and for revising. "Add another" posts the form and comes back with a row more. */
export function FindingFields({ choices, finding, rows, place, errors, typed }: Props) {
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

/** Fields of one name for all rows, in order; the summary's link leads to the first. */
function EvidenceFields({ row, index, errors }: { row: EvidenceRow; index: number; errors: Errors }) {
  // The summary's link leads to the first row.
  const id = (name: string) => (index > 0 ? `${name}-${index}` : name === 'evidenceText' ? 'evidence' : name)
  const fault = index === 0 ? errors?.evidence : undefined
  const nth = index + 1
  return (
    <div className={`tp-row${fault ? ' govuk-form-group--error' : ''}`}>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor={id('evidenceText')}>
          {nth}. What it shows
        </label>
        {fault && (
          <p id="evidence-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            {fault}
          </p>
        )}
        <textarea
          className={`govuk-textarea${fault ? ' govuk-textarea--error' : ''}`}
          id={id('evidenceText')}
          name="evidenceText"
          rows={3}
          defaultValue={row.text}
          aria-describedby={fault ? 'evidence-error' : undefined}
          aria-invalid={fault ? true : undefined}
        />
      </div>
      <Line
        id={id('evidenceSource')}
        name="evidenceSource"
        label="Name of the source"
        value={row.sourceTitle}
        nth={nth}
      />
      <Line id={id('evidenceUrl')} name="evidenceUrl" label="Its address on the web" value={row.sourceUrl} nth={nth} />
    </div>
  )
}

type LineProps = { id: string; name: string; label: string; value: string; nth: number }
function Line({ id, name, label, value, nth }: LineProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
        <span className="govuk-visually-hidden"> of evidence {nth}</span>
      </label>
      <input className="govuk-input" id={id} name={name} defaultValue={value} />
    </div>
  )
}
