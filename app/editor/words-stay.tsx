import { useSyncExternalStore } from 'react'
import { doWordsStay, onWordsStay } from '#app/realtime/page.ts'

/** Wherever the page is when somebody signed out, and the browser did not wipe their words. */
export function WordsStay() {
  if (!useSyncExternalStore(onWordsStay, doWordsStay, () => false)) return null
  return (
    <div className="tp-lost" role="alert">
      You are signed out, but this browser did not remove your words: they are still on this device. If others use it,
      clear what the browser keeps of this site, in its settings.
    </div>
  )
}
