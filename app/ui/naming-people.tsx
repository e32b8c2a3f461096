import type TextExpanderElement from '@github/text-expander-element'
import type { TextExpanderChangeEvent, TextExpanderResult } from '@github/text-expander-element'
import { createElement, type ReactNode, useEffect, useRef } from 'react'

type Person = { slug: string; name: string; headline: string }

/** ms of quiet before it is asked who is meant: not every letter is a question. */
const QUIET = 150
const NOBODY: TextExpanderResult = { matched: false }

/**
 * Around a field for text: after an @ it offers people, and puts in the one that is chosen as `@slug`. Without JavaScript
 * one writes that oneself.
 */
export function NamingPeople({ children }: { children: ReactNode }) {
  const box = useRef<TextExpanderElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let latest = 0
    const change = (event: Event) => {
      const { detail } = event as TextExpanderChangeEvent
      const turn = ++latest
      detail?.provide(
        new Promise((resolve) => setTimeout(resolve, QUIET)).then(() =>
          turn === latest ? suggestions(detail.text) : NOBODY,
        ),
      )
    }
    const choose = ({ detail }: CustomEventInit<{ item: HTMLElement; value: string | null }>) => {
      if (detail) detail.value = `@${detail.item.dataset.slug}`
    }
    // Told before the list stands: after it does, it is put right.
    const activate = () => queueMicrotask(() => putRight(element))
    element.addEventListener('text-expander-change', change)
    element.addEventListener('text-expander-activate', activate)
    element.addEventListener('text-expander-value', choose as EventListener)
    // Only for who writes; a browser that cannot load it has the field all the same.
    const load = () => void import('@github/text-expander-element').catch(() => undefined)
    element.addEventListener('focusin', load, { once: true })
    return () => {
      element.removeEventListener('focusin', load)
      element.removeEventListener('text-expander-change', change)
      element.removeEventListener('text-expander-activate', activate)
      element.removeEventListener('text-expander-value', choose as EventListener)
    }
  }, [])
  return createElement('text-expander', { ref: box, keys: '@', multiword: '@', class: 'tp-naming' }, children)
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

async function suggestions(words: string): Promise<TextExpanderResult> {
  const answer = await fetch(`/suggestions/people?${new URLSearchParams({ q: words })}`).catch(() => null)
  if (!answer?.ok || answer.redirected) return NOBODY
  const { people }: { people: Person[] } = await answer.json()
  return people.length ? { matched: true, fragment: listOf(people) } : NOBODY
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
