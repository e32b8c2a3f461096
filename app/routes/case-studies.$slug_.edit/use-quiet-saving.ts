import { useNavigation } from '@remix-run/react'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useUnsafe } from '#app/ui/leaving.tsx'
import { isSomethingTyped } from '#app/ui/typed.ts'
import { type Answer, saidOf, sendQuietly } from './sending.ts'

/** Milliseconds without typing after which the form is saved by itself; and after which a failed save is tried again. */
const QUIET = 2_500
const AGAIN = 5_000
/** Milliseconds somebody who leaves waits at most for a save that is under way. */
const ON_THE_WAY_OUT = 8_000

type Begin = {
  /** Where it is sent. */
  address: string
  formVersion: number
  /** The Save button was answered with faults: what is in the fields is not stored. */
  unsaved: boolean
  /** Another author's words are shown beside these: nothing is saved over them before the person decides. */
  older: boolean
}

/**
 * Keeps a form while somebody types, and never leaves the page for it. The version is this page's own: what others save
 * while the page is open must meet it as a conflict. After one it waits for the person to decide.
 */
export function useQuietSaving(box: RefObject<HTMLFormElement>, begin: Begin) {
  const { address, older } = begin
  const [formVersion, setVersion] = useState(begin.formVersion)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  // Counts what was typed, so that each key starts the quiet time anew; and up to where an answer said that it is saved.
  const [edits, setEdits] = useState(begin.unsaved ? 1 : 0)
  const [saved, setSaved] = useState(0)
  const now = useRef({ edits, busy })
  now.current.edits = edits
  const kept = answer?.is === 'kept' ? answer.kept : null
  const conflict = kept && !kept.saved ? kept : null
  const decide = older || conflict !== null || answer?.is === 'refused'
  const fresh = edits > saved && !decide
  const unsaved = edits > saved || Boolean(kept?.wrong)
  const sending = useNavigation().state !== 'idle'

  const save = useCallback(async () => {
    if (!box.current || now.current.busy) return
    const upTo = now.current.edits
    now.current.busy = true
    setBusy(true)
    const told = await sendQuietly(address, box.current)
    now.current.busy = false
    setBusy(false)
    setAnswer(told)
    if (told.is !== 'kept') return
    setVersion(told.kept.formVersion)
    if (told.kept.saved) setSaved(upTo)
  }, [box, address])

  const failed = answer?.is === 'away' || answer?.is === 'signed_out'
  useEffect(() => {
    if (!fresh || busy || sending || !edits) return
    const timer = setTimeout(save, failed ? AGAIN : QUIET)
    return () => clearTimeout(timer)
  }, [fresh, busy, sending, failed, edits, save])
  useAtOnce(fresh && !sending, save)
  const said = saidOf({ busy, unsaved, answer, older })
  useUnsafe({
    unsaved,
    sentence: [said.sentence, ...Object.values(said.wrong ?? {})].join(' '),
    hurry: () => fresh && void save(),
    patience: () => (now.current.busy ? ON_THE_WAY_OUT : 0),
  })

  const typed = useCallback(() => setEdits((count) => count + 1), [])
  // Typed before the page came alive: nobody was told of it.
  useEffect(() => {
    if (isSomethingTyped()) typed()
  }, [typed])
  const pressed = usePressed(box, busy)
  return { typed, pressed, formVersion, conflict, said, kept, mine: answer?.is === 'kept' ? answer.typed : null }
}

/** Somebody looks away, which may be the last this page hears of them; or is back, also from signing in; or online. */
function useAtOnce(fresh: boolean, save: () => void) {
  useEffect(() => {
    if (!fresh) return
    window.addEventListener('online', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('online', save)
      document.removeEventListener('visibilitychange', save)
    }
  }, [fresh, save])
}

/** The Save button, pressed while a quiet save is under way, goes when that has its answer. */
function usePressed(box: RefObject<HTMLFormElement>, busy: boolean) {
  const waiting = useRef<{ button: HTMLElement | null } | null>(null)
  useEffect(() => {
    if (busy || !waiting.current) return
    const { button } = waiting.current
    waiting.current = null
    setTimeout(() => box.current?.requestSubmit(button))
  }, [busy, box])
  return (event: FormEvent<HTMLFormElement>) => {
    if (!busy) return
    event.preventDefault()
    waiting.current = { button: (event.nativeEvent as SubmitEvent).submitter }
  }
}
