import { useEffect, useState } from 'react'
import { askQuietly } from './ask-quietly.ts'
import type { Alike } from './related.tsx'

/** ms of quiet before it is asked what is alike, and letters that say something. */
const QUIET = 400
const LETTERS = 8

/**
 * While somebody types into the field of this id: what is there already that is like it. Never in the way: a quiet list
 * below, and nothing when it cannot be looked up. `before`: what was found before the page came alive.
 */
export function SimilarThings({ field, before = [] }: { field: string; before?: Alike[] }) {
  const [things, setThings] = useState<Alike[]>(before)
  useEffect(() => {
    const input = document.getElementById(field)
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return
    let latest = 0
    const ask = async () => {
      const turn = ++latest
      await new Promise((resolve) => setTimeout(resolve, QUIET))
      const title = input.value.trim()
      if (turn !== latest) return
      if (title.length < LETTERS) return setThings([])
      const answer = await askQuietly(`/suggestions/similar?${new URLSearchParams({ title })}`)
      if (turn !== latest || !answer?.ok || answer.redirected) return
      const found: { things: Alike[] } = await answer.json()
      if (turn === latest) setThings(found.things)
    }
    input.addEventListener('input', ask)
    return () => {
      latest++
      input.removeEventListener('input', ask)
    }
  }, [field])
  return (
    <div role="status">
      {things.length > 0 && (
        <div className="tp-similar">
          <p className="tp-similar__what">Things like this are here already</p>
          <ul>
            {things.map(({ kind, path, title, note }) => (
              <li key={path}>
                <a className="govuk-link" href={path} target="_blank" rel="noreferrer">
                  {title}
                  <span className="govuk-visually-hidden"> (opens in a new tab)</span>
                </a>{' '}
                <span className="tp-quiet">
                  {kind}
                  {note && `, ${note}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
