import { useEffect, useId, useRef, useState } from 'react'
import { ACCEPTED, FILE_LIMITS } from '#app/files/limits.ts'
import type { SentFile } from './send-file.ts'
import { SendingFile, useSendFile } from './sending-file.tsx'

export type OneProps = { senderId: string; added: (file: SentFile) => void; close: () => void }
/** Chooses a file, says what it shows, and sends it. */
export function OneFile({ senderId, added, close }: OneProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [description, setDescription] = useState('')
  const [wrong, setWrong] = useState('')
  const { sending, send, cancel } = useSendFile(added)
  useEffect(() => field.current?.focus(), [])
  // A file that was chosen and not attached must not stay behind unseen when what is around it is posted.
  useEffect(() => {
    const form = field.current?.form
    const hold = (event: SubmitEvent) => {
      const [file] = field.current?.files ?? []
      if (!file) return
      event.preventDefault()
      setWrong(`“${file.name}” is not attached yet. Press Attach first, or Cancel to post without it.`)
      field.current?.focus()
    }
    form?.addEventListener('submit', hold)
    return () => form?.removeEventListener('submit', hold)
  }, [])
  const attach = () => {
    const file = field.current?.files?.[0]
    const fault = !file
      ? 'Choose a file'
      : file.type.startsWith('image/') && !description.trim()
        ? 'Say in words what the image shows, for people who cannot see it'
        : ''
    setWrong(fault)
    if (file && !fault) send({ file, description: description.trim(), holder: null, senderId })
  }
  return (
    <fieldset className="govuk-fieldset tp-attach__one">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Attach a file</legend>
      {wrong && (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          {wrong}
        </p>
      )}
      <label className="govuk-label" htmlFor={`${id}file`}>
        File
      </label>
      <input ref={field} className="govuk-file-upload" id={`${id}file`} type="file" accept={ACCEPTED} />
      <label className="govuk-label" htmlFor={`${id}description`}>
        What it shows (needed for an image)
      </label>
      <input
        className="govuk-input"
        id={`${id}description`}
        value={description}
        maxLength={FILE_LIMITS.description}
        onChange={(event) => setDescription(event.target.value)}
        // The comment around it is not finished by this.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          attach()
        }}
      />
      <SendingFile sending={sending} cancel={cancel} />
      <div className="tp-actions">
        {sending.state !== 'sending' && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={attach}>
            {sending.state === 'failed' && sending.again ? 'Try again' : 'Attach'}
          </button>
        )}
        <button type="button" className="tp-link-button" onClick={close}>
          Cancel
        </button>
      </div>
    </fieldset>
  )
}
