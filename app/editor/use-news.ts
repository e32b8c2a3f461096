import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { NewsSubject } from '#app/realtime/protocol.ts'

/** Keeps a page true while others work: it reads itself again when something happens to one of these. */
export function useNews(subjects: NewsSubject[]): void {
  const { revalidate, state: reading } = useRevalidator()
  const moving = useNavigation().state !== 'idle'
  const busy = moving || reading !== 'idle'
  const late = useRef(false)
  const again = useRef(() => {})
  again.current = () => {
    // To read again now would break off what this person just did, and lose the sentence that tells them of it; or
    // break off the last reading half way, which ends as an error on the console.
    if (busy) late.current = true
    else revalidate()
  }
  useEffect(() => {
    if (busy || !late.current) return
    late.current = false
    revalidate()
  }, [busy, revalidate])
  const wanted = JSON.stringify(subjects)
  useEffect(() => {
    const list: NewsSubject[] = JSON.parse(wanted)
    if (list.length === 0) return
    let end = () => {}
    let left = false
    // The link is no part of the page's first script: reading does not wait for it.
    import('#app/realtime/news.client.ts').then(
      ({ watchNews }) => {
        if (!left) end = watchNews(list, () => again.current())
      },
      // Without it the page changes at the next visit, as it does without JavaScript.
      () => undefined,
    )
    return () => {
      left = true
      end()
    }
  }, [wanted])
}
