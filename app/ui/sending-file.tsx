import { useCallback, useEffect, useRef, useState } from 'react'
import { useUnsafe } from './leaving.tsx'
import { type FileToSend, type SentFile, sendFile } from './send-file.ts'

export type Sending =
  | { state: 'idle' }
  | { state: 'sending'; name: string; share: number }
  | { state: 'failed'; name: string; why: string; again: boolean }

/** Sends one file after another from a page, which shows how far it is and asks before it is left meanwhile. */
export function useSendFile(added: (sent: SentFile) => void) {
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const stop = useRef<(() => void) | null>(null)
  const told = useRef(added)
  told.current = added
  const send = useCallback((what: FileToSend) => {
    const { name } = what.file
    stop.current?.()
    setSending({ state: 'sending', name, share: 0 })
    stop.current = sendFile(what, {
      progress: (share) => setSending({ state: 'sending', name, share }),
      added: (sent) => {
        setSending({ state: 'idle' })
        told.current(sent)
      },
      failed: (why, again) => setSending({ state: 'failed', name, why, again }),
    })
  }, [])
  const cancel = useCallback(() => {
    stop.current?.()
    setSending({ state: 'idle' })
  }, [])
  useEffect(() => () => stop.current?.(), [])
  useUnsafe({
    unsaved: sending.state === 'sending',
    sentence: 'A file is still on its way.',
    patience: () => 0,
  })
  return { sending, send, cancel }
}

/** How far it is: seen as a bar, spoken at its beginning and its end. */
export function SendingFile({ sending, cancel }: { sending: Sending; cancel: () => void }) {
  const busy = sending.state === 'sending' ? sending : null
  const whole = busy !== null && busy.share >= 1
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        {busy && (whole ? `${busy.name} has arrived and is looked into.` : `Sending ${busy.name}.`)}
      </p>
      {busy && (
        <div className="tp-sending">
          <progress aria-label={`Sending ${busy.name}`} max={1} value={busy.share} />
          <span aria-hidden="true">{whole ? 'Arrived. Looking into it…' : `${Math.floor(busy.share * 100)} %`}</span>
          <button type="button" className="govuk-button govuk-button--secondary tp-sending__stop" onClick={cancel}>
            Stop
          </button>
        </div>
      )}
      {sending.state === 'failed' && (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          {sending.name}: {sending.why}
        </p>
      )}
    </>
  )
}
