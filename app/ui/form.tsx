import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

/** name of the field → what is wrong with it; `form` is about the whole form. */
export type Errors = Record<string, string> | null | undefined
/** What was typed before, by name of the field. */
export type Typed = Record<string, string | string[]> | null | undefined

/** At the top of a page whose form was refused: every fault, linked to its field. Takes the focus. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const box = useRef<HTMLDivElement>(null)
  const seen = useRef<Errors | 'none'>('none')
  const faults = Object.entries(errors ?? {})
  useEffect(() => {
    if (seen.current === errors) return
    // Who is at a faulty field already, by a link followed before the page came alive, is not called back from it.
    const there = seen.current === 'none' && document.activeElement?.getAttribute('aria-invalid') === 'true'
    seen.current = errors
    if (errors && Object.keys(errors).length && !there) box.current?.focus()
  }, [errors])
  if (!faults.length) return null
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map(([name, fault]) => (
              <li key={name}>{name === 'form' ? fault : <FieldLink name={name}>{fault}</FieldLink>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** Leads to a field; without a new entry in the browser's history, so that Back leads from the page. */
export function FieldLink({ name, children }: { name: string; children: ReactNode }) {
  const lead = (event: MouseEvent) => {
    event.preventDefault()
    const field = document.getElementById(name)
    field?.focus({ preventScroll: true })
    // In the middle: at its edges the window may be covered by what stays there.
    field?.scrollIntoView({ block: 'center' })
  }
  return (
    <a className="govuk-link" href={`#${name}`} onClick={lead}>
      {children}
    </a>
  )
}

type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: Errors
  typed?: Typed
  /** What the field holds when nothing was typed yet. */
  value?: string | null
  /** The label as the page's heading of that part. */
  large?: boolean
  /** Where a page has two fields of one name. */
  id?: string
}

const one = (typed: Typed, name: string, value?: string | null): string => {
  const given = typed?.[name]
  return (Array.isArray(given) ? given[0] : given) ?? value ?? ''
}
const describedBy = (name: string, hint: unknown, error: unknown) =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined

type GroupProps = FieldProps & { error?: string; children: ReactNode }
function Group({ name, id = name, label, hint, error, large, children }: GroupProps) {
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className={`govuk-label${large ? ' govuk-label--m' : ' govuk-label--s'}`} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError name={id} error={error} />
      {children}
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${name}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {error}
    </p>
  )
}

type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date'
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url'
  /** About how many characters are expected. */
  width?: 5 | 10 | 20 | 30
  prefix?: string
  maxLength?: number
}
export function TextField(props: InputProps) {
  const { name, errors, typed, value, type = 'text', autoComplete, inputMode, width, prefix, maxLength, hint } = props
  const error = errors?.[name]
  const input = (
    <input
      className={`govuk-input${error ? ' govuk-input--error' : ''}${width ? ` govuk-input--width-${width}` : ''}`}
      id={name}
      name={name}
      type={type}
      defaultValue={type === 'password' ? undefined : one(typed, name, value)}
      autoComplete={autoComplete}
      inputMode={inputMode}
      maxLength={maxLength}
      spellCheck={type === 'email' || type === 'password' ? false : undefined}
      aria-describedby={describedBy(name, hint, error)}
      aria-invalid={error ? true : undefined}
    />
  )
  return (
    <Group {...props} error={error}>
      {prefix ? (
        <div className="govuk-input__wrapper">
          <div className="govuk-input__prefix" aria-hidden="true">
            {prefix}
          </div>
          {input}
        </div>
      ) : (
        input
      )}
    </Group>
  )
}

export function TextArea(props: FieldProps & { rows?: number }) {
  const { name, id = name, errors, typed, value, rows = 5, hint } = props
  const error = errors?.[name]
  return (
    <Group {...props} error={error}>
      <textarea
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        defaultValue={one(typed, name, value)}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Group>
  )
}

/** A file, or several. What is chosen cannot be shown again when a form is refused: browsers do not allow it. */
export function FileField(props: FieldProps & { accept: string; multiple?: boolean }) {
  const { name, errors, hint, accept, multiple } = props
  const error = errors?.[name]
  return (
    <Group {...props} error={error}>
      <input
        className="govuk-file-upload"
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Group>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

export function Select(props: FieldProps & { choices: Choice[]; empty?: string }) {
  const { name, errors, typed, value, choices, empty, hint } = props
  const error = errors?.[name]
  return (
    <Group {...props} error={error}>
      <select
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        defaultValue={one(typed, name, value)}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Group>
  )
}

type ChoicesProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  choices: Choice[]
  errors?: Errors
  typed?: Typed
  values?: string[]
  small?: boolean
  inline?: boolean
}

/** Radios: one of several. Checkboxes: any of several. */
export function Radios(props: ChoicesProps) {
  return <ChoiceGroup {...props} kind="radios" />
}
export function Checkboxes(props: ChoicesProps) {
  return <ChoiceGroup {...props} kind="checkboxes" />
}

function ChoiceGroup(props: ChoicesProps & { kind: 'radios' | 'checkboxes' }) {
  const { name, legend, hint, choices, errors, typed, values = [], small, inline, kind } = props
  const error = errors?.[name]
  const given = typed ? [typed[name] ?? []].flat() : values
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint && (
          <div id={`${name}-hint`} className="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError name={name} error={error} />
        <div
          className={`govuk-${kind}${small ? ` govuk-${kind}--small` : ''}${inline ? ` govuk-${kind}--inline` : ''}`}
        >
          {choices.map((choice, i) => {
            // The summary's link goes to the first choice.
            const id = i === 0 ? name : `${name}-${i}`
            return (
              <div className={`govuk-${kind}__item`} key={choice.value}>
                <input
                  className={`govuk-${kind}__input`}
                  id={id}
                  name={name}
                  type={kind === 'radios' ? 'radio' : 'checkbox'}
                  value={choice.value}
                  defaultChecked={given.includes(choice.value)}
                  aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
                />
                <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div id={`${id}-item-hint`} className={`govuk-hint govuk-${kind}__hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

type ButtonProps = {
  children: ReactNode
  tone?: 'secondary' | 'warning'
  id?: string
  name?: string
  value?: string
  form?: string
}
export function Button({ children, tone, ...rest }: ButtonProps) {
  return (
    <button type="submit" className={`govuk-button${tone ? ` govuk-button--${tone}` : ''}`} {...rest}>
      {children}
    </button>
  )
}
