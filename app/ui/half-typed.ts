import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { areDraftsUnkept } from './drafts.ts'
import { useUnsafe } from './leaving.tsx'
import { isPageSent } from './sending.ts'
import { isTextTyped } from './typed.ts'
import { useSentDrafts } from './use-draft.tsx'

/** Once in the frame of all pages: whoever leaves a text half typed, in whatever form, is asked first. */
export function HalfTyped(): null {
  const { key } = useLocation()
  useSentDrafts()
  const [typed, setTyped] = useState(false)
  // What was sent, or led elsewhere, is no longer on the page; what was typed before the page came alive is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew after each move
  useEffect(() => setTyped(isUnsafe()), [key])
  useEffect(() => {
    const look = () => setTyped(isUnsafe())
    document.addEventListener('input', look)
    return () => document.removeEventListener('input', look)
  }, [])
  // A form that was sent leads elsewhere by itself.
  const still = () => !isPageSent() && isUnsafe()
  useUnsafe({ unsaved: typed, sentence: 'What you typed is not sent yet.', still, patience: () => 0 })
  return null
}

/** In a form of the page, or begun and put aside where nothing keeps it. */
const isUnsafe = (): boolean => isTextTyped() || areDraftsUnkept()
