import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { handleConnection } from '#app/realtime/door.server.ts'
import { frames } from '#app/realtime/frames.ts'

/** An HTTP server with the door for sockets on a free port, as server.ts opens it. */
export async function openDoor(port = 0): Promise<{ url: string; close(): Promise<void> }> {
  const http = createServer()
  const server = new Server(http, {
    serveClient: false,
    parser: frames,
    perMessageDeflate: false,
    transports: ['websocket'],
    maxHttpBufferSize: 600_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
  })
  server.on('connection', (socket) => handleConnection(server, socket))
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close: () => server.close() }
}
