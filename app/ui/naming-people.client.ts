import '@github/text-expander-element'
import type TextExpanderElement from '@github/text-expander-element'
import type { TextExpanderChangeEvent, TextExpanderResult } from '@github/text-expander-element'
import { askQuietly } from './ask-quietly.ts'

type Person = { slug: string; name: string; headline: string }

/** ms of quiet before it is asked who is meant: not every letter is a question. */
const QUIET = 150
const NOBODY: TextExpanderResult = { matched: false }

/**
 * Offers people after an @ in the field within this element.
 * @param failed told whether they can be looked up
 * @returns a function that ends it
 */
export function offerPeople(element: TextExpanderElement, failed: (has: boolean) => void): () => void {
  let latest = 0
  const change = (event: Event) => {
    const { detail } = event as TextExpanderChangeEvent
    const turn = ++latest
    const answer = async (): Promise<TextExpanderResult> => {
      await new Promise((resolve) => setTimeout(resolve, QUIET))
      if (turn !== latest) return NOBODY
      const people = await findPeople(detail?.text ?? '')
      failed(people === null)
      return people?.length ? { matched: true, fragment: listOf(people) } : NOBODY
    }
    detail?.provide(answer())
  }
  const choose = (({ detail }: CustomEventInit<{ item: HTMLElement; value: string | null }>) => {
    if (detail) detail.value = `@${detail.item.dataset.slug}`
  }) as EventListener
  // Told before the list stands: after it does, it is put right.
  const activate = () => queueMicrotask(() => putRight(element))
  element.addEventListener('text-expander-change', change)
  element.addEventListener('text-expander-activate', activate)
  element.addEventListener('text-expander-value', choose)
  return () => {
    element.removeEventListener('text-expander-change', change)
    element.removeEventListener('text-expander-activate', activate)
    element.removeEventListener('text-expander-value', choose)
  }
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
