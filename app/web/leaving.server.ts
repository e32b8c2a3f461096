import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { remember } from '#app/db/remember.ts'

/** How often connections that have become idle are closed (ms): a browser keeps one for more than a minute after its answer. */
const IDLE_EVERY = 50
/** How long a slow client may take to end what it began, once the platform is stopping (ms). */
const GRACE = 4_000

const open = remember('connections', () => new Set<Socket>())

/** Keeps count of who is connected. Node forgets those that have become sockets. */
export function noteConnections(http: Server): void {
  http.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
}

/**
 * Resolves when nobody is connected any more: what is under way is answered, and whoever takes longer than a few
 * seconds is cut off. `closing` begins it: no new connections.
 */
export async function seeOff(http: Server, closing: () => Promise<void>): Promise<void> {
  const idle = setInterval(() => http.closeIdleConnections(), IDLE_EVERY)
  const late = setTimeout(() => {
    for (const socket of open) socket.destroy()
  }, GRACE)
  try {
    await closing()
  } finally {
    clearInterval(idle)
    clearTimeout(late)
  }
}
