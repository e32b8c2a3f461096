import type TextExpanderElement from '@github/text-expander-element'
import { createElement, type ReactNode, useEffect, useRef, useState } from 'react'

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
    let end = () => {}
    let over = false
    // Only for who writes; where it could not be loaded, it is tried again when they come back to the field.
    const load = () =>
      void import('./naming-people.client.ts').then(
        ({ offerPeople }) => {
          element.removeEventListener('focusin', load)
          end()
          if (over) return
          end = offerPeople(element, setFailed)
          // What was typed meanwhile is looked at, too.
          const field = document.activeElement
          if (element.contains(field)) field?.dispatchEvent(new Event('input', { bubbles: true }))
        },
        () => setFailed(true),
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
      {createElement('text-expander', { ref: box, keys: '@', multiword: '@', class: 'tp-naming' }, children)}
      <p className="govuk-hint" role="status">
        {failed && 'People cannot be looked up just now. Write the end of the address of their page, like @their-name.'}
      </p>
    </>
  )
}
