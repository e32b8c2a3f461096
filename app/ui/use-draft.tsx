import { useLocation, useRouteLoaderData } from '@remix-run/react'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { type Draft, forgetDraft, keepDraft, readDraft } from './drafts.ts'

/** ms of quiet after which what is typed is kept. */
const QUIET = 200

type Place = { pathname: string; hash: string }
/** What was sent last, until it is known whether it stands. */
type Sent = { personId: string; where: string; stands: (place: Place) => boolean }
const last: { sent: Sent | null } = { sent: null }

const fieldsOf = (form: HTMLFormElement): (HTMLTextAreaElement | HTMLInputElement)[] => [
  ...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea[name], input[type="text"][name]'),
]
/** What a refused form was given back with is not sent either. */
function typedIn(form: HTMLFormElement): Draft {
  const refused = document.querySelector('main .govuk-error-summary') !== null
  const typed = fieldsOf(form).filter(({ value, defaultValue }) => refused || value !== defaultValue)
  return Object.fromEntries(typed.map(({ name, value }) => [name, value]))
}

/** Puts in what was begun before, as if typed, where nothing is typed yet. @returns whether there was something */
function putBack(form: HTMLFormElement, words: Draft): boolean {
  const empty = fieldsOf(form).filter(({ name, value, defaultValue }) => value === defaultValue && words[name])
  for (const field of empty) if (field.value !== words[field.name]) field.value = words[field.name] ?? ''
  return empty.length > 0
}

/**
 * Keeps what is typed into a form on this device, for whoever is signed in, and puts it back when they come again; gone
 * once it stands. Leaving asks nothing then.
 * @param where which form it is, for one person
 * @param stands whether a page that sending led to says that it was taken in
 * @returns whether something was put back, and a way to throw it away
 */
export function useDraft(
  form: RefObject<HTMLFormElement>,
  where: string,
  stands: Sent['stands'],
): { again: boolean; throwAway: () => void } {
  const known = useRouteLoaderData('root') as { viewer: { id: string } | null } | undefined
  const personId = known?.viewer?.id
  const [again, setAgain] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: which page says so does not change with each drawing
  useEffect(() => {
    const box = form.current
    if (!box || !personId) return
    const before = readDraft(personId, where)
    setAgain(before !== null && putBack(box, before))
    let soon: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(soon)
      soon = undefined
      box.toggleAttribute('data-kept', keepDraft(personId, where, typedIn(box)))
    }
    if (before) keep()
    const type = () => {
      // The first letter at once: from then on leaving asks nothing.
      if (!box.hasAttribute('data-kept')) return keep()
      clearTimeout(soon)
      soon = setTimeout(keep, QUIET)
    }
    const send = () => {
      if (soon) keep()
      last.sent = { personId, where, stands }
      setAgain(false)
    }
    // What was just sent is begun no more; whether it stands is seen where it led to.
    const leave = () => void (soon && last.sent?.where !== where && keep())
    box.addEventListener('input', type)
    box.addEventListener('submit', send)
    addEventListener('pagehide', leave)
    return () => {
      leave()
      box.removeEventListener('input', type)
      box.removeEventListener('submit', send)
      removeEventListener('pagehide', leave)
    }
  }, [form, personId, where])
  const throwAway = useCallback(() => {
    if (personId) forgetDraft(personId, where)
    form.current?.reset()
    form.current?.querySelector('textarea')?.focus()
    setAgain(false)
  }, [form, personId, where])
  return { again, throwAway }
}

/** What somebody begins to say, by what it answers. */
export const draftOfComment = (discussionId: string, parent: string): string => `comment ${discussionId} ${parent}`
/** A comment that was taken in is shown where it stands. */
export const isCommentShown = ({ hash }: Place): boolean => hash.startsWith('#comment-')

/** Once in the frame of all pages: what stands is begun no more. */
export function useSentDrafts(): void {
  const { key, pathname, hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each move
  useEffect(() => {
    const { sent } = last
    last.sent = null
    if (sent?.stands({ pathname, hash })) forgetDraft(sent.personId, sent.where)
  }, [key])
}

/** Says that words were put back, and offers to throw them away. */
export function Begun({ again, throwAway }: { again: boolean; throwAway: () => void }) {
  return (
    <p className="govuk-hint tp-small" role="status">
      {again && (
        <>
          You began this before, on this device.{' '}
          <button type="button" className="tp-quiet-button" onClick={throwAway}>
            Throw it away
          </button>
        </>
      )}
    </p>
  )
}
