import { useNavigate } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { askQuietly } from './ask-quietly.ts'
import { pagesToGo } from './pages-to-go.ts'

type Way = { name: string; path: string; what: string }

/** ms of quiet before it is asked what is there: not every letter is a question. */
const QUIET = 150
const PAGES_SHOWN = 6

/**
 * The way to anywhere: pages, things to do, and everything one may see, by the beginning of its words. A combobox with a
 * list (ARIA Authoring Practices), in a dialog of the browser's own: it keeps the focus, and Escape closes it.
 */
export function Palette({ role, close }: { role: string | null; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const things = useThings(typed)
  const navigate = useNavigate()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const pages = pagesToGo(role, typed).map(({ name, path }) => ({ name, path, what: 'Page' }))
  const ways: Way[] = [...pages.slice(0, typed ? PAGES_SHOWN : undefined), ...things]
  if (typed.trim())
    ways.push({
      name: `Search everything for “${typed.trim()}”`,
      path: `/search?${new URLSearchParams({ q: typed.trim() })}`,
      what: '',
    })
  const active = Math.min(at, ways.length - 1)
  const go = (way: Way | undefined) => {
    if (!way) return
    dialog.current?.close()
    navigate(way.path)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') go(ways[active])
    else if (step && ways.length) setAt((active + step + ways.length) % ways.length)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog, this is for who clicks beside it
    <dialog
      ref={dialog}
      className="tp-palette"
      aria-label="Go to"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="tp-palette__box">
        <div className="tp-palette__row">
          <input
            className="govuk-input"
            type="text"
            role="combobox"
            aria-label="Where do you want to go?"
            placeholder="A page, a place, a person, a case study…"
            aria-expanded="true"
            aria-controls="palette-ways"
            aria-autocomplete="list"
            aria-activedescendant={ways.length ? `palette-way-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={pressed}
          />
          <button type="button" className="tp-palette__close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <Ways ways={ways} active={active} go={go} />
        <p className="govuk-visually-hidden" role="status">
          {typed && `${ways.length} ${ways.length === 1 ? 'way' : 'ways'} to go`}
        </p>
      </div>
    </dialog>
  )
}

function Ways({ ways, active, go }: { ways: Way[]; active: number; go: (way: Way) => void }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Some browsers answer with a promise, which is not a way to clean up.
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // The keys are the field's, which says what is chosen.
    <div className="tp-palette__ways" id="palette-ways" role="listbox" aria-label="Ways to go" tabIndex={-1} ref={list}>
      {ways.map((way, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which names what is chosen
        // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
        <div
          key={way.path}
          id={`palette-way-${i}`}
          role="option"
          aria-selected={i === active}
          className="tp-palette__way"
          onClick={() => go(way)}
        >
          <span>{way.name}</span>
          {way.what && <span className="tp-quiet">{way.what}</span>}
        </div>
      ))}
    </div>
  )
}

/** Everything this person may see whose words begin so. Without a connection there are the pages. */
function useThings(typed: string): Way[] {
  const [found, setFound] = useState<{ of: string; things: Way[] }>(NONE)
  useEffect(() => {
    const words = typed.trim()
    if (words.length < 2) return setFound(NONE)
    const stop = new AbortController()
    const ask = async () => {
      await new Promise((resolve) => setTimeout(resolve, QUIET))
      if (stop.signal.aborted) return
      const answer = await askQuietly(`/suggestions/things?${new URLSearchParams({ q: words })}`)
      if (stop.signal.aborted || !answer?.ok) return
      const said: { things: { kind: string; path: string; title: string; note: string }[] } = await answer.json()
      if (stop.signal.aborted) return
      const things = said.things.map(({ kind, path, title, note }) => ({
        name: title,
        path,
        what: note ? `${kind}, ${note}` : kind,
      }))
      setFound({ of: words, things })
    }
    void ask()
    return () => stop.abort()
  }, [typed])
  // What was found for other words is no way to go: Enter would lead where nobody asked to.
  return found.of === typed.trim() ? found.things : NONE.things
}
const NONE: { of: string; things: Way[] } = { of: '', things: [] }
