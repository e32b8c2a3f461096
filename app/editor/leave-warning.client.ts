import { useBlocker } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { type Standing, saveStateOf } from '#app/realtime/standing.ts'

/** ms in which words on their way usually arrive: nobody is asked for so little. */
const MOMENT = 1_500

/** Leaving with unsaved words asks first, also within the site; words just on their way are waited for. */
export function useLeaveWarning(standing: Standing): void {
  const { unsaved } = standing
  const now = useRef(standing)
  now.current = standing
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  const waiting = blocker.state === 'blocked' ? blocker : null
  useEffect(() => {
    if (!waiting) return
    if (!unsaved) return waiting.proceed()
    const timer = setTimeout(
      () => {
        const { sentence } = saveStateOf(now.current)
        if (confirm(`${sentence}\n\nSome of your words are not saved yet. Leave this page?`)) waiting.proceed()
        else waiting.reset()
      },
      now.current.joined ? MOMENT : 0,
    )
    return () => clearTimeout(timer)
  }, [waiting, unsaved])
}
