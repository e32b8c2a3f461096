import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { askingNow } from '#app/realtime/page.ts'
import type { NewsSubject } from '#app/realtime/protocol.ts'
import { isSomethingTyped } from '#app/ui/typed.ts'
import { areWordsHeld, onWordsLetGo } from './held-words.ts'

/**
 * Whether the page still exists for its reader: asked first when something is typed in it, which a page that says "not
 * found" would take away.
 * @returns null without an answer: then nothing is read, and the page is told again when its link is back
 */
async function isStillThere(): Promise<boolean | null> {
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => null)
  return answer && ![403, 404, 410].includes(answer.status)
}

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
  const again = useRef((_there?: true) => {})
  again.current = (there) => {
    // To read again now would break off what this person just did, and lose the sentence that tells them of it; or
    // break off the last reading half way, which ends as an error on the console. And while words wait for the server,
    // the answer might be that there is nothing here any more: they would go with the page.
    if (busy || areWordsHeld()) late.current = true
    else if (!there && isSomethingTyped()) void isStillThere().then(heard)
    else {
      askingNow()
      revalidate()
    }
  }
  const heard = (is: boolean | null) => {
    if (is) again.current(true)
    else if (is === false) setGone(true)
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
