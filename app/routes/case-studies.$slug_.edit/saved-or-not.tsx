import { FieldLink } from '#app/ui/form.tsx'
import { SaveState } from '#app/ui/save-state.tsx'
import type { Said } from './sending.ts'

/** Whether what was typed into the form is stored, and what keeps some of it from being. */
export function SavedOrNot({ said: { state, sentence, wrong } }: { said: Said }) {
  return (
    <SaveState of="form" state={state} calm={state !== 'not_saved'}>
      {sentence}
      {Object.entries(wrong ?? {}).map(([name, fault]) => (
        <span key={name}>
          {' '}
          <FieldLink name={name}>{fault}</FieldLink>
        </span>
      ))}
    </SaveState>
  )
}
