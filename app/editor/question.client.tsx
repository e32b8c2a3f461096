import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { title: string; act: string; submit: () => void; answered: () => void; children: ReactNode }

/** A small question in front of the text: the browser's own dialog keeps the focus in it and closes with Escape. */
export function Question({ title, act, submit, answered, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <dialog ref={ref} className="tp-question" aria-labelledby={heading} onCancel={answered}>
      <form onSubmit={onSubmit} noValidate>
        <h2 id={heading} className="govuk-heading-m">
          {title}
        </h2>
        {children}
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button">
            {act}
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={answered}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  )
}
