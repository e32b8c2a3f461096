import { connection } from './connection.client.ts'
import { LIMITS } from './limits.ts'
import type { NewsSubject } from './protocol.ts'

type Watcher = { subjects: NewsSubject[]; told: () => void }
const watchers = new Set<Watcher>()
let listening = false

const keyOf = ({ kind, id }: NewsSubject) => `${kind} ${id}`

/** The server keeps one list for the page: always the whole of it is sent. */
function tellServer(): void {
  const wanted = new Map([...watchers].flatMap(({ subjects }) => subjects).map((subject) => [keyOf(subject), subject]))
  void connection().ask((socket, answer) =>
    socket.emit('watch', { subjects: [...wanted.values()].slice(0, LIMITS.watchedPerSocket) }, answer),
  )
}

function listen(): void {
  if (listening) return
  listening = true
  const { socket } = connection()
  let before = socket.connected
  socket.on('connect', () => {
    tellServer()
    // What happened while there was no link was told to nobody.
    if (before) for (const { told } of watchers) told()
    before = true
  })
  socket.on('news', (subject) => {
    for (const { subjects, told } of watchers) if (subjects.some((s) => keyOf(s) === keyOf(subject))) told()
  })
}

/**
 * Calls back when something happens to one of these.
 * @param told called once for everything within a third of a second
 * @returns a function that ends the watching
 */
export function watchNews(subjects: NewsSubject[], told: () => void): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined
  const watcher: Watcher = {
    subjects,
    told() {
      soon ??= setTimeout(() => {
        soon = undefined
        told()
      }, 300)
    },
  }
  watchers.add(watcher)
  listen()
  tellServer()
  return () => {
    clearTimeout(soon)
    watchers.delete(watcher)
    tellServer()
  }
}
