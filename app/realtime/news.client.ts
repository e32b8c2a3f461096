import { type Connection, connection } from './connection.client.ts'
import { LIMITS } from './limits.ts'
import { onOtherPerson, pagesAge, pagesPerson, sayNotified } from './page.ts'
import type { NewsSubject, Watched } from './protocol.ts'

/** happened: the page reads itself again · gone: it does not exist any more for whoever looks at the page */
export type Told = 'happened' | 'gone'
type Watcher = { subjects: NewsSubject[]; told: (what: Told) => void }
const watchers = new Set<Watcher>()
let link: Connection | undefined

const keyOf = ({ kind, id }: NewsSubject) => `${kind} ${id}`

function tellAll(about: NewsSubject[], what: Told): void {
  const keys = new Set(about.map(keyOf))
  for (const { subjects, told } of watchers) if (subjects.some((subject) => keys.has(keyOf(subject)))) told(what)
}

/**
 * The server keeps one list for the page: always the whole of it is sent. It answers what happened between the page's
 * reading and now, what of it does not exist for its reader any more, and whether they were told something meanwhile.
 * @param missed the link was broken meanwhile: nobody knows what happened
 */
async function tellServer(missed = false): Promise<void> {
  const wanted = [...new Map([...watchers].flatMap(({ subjects }) => subjects).map((s) => [keyOf(s), s])).values()]
  const subjects = wanted.slice(0, LIMITS.watchedPerSocket)
  const answer = await link?.ask<Watched>((socket, back) => socket.emit('watch', { subjects, age: pagesAge() }, back))
  if (!answer?.ok) return
  const gone = new Set(answer.gone.map(keyOf))
  tellAll(missed ? subjects.filter((subject) => !gone.has(keyOf(subject))) : answer.happened, 'happened')
  tellAll(answer.gone, 'gone')
  if (answer.notified) sayNotified()
}

/** Listens on the page's link, which is another one when the page has become somebody else's. */
function listen(): void {
  const now = connection(pagesPerson())
  if (now === link) return
  link = now
  const { socket } = now
  let before = socket.connected
  socket.on('connect', () => {
    if (now === link) void tellServer(before)
    before = true
  })
  socket.on('news', (subject) => now === link && tellAll([subject], 'happened'))
  socket.on('gone', (subject) => now === link && tellAll([subject], 'gone'))
}

/** For a page that watches nothing in particular: it is still told what concerns its person. */
export function stayLinked(): void {
  listen()
  void tellServer()
}

onOtherPerson(() => {
  if (!watchers.size) return
  listen()
  void tellServer()
})

/**
 * Calls back when something happens to one of these.
 * @param told called once for everything within a third of a second; at once when one of them is gone
 * @returns a function that ends the watching
 */
export function watchNews(subjects: NewsSubject[], told: (what: Told) => void): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined
  const watcher: Watcher = {
    subjects,
    told(what) {
      if (what === 'gone') {
        clearTimeout(soon)
        told('gone')
        return
      }
      soon ??= setTimeout(() => {
        soon = undefined
        told('happened')
      }, 300)
    },
  }
  watchers.add(watcher)
  listen()
  void tellServer()
  return () => {
    clearTimeout(soon)
    watchers.delete(watcher)
    void tellServer()
  }
}
