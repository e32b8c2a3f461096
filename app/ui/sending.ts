import { useEffect, useState } from 'react'
import { type Written, writtenIn } from './words.ts'

/** What was sent last from this page, until the answer to it is on the screen. */
type Sent = { written: Written[]; from: string; ofPage: boolean }
const last: { sent: Sent | null } = { sent: null }
export const lastSent = (): Sent | null => last.sent
/** Whether a form of the page itself was just sent, and leads on: not one of the frame, which would take the page away. */
export const isPageSent = (): boolean => last.sent?.ofPage ?? false
export function forgetSent(): void {
  last.sent = null
}

/** Milliseconds to wait for a sign of life before a form is sent. */
const PATIENCE = 10_000
const REACHABLE = '/healthz'

/**
 * Every form of every page passes here before it is sent. A form that is sent into a dead connection would end on an
 * error page, with what was typed gone from the screen; so the connection is tried first. It costs one small question.
 */
export function useSending(): { asking: boolean; lost: boolean } {
  const [asking, setAsking] = useState(0)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const tried = new WeakSet<HTMLFormElement>()
    const waiting = new WeakSet<HTMLFormElement>()
    const onSubmit = async (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (form.getAttribute('method')?.toLowerCase() !== 'post') return
      const { submitter } = event
      if (tried.has(form)) {
        last.sent = {
          written: writtenIn(new FormData(form)),
          from: location.pathname + location.search,
          ofPage: form.closest('main') !== null,
        }
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      if (waiting.has(form)) return
      waiting.add(form)
      setAsking((count) => count + 1)
      setLost(false)
      const reachable = await isReachable()
      waiting.delete(form)
      setAsking((count) => count - 1)
      setLost(!reachable)
      if (!reachable || !form.isConnected) return
      tried.add(form)
      form.requestSubmit(submitter?.isConnected ? submitter : null)
      tried.delete(form)
    }
    const back = () => setLost(false)
    // Before React, which listens on the document.
    window.addEventListener('submit', onSubmit, true)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('submit', onSubmit, true)
      window.removeEventListener('online', back)
    }
  }, [])
  return { asking: asking > 0, lost }
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch(REACHABLE, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok
  } catch {
    return false
  }
}
