import { useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { onNotified } from '#app/realtime/page.ts'

/**
 * How many notifications are unread: as the page was told, and then as it changes, on every page that has a link to the
 * server.
 * @param known what the page was read with; another object when it was read again
 */
export function useUnread(known: { unread: number } | undefined): number {
  const { data, load } = useFetcher<{ unread: number }>()
  const [now, setNow] = useState(known?.unread ?? 0)
  useEffect(() => setNow(known?.unread ?? 0), [known])
  useEffect(() => {
    if (data) setNow(data.unread)
  }, [data])
  const ask = useRef(load)
  ask.current = load
  useEffect(() => onNotified(() => ask.current('/notifications/unread')), [])
  return now
}

/** The page of notifications has a link of its own, and reads itself again when there is something new. */
export function useNotified(): void {
  const { revalidate } = useRevalidator()
  const again = useRef(revalidate)
  again.current = revalidate
  useEffect(() => {
    const end = onNotified(() => again.current())
    // Without it the page changes at the next visit, as it does without JavaScript.
    import('#app/realtime/news.client.ts').then(
      ({ stayLinked }) => stayLinked(),
      () => undefined,
    )
    return end
  }, [])
}
