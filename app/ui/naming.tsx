import type TextExpanderElement from '@github/text-expander-element'
import { createElement, type ReactNode, useEffect, useRef, useState } from 'react'

/** Told while they cannot be looked up: how one writes it oneself, as without JavaScript. */
const BY_HAND = {
  '@': 'People cannot be looked up just now. Write the end of the address of their page, like @their-name.',
  '#': 'Things cannot be looked up just now. Put in the address of its page, and its title is shown.',
}
export type Key = keyof typeof BY_HAND

/**
 * Around a field for text: after an @ it offers people, and puts in the one that is chosen as `@slug`; after a # whatever is
 * here, and puts in the address of its page, which is shown as its title.
 */
export function Naming({ children }: { children: ReactNode }) {
  const box = useRef<TextExpanderElement>(null)
  const [failed, setFailed] = useState<Key | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let end = () => {}
    let over = false
    // Only for who writes; where it could not be loaded, it is tried again when they come back to the field.
    const load = () =>
      void import('./naming.client.ts').then(
        ({ offerNames }) => {
          element.removeEventListener('focusin', load)
          end()
          if (over) return
          end = offerNames(element, setFailed)
          // What was typed meanwhile is looked at, too.
          const field = document.activeElement
          if (element.contains(field)) field?.dispatchEvent(new Event('input', { bubbles: true }))
        },
        () => setFailed('@'),
      )
    element.addEventListener('focusin', load)
    // Who was quicker than the page is writing already.
    if (element.contains(document.activeElement)) load()
    return () => {
      over = true
      element.removeEventListener('focusin', load)
      end()
    }
  }, [])
  return (
    <>
      {createElement('text-expander', { ref: box, keys: '@ #', multiword: '@ #', class: 'tp-naming' }, children)}
      <p className="govuk-hint" role="status">
        {failed && BY_HAND[failed]}
      </p>
    </>
  )
}
