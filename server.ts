/**
 * The front gate: one HTTP server for pages, sockets and files. It knows no case study: whatever is ours comes from the
 * built app's entry module, so that pages and sockets share one copy of every module (and one database).
 */
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import packed from 'express-static-gzip'
import { Server as SocketServer } from 'socket.io'

type Entry = typeof import('./app/entry.server.tsx')
type App = ServerBuild & { entry: { module: Entry } }

const production = process.env.NODE_ENV !== 'development'
process.env.NODE_ENV ??= 'production'
const http = createServer({ keepAliveTimeout: 75_000 }) // Proxies keep theirs 60 s: whoever closes first loses requests.
const vite = production
  ? null
  : await (await import('vite')).createServer({ server: { middlewareMode: true, hmr: { server: http } } })
const built: App | null = production ? await import(pathToFileURL(resolve('build/server/index.js')).href) : null
const loadApp = async (): Promise<App> => built ?? ((await vite?.ssrLoadModule('virtual:remix/server-build')) as App)
const entry = async (): Promise<Entry> => (await loadApp()).entry.module

const first = await entry()
const settings = first.settingsOrExit()
const app = express().disable('x-powered-by')
app.set('trust proxy', settings.TRUST_PROXY)
// Before the gate: the pages it keeps for visitors travel small too. As small as brotli makes files in a few milliseconds.
app.use(compression({ level: 4, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } }))
app.use((request, response, next) => void loadApp().then((b) => b.entry.module.gate(b, request, response, next), next))
if (vite) app.use(vite.middlewares)
else {
  app.use('/assets', packed('build/client/assets', first.packedForever))
  app.use(express.static('build/client', { setHeaders: first.keptAnHour, redirect: false, index: false }))
}
app.all(
  '*',
  createRequestHandler({
    build: built ? first.inPlainWords(built) : async () => first.inPlainWords(await loadApp()),
    mode: process.env.NODE_ENV,
    getLoadContext: (_, response) => response.locals.asking,
  }),
)

const io = new SocketServer(http, {
  serveClient: false,
  parser: first.frames,
  perMessageDeflate: false, // Text is small and a compressed bomb is not.
  transports: ['websocket'],
  maxHttpBufferSize: 600_000,
  pingInterval: 10_000, // A dead link is noticed within 20 s.
  pingTimeout: 8_000,
  connectTimeout: 10_000,
  destroyUpgrade: production, // In development Vite's own socket shares the port.
  allowRequest: (request, allow) =>
    void entry().then(
      (e) => allow(null, e.allowConnection(request)),
      () => allow(null, false),
    ),
})
// Sockets come as sockets only: whatever is asked of their address in plain HTTP goes through the gate like the rest.
http.removeAllListeners('request').on('request', app)
// In production the door is called in the same turn, so that no early packet is missed.
io.on('connection', (socket) => {
  if (built) built.entry.module.handleConnection(io, socket)
  else void entry().then((e) => e.handleConnection(io, socket))
})
await first.start(http)
http.listen(settings.PORT, settings.HOST, () => {
  const address = http.address()
  void first.announce(typeof address === 'object' && address ? address.port : settings.PORT)
})
http.on('error', (error: NodeJS.ErrnoException) => first.cannotListen(error))
let stopping = false
// Vite's own listener would end the process before it is done.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.removeAllListeners(signal).on(signal, async () => {
    if (stopping) return
    stopping = true
    // Whatever hangs, the process is gone within 10 s; what was acknowledged is stored long before.
    setTimeout(() => process.exit(1), 9_500).unref()
    await (await entry()).stop(io, http)
    await vite?.close()
    process.exit(0)
  })
