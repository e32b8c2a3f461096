import { createContext, useContext, useState } from 'react'
import { GIVEN_BACK } from '#app/ui/given-back.tsx'
import { lastSent } from '#app/ui/sending.ts'
import type { Written } from '#app/ui/words.ts'

export type GivenBack = { written: Written[]; from: string | null }
/** What was sent with the request that is being answered; null in the browser. */
export const GivenBackContext = createContext<GivenBack | null>(null)

/** What somebody sent, when it came to nothing: known to the server, which answers it, or to the page it was sent from. */
export function useGivenBack(): GivenBack {
  const answered = useContext(GivenBackContext)
  const [given] = useState(() => answered ?? lastSent() ?? shownByServer())
  return given
}

function shownByServer(): GivenBack {
  const box = typeof document === 'undefined' ? null : document.getElementById(GIVEN_BACK)
  const written = [...(box?.querySelectorAll('textarea') ?? [])].map((field) => ({
    label: field.labels?.[0]?.textContent ?? '',
    text: field.value,
  }))
  return { written, from: box?.dataset.from ?? null }
}
