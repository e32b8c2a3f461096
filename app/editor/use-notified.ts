import { useEffect, useState } from 'react'
import { onNotified } from '#app/realtime/page.ts'
import { askQuietly } from '#app/ui/ask-quietly.ts'
import { useReadAgain } from './use-read-again.ts'

/**
 * How many notifications are unread: as the page was told, and then as it changes, on every page that has a link to the
 * server.
 * @param known what the page was read with; another object when it was read again
 */
export function useUnread(known: { unread: number } | undefined): number {
  const [now, setNow] = useState(known?.unread ?? 0)
  useEffect(() => setNow(known?.unread ?? 0), [known])
  useEffect(
    () =>
      onNotified(() => {
        // Nobody asked for this number: a fault of it may not take the page away, as Remix's own fetching would.
        void countUnread().then((unread) => unread !== null && setNow(unread))
      }),
    [],
  )
  return now
}

/**
 * @returns null without a connection, and while the server refuses: the number stays, and is asked for again when the link
 * is back
 */
async function countUnread(): Promise<number | null> {
  const answer = await askQuietly('/notifications/unread')
  if (!answer?.ok) return null
  const { unread }: { unread: number } = await answer.json()
  return unread
}

/** The page of notifications has a link of its own, and reads itself again when there is something new. */
export function useNotified(): void {
  const again = useReadAgain(() => false)
  useEffect(() => {
    const end = onNotified(() => again())
    // Without it the page changes at the next visit, as it does without JavaScript.
    import('#app/realtime/news.client.ts').then(
      ({ stayLinked }) => stayLinked(),
      () => undefined,
    )
    return end
  }, [again])
}
