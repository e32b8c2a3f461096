import { useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { askingNow } from '#app/realtime/page.ts'
import { areWordsHeld, onWordsLetGo } from './held-words.ts'

/**
 * Has the page read itself again: not now, but as soon as it may, while something of this person's is on its way. To read
 * again would break off what they just did, and lose the sentence that tells them of it; or break off the last reading
 * half way, which ends as an error on the console. And while words wait for the server, the answer might be that there is
 * nothing here any more: they would go with the page.
 * @param hold asked just before it is read: true leaves it as it is
 */
export function useReadAgain(hold: () => boolean): () => void {
  const { revalidate, state: reading } = useRevalidator()
  const moving = useNavigation().state !== 'idle'
  const busy = moving || reading !== 'idle'
  const late = useRef(false)
  const again = useRef(() => {})
  again.current = () => {
    if (busy || areWordsHeld()) {
      late.current = true
      return
    }
    if (hold()) return
    askingNow()
    revalidate()
  }
  useEffect(() => {
    const catchUp = () => {
      if (!late.current) return
      late.current = false
      again.current()
    }
    if (!busy) catchUp()
    return onWordsLetGo(catchUp)
  }, [busy])
  return useCallback(() => again.current(), [])
}
