import { useEffect, useRef, useState } from 'react'
import { noteShown } from '#app/realtime/page.ts'
import type { NewsSubject } from '#app/realtime/protocol.ts'
import { askQuietly } from '#app/ui/ask-quietly.ts'
import { isSomethingTyped } from '#app/ui/typed.ts'
import { areWordsHeld } from './held-words.ts'
import { useReadAgain } from './use-read-again.ts'

/**
 * Whether the page still exists for its reader: asked first when something is typed in it, which a page that says "not
 * found" would take away.
 * @returns null without an answer: then nothing is read, and the page is told again when its link is back
 */
async function isStillThere(): Promise<boolean | null> {
  const answer = await askQuietly(location.href, { method: 'HEAD' })
  return answer && ![403, 404, 410].includes(answer.status)
}

/**
 * Keeps a page true while others work: it reads itself again when something happens to one of these.
 * @returns whether they are gone for whoever looks at the page, and it stays only because of the words typed in it
 */
export function useNews(subjects: NewsSubject[]): boolean {
  const [gone, setGone] = useState(false)
  const sure = useRef(false)
  const again = useReadAgain(() => {
    if (sure.current || !isSomethingTyped()) return false
    void isStillThere().then(heard)
    return true
  })
  const heard = (is: boolean | null) => {
    if (is === false) setGone(true)
    if (!is) return
    sure.current = true
    again()
    sure.current = false
  }
  const left = useRef(() => {})
  left.current = () => {
    if (areWordsHeld() || isSomethingTyped()) setGone(true)
    else again()
  }
  const wanted = JSON.stringify(subjects)
  useEffect(() => {
    const list: NewsSubject[] = JSON.parse(wanted)
    setGone(false)
    if (list.length === 0) return
    noteShown(location.pathname)
    let end = () => {}
    let over = false
    // The link is no part of the page's first script: reading does not wait for it.
    import('#app/realtime/news.client.ts').then(
      ({ watchNews }) => {
        if (!over) end = watchNews(list, (what) => (what === 'gone' ? left.current() : again()))
      },
      // Without it the page changes at the next visit, as it does without JavaScript.
      () => undefined,
    )
    return () => {
      over = true
      end()
    }
  }, [wanted, again])
  return gone
}
