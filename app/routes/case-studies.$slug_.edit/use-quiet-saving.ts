import { useFetcher } from '@remix-run/react'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { CaseStudyForm } from '#app/domain/case-study/form.server.ts'
import type { Typed } from '#app/ui/form.tsx'

/** Milliseconds without typing after which the form is saved by itself. */
const QUIET = 2_500
type Answer = {
  saved: boolean
  errors: Record<string, string> | null
  /** Given when it was saved: what the next save starts from. */
  formVersion?: number
  /** Given when somebody else saved before. */
  newer: { formVersion: number; stored: CaseStudyForm } | null
  typed: Typed
}

/**
 * Keeps a form while somebody types, through the very action of its Save button. The version is this page's own:
 * what others save while the page is open must meet it as a conflict. After one it waits for the person to decide.
 */
export function useQuietSaving(box: RefObject<HTMLFormElement>, given: number) {
  const { submit, state, data: answer } = useFetcher<Answer>()
  const [formVersion, setVersion] = useState(given)
  // Counts what was typed, so that each key starts the quiet time anew.
  const [unsaved, setUnsaved] = useState(0)
  const busy = state !== 'idle'
  const conflict = answer?.newer ?? null
  const waiting = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const version = answer?.formVersion ?? answer?.newer?.formVersion
    if (version) setVersion(version)
  }, [answer])

  useEffect(() => {
    if (!unsaved || busy || conflict) return
    const timer = setTimeout(() => {
      if (!box.current) return
      setUnsaved(0)
      submit(quietly(box.current), { method: 'post' })
    }, QUIET)
    return () => clearTimeout(timer)
  }, [unsaved, busy, conflict, box, submit])

  // The Save button was pressed while a quiet save was under way: it goes when that has its answer.
  useEffect(() => {
    if (busy || !waiting.current) return
    const button = waiting.current
    waiting.current = null
    setTimeout(() => box.current?.requestSubmit(button))
  }, [busy, box])

  useLeaving(box, unsaved > 0)
  const typed = useCallback(() => setUnsaved((count) => count + 1), [])
  const pressed = (event: FormEvent<HTMLFormElement>) => {
    if (!busy) return setUnsaved(0)
    event.preventDefault()
    waiting.current = (event.nativeEvent as SubmitEvent).submitter
  }
  const sentence = sentenceOf({ unsaved: unsaved > 0, busy, answer })
  return { typed, pressed, formVersion, conflict, kept: answer?.typed, errors: answer?.errors ?? null, sentence }
}

function quietly(box: HTMLFormElement): FormData {
  const form = new FormData(box)
  form.set('then', 'quietly')
  return form
}

/** Leaving within the quiet time: the words are sent on the way out, and closing the window asks first. */
function useLeaving(box: RefObject<HTMLFormElement>, unsaved: boolean) {
  useEffect(() => {
    const form = box.current
    if (!unsaved || !form) return
    const path = window.location.pathname
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const send = () => {
      navigator.sendBeacon(path, quietly(form))
    }
    const follow = (event: MouseEvent) => {
      if ((event.target as Element).closest?.('a[href]:not([href^="#"])')) send()
    }
    window.addEventListener('beforeunload', ask)
    document.addEventListener('click', follow, true)
    return () => {
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('click', follow, true)
    }
  }, [box, unsaved])
}

type Standing = { unsaved: boolean; busy: boolean; answer: Answer | undefined }
function sentenceOf({ unsaved, busy, answer }: Standing): string {
  if (busy) return 'Saving…'
  if (answer?.newer) return 'Not saved: another author saved before you.'
  if (unsaved) return 'Not saved yet'
  if (answer?.errors) return 'Not saved: see what is said beside the fields.'
  return answer?.saved ? 'Saved' : ''
}
