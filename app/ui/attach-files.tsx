import { useEffect, useId, useRef, useState } from 'react'
import { ACCEPTED, FILE_LIMITS } from '#app/files/limits.ts'
import type { SentFile } from './send-file.ts'
import { SendingFile, useSendFile } from './sending-file.tsx'

type Props = { senderId: string }

/**
 * Files for what is being written: each is sent at once, and goes with the form as its id. Only with JavaScript; without
 * it files are added to what was posted.
 */
export function AttachFiles({ senderId }: Props) {
  const [alive, setAlive] = useState(false)
  const [open, setOpen] = useState(false)
  const [files, setFiles] = useState<SentFile[]>([])
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => setAlive(true), [])
  if (!alive) return null
  const close = () => {
    setOpen(false)
    setTimeout(() => opener.current?.focus())
  }
  return (
    <div className="tp-attach">
      {files.length > 0 && (
        <ul className="tp-attach__files">
          {files.map(({ id, name }) => (
            <li key={id}>
              <input type="hidden" name="files" value={id} />
              {name}{' '}
              <button
                type="button"
                className="tp-link-button"
                onClick={() => {
                  setFiles((all) => all.filter((file) => file.id !== id))
                  opener.current?.focus()
                }}
              >
                Take out<span className="govuk-visually-hidden"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <OneFile
          {...{ senderId, close }}
          added={(file) => {
            setFiles((all) => [...all, file])
            close()
          }}
        />
      )}
      {!open && files.length < FILE_LIMITS.ofOneComment && (
        <button type="button" className="tp-link-button" ref={opener} onClick={() => setOpen(true)}>
          Attach {files.length ? 'another file' : 'a file'}
        </button>
      )}
    </div>
  )
}

type OneProps = { senderId: string; added: (file: SentFile) => void; close: () => void }
function OneFile({ senderId, added, close }: OneProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [description, setDescription] = useState('')
  const [wrong, setWrong] = useState('')
  const { sending, send, cancel } = useSendFile(added)
  useEffect(() => field.current?.focus(), [])
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
