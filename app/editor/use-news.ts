import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { askingNow } from '#app/realtime/page.ts'
import type { NewsSubject } from '#app/realtime/protocol.ts'
import { areWordsHeld, isSomethingTyped, onWordsLetGo } from './held-words.ts'

/**
 * Keeps a page true while others work: it reads itself again when something happens to one of these.
 * @returns whether they are gone for whoever looks at the page, and it stays only because of the words typed in it
 */
export function useNews(subjects: NewsSubject[]): boolean {
  const { revalidate, state: reading } = useRevalidator()
  const moving = useNavigation().state !== 'idle'
  const busy = moving || reading !== 'idle'
  const late = useRef(false)
  const [gone, setGone] = useState(false)
  const again = useRef(() => {})
  again.current = () => {
    // To read again now would break off what this person just did, and lose the sentence that tells them of it; or
    // break off the last reading half way, which ends as an error on the console. And while words wait for the server,
    // the answer might be that there is nothing here any more: they would go with the page.
    if (busy || areWordsHeld()) late.current = true
    else {
      askingNow()
      revalidate()
    }
  }
  const left = useRef(() => {})
  left.current = () => {
    if (areWordsHeld() || isSomethingTyped()) setGone(true)
    else again.current()
  }
  useEffect(() => {
    const catchUp = () => {
      if (!late.current) return
      late.current = false
      again.current()
    }
    if (!busy) catchUp()
    return onWordsLetGo(catchUp)
  }, [busy])
  const wanted = JSON.stringify(subjects)
  useEffect(() => {
    const list: NewsSubject[] = JSON.parse(wanted)
    setGone(false)
    if (list.length === 0) return
    let end = () => {}
    let over = false
    // The link is no part of the page's first script: reading does not wait for it.
    import('#app/realtime/news.client.ts').then(
      ({ watchNews }) => {
        if (!over) end = watchNews(list, (what) => (what === 'gone' ? left.current() : again.current()))
      },
      // Without it the page changes at the next visit, as it does without JavaScript.
      () => undefined,
    )
    return () => {
      over = true
      end()
    }
  }, [wanted])
  return gone
}
