import { type ComponentType, useEffect, useState } from 'react'
import type { Body } from '#app/document/body.ts'
import { DocumentView } from '#app/document/render.tsx'
import type { Right } from '#app/realtime/protocol.ts'
import type { CoEditingProps } from './co-editing.client.tsx'
import { Frame } from './frame.tsx'
import { SaveState } from './save-state.tsx'
import { ToolbarFrame } from './toolbar-frame.tsx'

export type ManuscriptProps = {
  manuscriptId: string
  /** The saved text, as the server read it. */
  body: Body
  right: Right
  /** Who looks; null for a visitor. */
  person: { id: string; name: string } | null
  /** Whose body it is: its images belong to it. Null: none can be put in. */
  of: { kind: string; id: string } | null
  /** What the text is, for its accessible name: "Text of the proposal". */
  label: string
  /** Address of the plain form in which the text can be written without JavaScript. */
  withoutScript?: string
}

/**
 * The text of a case study or a proposal. It is on the page before anything else happens; for those who may write,
 * the editor is loaded and takes its place when there is something to write in.
 */
export function Manuscript({ manuscriptId, body, right, person, of, label, withoutScript }: ManuscriptProps) {
  const saved = (
    <div className="tp-manuscript">
      <DocumentView body={body} />
    </div>
  )
  const [Live, failed] = useEditor(right === 'write' && person !== null)
  // Who may no longer write keeps the page with their last words on it: the editor says so, and lets them be taken along.
  if (Live && person)
    return (
      <Live
        key={manuscriptId}
        manuscriptId={manuscriptId}
        person={person}
        of={of}
        label={label}
        plainForm={withoutScript}
        saved={saved}
      />
    )
  if (right !== 'write' || !person) return saved
  const foot = failed ? (
    <SaveState
      state="not_saved"
      sentence="The editor could not be loaded. This is the saved text; open the page again to write."
    />
  ) : (
    <SaveState state="opening" sentence="Opening…" />
  )
  return (
    <Frame tools={<ToolbarFrame />} foot={foot}>
      {withoutScript && (
        <noscript>
          <p className="govuk-body">
            <a className="govuk-link" href={withoutScript}>
              Write in a plain form
            </a>
          </p>
        </noscript>
      )}
      {saved}
    </Frame>
  )
}

/** Loads the editor, which is large, only where somebody may write. */
function useEditor(wanted: boolean): [ComponentType<CoEditingProps> | null, boolean] {
  const [Live, setLive] = useState<ComponentType<CoEditingProps> | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let left = false
    import('./co-editing.client.tsx').then(
      ({ CoEditing }) => !left && setLive(() => CoEditing),
      () => !left && setFailed(true),
    )
    return () => {
      left = true
    }
  }, [wanted])
  return [Live, failed]
}
