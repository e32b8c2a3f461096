import { type Standing, saveStateOf } from '#app/realtime/standing.ts'
import { useUnsafe } from '#app/ui/leaving.tsx'

/** ms in which words on their way usually arrive: nobody is asked for so little. */
const MOMENT = 1_500

/** Leaving with unsaved words asks first, also within the site; words just on their way are waited for. */
export function useLeaveWarning(standing: Standing): void {
  useUnsafe({
    unsaved: standing.unsaved,
    sentence: saveStateOf(standing).sentence,
    patience: () => (standing.joined ? MOMENT : 0),
  })
}
