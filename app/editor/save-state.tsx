import type { SaveState as State } from '#app/realtime/standing.ts'
import { SaveState as Shown } from '#app/ui/save-state.tsx'

/** Whether the words of a manuscript are stored. */
export function SaveState({ state, sentence }: State) {
  return (
    <Shown of="text" state={state} calm={state === 'saving' || state === 'saved'}>
      {sentence}
    </Shown>
  )
}
