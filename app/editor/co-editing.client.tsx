import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { CollaborationPluginV2__EXPERIMENTAL } from '@lexical/react/LexicalCollaborationPlugin'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { SocketProvider } from '#app/realtime/socket-provider.client.ts'
import { OPENING, saveStateOf } from '#app/realtime/standing.ts'
import { Binding } from './binding.client.tsx'
import { Download } from './download.client.tsx'
import { manuscriptExtension } from './extension.client.ts'
import { Frame } from './frame.tsx'
import { useHeldWords } from './held-words.ts'
import { Here } from './here.tsx'
import { useLeaveWarning } from './leave-warning.client.ts'
import { Pasting } from './pasting.client.tsx'
import { SaveState } from './save-state.tsx'
import { TextOf } from './text-of.ts'
import { Toolbar } from './toolbar.client.tsx'
import { ToolbarFrame } from './toolbar-frame.tsx'

export type CoEditingProps = {
  manuscriptId: string
  person: { id: string; name: string }
  of: { kind: string; id: string } | null
  label: string
  plainForm?: string
  /** The text that stands here until there is something to write in. */
  saved: ReactNode
}

const nothing = () => () => {}

/** The only file that knows how Lexical and Yjs are joined: the V2 binding is still called experimental. */
export function CoEditing({ manuscriptId, person, of, label, plainForm, saved }: CoEditingProps) {
  const provider = useProvider(manuscriptId, person.id)
  const standing = useSyncExternalStore(provider?.watch ?? nothing, provider?.standing ?? (() => OPENING))
  useLeaveWarning(standing)
  useHeldWords(standing.unsaved)
  const [cursors, setCursors] = useState<HTMLDivElement | null>(null)
  const [begun, setBegun] = useState(false)
  const [kind, id] = [of?.kind, of?.id]
  const owner = useMemo(
    () => (kind && id ? { holder: { kind, id }, senderId: person.id } : null),
    [kind, id, person.id],
  )
  const mayWrite = standing.right === 'write' && standing.ended === null
  const foot = (
    <>
      <SaveState {...saveStateOf(standing)} />
      {standing.joined && <Here here={standing.here} me={person.id} />}
    </>
  )
  if (!provider || !standing.ready)
    return (
      <Frame tools={<ToolbarFrame />} foot={foot}>
        {saved}
        {plainForm && standing.refusal && (
          <p className="govuk-body">
            You can also <a href={plainForm}>write in a plain form</a>.
          </p>
        )}
      </Frame>
    )
  return (
    <LexicalCollaboration>
      <LexicalExtensionComposer extension={manuscriptExtension} contentEditable={null}>
        <Frame
          tools={
            <TextOf.Provider value={owner}>
              <Toolbar mayWrite={mayWrite && begun} />
            </TextOf.Provider>
          }
          foot={
            <>
              {foot}
              <Pasting />
              <Download wanted={standing.unsaved && !mayWrite} />
            </>
          }
        >
          {!begun && saved}
          <div className="tp-writing__live" hidden={!begun}>
            <div className="tp-writing__cursors" ref={setCursors} />
            {/* The plug-in reads its container once, at its first render: it comes after it. */}
            {cursors && (
              <>
                <CollaborationPluginV2__EXPERIMENTAL
                  id={manuscriptId}
                  doc={provider.doc}
                  provider={provider}
                  username={person.name}
                  cursorsContainerRef={{ current: cursors }}
                  selectionHighlight
                />
                <Binding provider={provider} mayWrite={mayWrite} begin={setBegun} />
              </>
            )}
            <ContentEditable
              id="manuscript-text"
              className="tp-manuscript tp-writing__text"
              ariaLabel={`${label} – ${mayWrite ? 'you can write' : 'you can read only'}`}
              aria-describedby="manuscript-keys"
              aria-readonly={!mayWrite}
              // Read only, a text with a wide table in it must still be reached to be scrolled.
              tabIndex={mayWrite ? undefined : 0}
              ariaMultiline
            />
            <p id="manuscript-keys" className="govuk-visually-hidden">
              Press Escape to leave the text, and Alt and F10 for the tools.
            </p>
            <span id="manuscript-end" tabIndex={-1} className="govuk-visually-hidden">
              End of the text
            </span>
          </div>
        </Frame>
      </LexicalExtensionComposer>
    </LexicalCollaboration>
  )
}

function useProvider(manuscriptId: string, personId: string): SocketProvider | null {
  const [provider, setProvider] = useState<SocketProvider | null>(null)
  useEffect(() => {
    const opened = new SocketProvider(manuscriptId, personId)
    setProvider(opened)
    void opened.open()
    return () => {
      opened.close()
      setProvider(null)
    }
  }, [manuscriptId, personId])
  return provider
}
