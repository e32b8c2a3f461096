import { useEffect } from 'react'

/** Words on this page that are nowhere else: as long as there are any, nothing takes the page away. */
const held = new Set<object>()
const watchers = new Set<() => void>()

/** Whether the editor holds words that the server does not have. */
export const areWordsHeld = (): boolean => held.size > 0

export function onWordsLetGo(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Says that this part of the page holds such words. */
export function useHeldWords(holds: boolean): void {
  useEffect(() => {
    if (!holds) return
    const mine = {}
    held.add(mine)
    return () => {
      held.delete(mine)
      if (!held.size) for (const watcher of watchers) watcher()
    }
  }, [holds])
}
