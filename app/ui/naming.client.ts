import '@github/text-expander-element'
import type TextExpanderElement from '@github/text-expander-element'
import type { TextExpanderChangeEvent, TextExpanderResult } from '@github/text-expander-element'
import { askQuietly } from './ask-quietly.ts'

/** One to be chosen: what is put in for it, what it is called, and what else is said of it. */
type Name = { value: string; name: string; note: string }
type Key = '@' | '#'

/** ms of quiet before it is asked who or what is meant: not every letter is a question. */
const QUIET = 150
const NOTHING: TextExpanderResult = { matched: false }

/**
 * Offers people after an @, and things after a #, in the field within this element.
 * @param failed told what cannot be looked up; null when it can
 * @returns a function that ends it
 */
export function offerNames(element: TextExpanderElement, failed: (key: Key | null) => void): () => void {
  let latest = 0
  const change = (event: Event) => {
    const { detail } = event as TextExpanderChangeEvent
    const key: Key = detail?.key === '#' ? '#' : '@'
    const turn = ++latest
    const answer = async (): Promise<TextExpanderResult> => {
      await new Promise((resolve) => setTimeout(resolve, QUIET))
      if (turn !== latest) return NOTHING
      const words = detail?.text ?? ''
      const names = await (key === '#' ? findThings(words) : findPeople(words))
      failed(names === null ? key : null)
      return names?.length ? { matched: true, fragment: listOf(names, key) } : NOTHING
    }
    detail?.provide(answer())
  }
  const choose = (({ detail }: CustomEventInit<{ item: HTMLElement; value: string | null }>) => {
    if (detail) detail.value = detail.item.dataset.value ?? ''
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

/** @returns null when it cannot be looked up: no connection, signed out meanwhile, or a server in trouble */
async function lookUp<Found>(path: string, words: string): Promise<Found | null> {
  const answer = await askQuietly(`${path}?${new URLSearchParams({ q: words })}`)
  return answer?.ok && !answer.redirected ? answer.json() : null
}

async function findPeople(words: string): Promise<Name[] | null> {
  type Found = { people: { slug: string; name: string; headline: string }[] }
  const found = await lookUp<Found>('/suggestions/people', words)
  return found?.people.map(({ slug, name, headline }) => ({ value: `@${slug}`, name, note: headline })) ?? null
}

/** People have a name of their own to be called by. */
async function findThings(words: string): Promise<Name[] | null> {
  type Found = { things: { kind: string; path: string; title: string; note: string }[] }
  if (words.trim().length < 2) return []
  const found = await lookUp<Found>('/suggestions/things', words)
  const things = found?.things.filter(({ path }) => !path.startsWith('/people/'))
  return (
    things?.map(({ kind, path, title, note }) => ({
      value: path,
      name: title,
      note: note ? `${kind}, ${note}` : kind,
    })) ?? null
  )
}

function listOf(names: Name[], key: Key): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'tp-naming__list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', key === '#' ? 'Things' : 'People')
  list.append(
    ...names.map(({ value, name, note }, n) => {
      const item = document.createElement('li')
      item.setAttribute('role', 'option')
      item.id = `name-${n}`
      item.dataset.value = value
      const quiet = document.createElement('span')
      quiet.className = 'tp-quiet tp-small'
      quiet.textContent = note
      item.append(name, ' ', quiet)
      return item
    }),
  )
  return list
}
