import { type ComponentType, useRef, useState } from 'react'
import { FILE_LIMITS } from '#app/files/limits.ts'
import type { OneProps } from './attach-one-file.tsx'
import type { SentFile } from './send-file.ts'

type Props = { senderId: string }

/**
 * Files for what is being written: each is sent at once, and goes with the form as its id. Only with JavaScript; without
 * it files are added to what was posted.
 */
export function AttachFiles({ senderId }: Props) {
  const [OneFile, setOneFile] = useState<ComponentType<OneProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const [files, setFiles] = useState<SentFile[]>([])
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOneFile(null)
    setTimeout(() => opener.current?.focus())
  }
  // Only for who attaches something: others do not wait for it.
  const open = () => {
    setFailed(false)
    import('./attach-one-file.tsx').then(
      (loaded) => setOneFile(() => loaded.OneFile),
      () => setFailed(true),
    )
  }
  return (
    <div className="tp-attach tp-scripted">
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
      {OneFile && (
        <OneFile
          {...{ senderId, close }}
          added={(file) => {
            setFiles((all) => [...all, file])
            close()
          }}
        />
      )}
      {!OneFile && files.length < FILE_LIMITS.ofOneComment && (
        <button type="button" className="tp-link-button" ref={opener} onClick={open}>
          Attach {files.length ? 'another file' : 'a file'}
        </button>
      )}
      <p className="govuk-hint" role="status">
        {failed && 'There is no connection to Total Place just now. Try again in a moment.'}
      </p>
    </div>
  )
}
