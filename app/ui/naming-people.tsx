import type TextExpanderElement from '@github/text-expander-element'
import type { TextExpanderChangeEvent, TextExpanderResult } from '@github/text-expander-element'
import { createElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { askQuietly } from './ask-quietly.ts'

type Person = { slug: string; name: string; headline: string }

/** ms of quiet before it is asked who is meant: not every letter is a question. */
const QUIET = 150
const NOBODY: TextExpanderResult = { matched: false }

/**
 * Around a field for text: after an @ it offers people, and puts in the one that is chosen as `@slug`. Without JavaScript
 * one writes that oneself; so one does, and is told so, while people cannot be looked up.
 */
export function NamingPeople({ children }: { children: ReactNode }) {
  const box = useRef<TextExpanderElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let latest = 0
    const change = (event: Event) => {
      const { detail } = event as TextExpanderChangeEvent
      const turn = ++latest
      const answer = async (): Promise<TextExpanderResult> => {
        await new Promise((resolve) => setTimeout(resolve, QUIET))
        if (turn !== latest) return NOBODY
        const people = await findPeople(detail?.text ?? '')
        setFailed(people === null)
        return people?.length ? { matched: true, fragment: listOf(people) } : NOBODY
      }
      detail?.provide(answer())
    }
    const choose = ({ detail }: CustomEventInit<{ item: HTMLElement; value: string | null }>) => {
      if (detail) detail.value = `@${detail.item.dataset.slug}`
    }
    // Told before the list stands: after it does, it is put right.
    const activate = () => queueMicrotask(() => putRight(element))
    element.addEventListener('text-expander-change', change)
    element.addEventListener('text-expander-activate', activate)
    element.addEventListener('text-expander-value', choose as EventListener)
    // Only for who writes; where it could not be loaded, it is tried again when they come back to the field.
    const load = () =>
      void import('@github/text-expander-element').then(
        () => element.removeEventListener('focusin', load),
        () => setFailed(true),
      )
    element.addEventListener('focusin', load)
    return () => {
      element.removeEventListener('focusin', load)
      element.removeEventListener('text-expander-change', change)
      element.removeEventListener('text-expander-activate', activate)
      element.removeEventListener('text-expander-value', choose as EventListener)
    }
  }, [])
  return (
    <>
      {createElement('text-expander', { ref: box, keys: '@', multiword: '@', class: 'tp-naming' }, children)}
      <p className="govuk-hint" role="status">
        {failed && 'People cannot be looked up just now. Write the end of the address of their page, like @their-name.'}
      </p>
    </>
  )
}

/** A field of several lines may be no combobox (ARIA in HTML); and the list may not stand beyond the edge of a small screen. */
function putRight(element: HTMLElement): void {
  const field = element.querySelector('textarea')
  for (const name of ['role', 'aria-expanded']) field?.removeAttribute(name)
  const list = element.querySelector<HTMLElement>('.tp-naming__list')
  const { left, right } = element.getBoundingClientRect()
  const stands = list?.getBoundingClientRect()
  if (list && stands && stands.right > right) list.style.left = `${Math.max(0, right - left - stands.width)}px`
}

/** @returns null when they cannot be looked up: no connection, signed out meanwhile, or a server in trouble */
async function findPeople(words: string): Promise<Person[] | null> {
  const answer = await askQuietly(`/suggestions/people?${new URLSearchParams({ q: words })}`)
  if (!answer?.ok || answer.redirected) return null
  const { people }: { people: Person[] } = await answer.json()
  return people
}

function listOf(people: Person[]): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'tp-naming__list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'People')
  list.append(
    ...people.map(({ slug, name, headline }) => {
      const item = document.createElement('li')
      item.setAttribute('role', 'option')
      item.id = `person-${slug}`
      item.dataset.slug = slug
      const quiet = document.createElement('span')
      quiet.className = 'tp-quiet tp-small'
      quiet.textContent = headline
      item.append(name, ' ', quiet)
      return item
    }),
  )
  return list
}
