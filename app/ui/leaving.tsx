import { useBlocker } from '@remix-run/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

/** What stands between a person and leaving the page: words of theirs that are not safe yet. */
export type Unsafe = {
  unsaved: boolean
  /** Why they are not safe, to be read before deciding. */
  sentence: string
  /** Asked to make them safe at once. */
  hurry?: () => void
  /** Asked at the very moment of leaving, when what is said here may be behind: whether they are unsafe all the same. */
  still?: () => boolean
  /** ms worth waiting for them, as it is at this moment: nobody is asked about words that are just on their way. */
  patience: () => number
}
type Held = { current: Unsafe }

// In the browser alone: only effects write here. One page may hold a form and a text, and a router has one blocker.
const held = new Set<Held>()
const watching = new Set<() => void>()
const unsafe = (): Unsafe[] => [...held].map(({ current }) => current)
function change(work: () => void): void {
  work()
  for (const tell of watching) tell()
}

/** Leaving this page with unsaved words asks first: by a link, by Back, and by closing the window. */
export function useUnsafe(now: Unsafe): void {
  const one = useRef(now)
  one.current = now
  const { unsaved } = now
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    change(() => held.add(one))
    return () => {
      removeEventListener('beforeunload', warn)
      change(() => held.delete(one))
    }
  }, [unsaved])
}

/** Once in the frame of all pages. */
export function Leaving() {
  const some = useSyncExternalStore(watch, isSome, () => false)
  // Words that arrive while somebody waits to leave: who waits is let go first.
  const [asking, setAsking] = useState(false)
  return some || asking ? <Asking onAsking={setAsking} /> : null
}
const isSome = () => held.size > 0
function watch(tell: () => void): () => void {
  watching.add(tell)
  return () => void watching.delete(tell)
}

const QUESTION = 'Some of your words are not saved yet. Leave this page?'
const LOOK_AGAIN = 50

function Asking({ onAsking }: { onAsking: (asking: boolean) => void }): null {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && unsafe().some(({ still }) => still?.() ?? true),
  )
  const waiting = blocker.state === 'blocked' ? blocker : null
  useEffect(() => {
    onAsking(waiting !== null)
    if (!waiting) return
    for (const { hurry } of unsafe()) hurry?.()
    const since = Date.now()
    const look = setInterval(() => {
      const left = unsafe()
      if (left.some(({ patience }) => Date.now() - since < patience())) return
      clearInterval(look)
      if (!left.length || confirm(`${left.map(({ sentence }) => sentence).join('\n')}\n\n${QUESTION}`))
        waiting.proceed()
      else waiting.reset()
    }, LOOK_AGAIN)
    return () => clearInterval(look)
  }, [waiting, onAsking])
  return null
}
