import { Link } from '@remix-run/react'
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react'

/** Only for who asks for it: no page carries it to be read. */
const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })))

/** Opens the way to anywhere, as Ctrl+K does (⌘K on a Mac). Until the page is alive it leads to the search. */
export function GoTo({ role }: { role: string | null }) {
  const [open, setOpen] = useState(false)
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    setAlive(true)
    const pressed = (event: KeyboardEvent) => {
      const wanted = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!wanted || event.altKey || event.shiftKey || event.defaultPrevented) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  const show = (event: MouseEvent) => {
    // A new tab is a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link
        to="/search"
        className="tp-go-to"
        onClick={show}
        {...(alive && { role: 'button', 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'Control+K Meta+K' })}
      >
        Go to… <span className="tp-go-to__keys">Ctrl K</span>
      </Link>
      {open && (
        <Suspense>
          <Palette role={role} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
