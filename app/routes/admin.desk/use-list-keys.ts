import { type RefObject, useEffect } from 'react'

const STEPS: Record<string, (at: number, count: number) => number> = {
  j: (at, count) => Math.min(at + 1, count - 1),
  k: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** j, k, Home and End go through the links of a list, as long as one of them has the focus. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const to = STEPS[event.key]
      if (!to || event.ctrlKey || event.metaKey || event.altKey) return
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>(':scope > li > a') ?? [])]
      const at = links.indexOf(document.activeElement as HTMLAnchorElement)
      if (at < 0) return
      event.preventDefault()
      links[to(at, links.length)]?.focus()
    }
    document.addEventListener('keydown', step)
    return () => document.removeEventListener('keydown', step)
  }, [list])
}
