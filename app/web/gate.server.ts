import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import type { ExpressStaticGzipOptions } from 'express-static-gzip'
import { databaseHealth } from '#app/db/health.server.ts'
import { remember } from '#app/db/remember.ts'
import { log, withRequestId } from '#app/log.server.ts'
import { settings } from '#app/settings.server.ts'
import type { AppContext } from './asking.server.ts'
import { holdingPosted } from './posted.server.ts'
import {
  beginVisitorPage,
  findVisitorPage,
  forgetVisitorPages,
  isVisitorPage,
  visitorPageBeingDrawn,
} from './visitor-pages.server.ts'

/** In a path or a query: no text of ours has one, and PostgreSQL takes none. */
const NUL = /%00/
/** Who goes on sending after the answer is listened to for so long (ms) and so much (bytes), so that the answer arrives. */
const LINGER = 3_000
const LISTENED_TO = 4_000_000
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const state = remember('gate', () => ({ stopping: false, port: 0 }))
/** From now on the platform says it is not ready. */
export function closeGate(): void {
  state.stopping = true
}

/**
 * Before everything else: a request id, the headers that every response carries, the two health addresses, and the
 * refusal of unsafe methods from other origins. Remix's own check misses addresses without a page, so it is here, once.
 */
export function gate({ routes }: Build, request: Request, response: Response, next: NextFunction): void {
  const asking: AppContext = {
    nonce: randomBytes(16).toString('base64'),
    requestId: randomUUID(),
    askedAt: performance.now(),
    address: request.ip ?? 'unknown',
  }
  response.locals.asking = asking
  lettingOverride(response)
  for (const [name, value] of Object.entries(headersFor(asking))) response.setHeader(name, value)
  withRequestId(asking.requestId, () => {
    logWhenDone(request, response, asking.requestId, routes)
    if (NUL.test(request.originalUrl) || !isReadable(request.path)) refuseAddress(response)
    else if (request.path === '/healthz') response.type('text/plain').send('ok')
    else if (request.path === '/readyz') void answerReadiness(response)
    else if (!SAFE.has(request.method) && !isFromHere(request) && !isEndingMail(request))
      response.status(403).type('text/plain').send('This request came from another site, so it was refused.')
    else {
      // Looked at, and ours. Remix would compare it with the Host, which a proxy may have changed, and fail.
      delete request.headers.origin
      if (isVisitorPage(request.method, request.path, request.headers.cookie))
        void sendVisitorPage(request, response, asking.nonce, next)
      else holdingPosted(next)
    }
  })
}

/** Said once: an answer of its own replaces what is said here of every answer, and does not stand beside it. */
const SAID_ONCE = new Set(['cache-control', 'content-security-policy'])
function lettingOverride(response: Response): void {
  const append = response.append.bind(response)
  response.append = (name, value) => {
    if (!SAID_ONCE.has(name.toLowerCase())) return append(name, value)
    response.setHeader(name, value ?? '')
    return response
  }
}

/** Express would refuse it too, and print it: names, slugs and all. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}
const refuseAddress = (response: Response) =>
  response
    .status(400)
    .setHeader('Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'`)
    .type('text/plain')
    .send('There is no such address.')

const keptForever = (response: ServerResponse): void =>
  void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
/** Files whose names change with what is in them, packed when they were built; and all others. */
export const packedForever: ExpressStaticGzipOptions = {
  enableBrotli: true,
  orderPreference: ['br'],
  serveStatic: { setHeaders: keptForever, redirect: false },
}
export const keptAnHour = (response: ServerResponse): void =>
  void response.setHeader('Cache-Control', 'public, max-age=3600')

/** The kept page; else the one being drawn for somebody else at this moment; else it is drawn for this visitor. */
async function sendVisitorPage(request: Request, response: Response, nonce: string, next: NextFunction): Promise<void> {
  await visitorPageBeingDrawn(request.originalUrl)
  const html = findVisitorPage(request.originalUrl, nonce)
  if (html) {
    response.type('html').send(html)
    return
  }
  // Also when the visitor goes away in the middle: nobody may wait for a page that nobody draws.
  if (!visitorPageBeingDrawn(request.originalUrl)) response.on('close', beginVisitorPage(request.originalUrl))
  next()
}

/** Sockets: only pages of this origin may connect. A request without an Origin is no browser's. */
export function allowConnection(request: IncomingMessage): boolean {
  return !state.stopping && isOurs(request.headers.origin)
}

function isFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = request.get('origin')
  // Some browsers leave Origin out of a form posted to the same origin, but then say so in Sec-Fetch-Site.
  return origin === undefined ? site === 'same-origin' : isOurs(origin)
}

/**
 * A program that reads mail ends it with a POST of its own (RFC 8058), from nowhere and without a cookie. The key in the
 * address is all that it needs, so no other site gains anything by sending it.
 */
const isEndingMail = ({ method, path }: Request): boolean => method === 'POST' && /^\/unsubscribe\/[\w-]+$/.test(path)

/** Exactly our origin: a prefix, a subdomain or another port is another site. Read from the settings, never from Host. */
function isOurs(origin: string | undefined): boolean {
  if (!origin) return false
  const { APP_URL, HOST } = settings()
  if (origin === new URL(APP_URL).origin) return true
  return !process.env.APP_URL && isLoopback(HOST) && isLoopbackOrigin(origin)
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const isLoopback = (host: string) => LOOPBACK.includes(host) || host === '::1'
/** On one's own machine 127.0.0.1 and localhost are the same server; the port must still be ours. */
function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, port } = new URL(origin)
  return protocol === 'http:' && LOOPBACK.includes(hostname) && port === String(state.port || settings().PORT)
}
/** The port in fact listened on: the settings may say 0, "any". */
export function nowListeningOn(port: number): void {
  state.port = port
}

function headersFor({ nonce, requestId }: AppContext): Record<string, string> {
  const { APP_URL, NODE_ENV } = settings()
  const development = NODE_ENV === 'development'
  const https = APP_URL.startsWith('https:')
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite puts styles into the page itself in development.
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'${development ? ' ws:' : ` ${APP_URL.replace(/^http/, 'ws')}`}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'X-Request-Id': requestId,
    // Pages differ by who asks. Files say for themselves how long they may be kept.
    'Cache-Control': 'private, no-store',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

async function answerReadiness(response: Response): Promise<void> {
  const health = await databaseHealth()
  const ready = health.ready && !state.stopping
  response.status(ready ? 200 : 503).json({ ready, stopping: state.stopping, checks: health.checks })
}

/** One line a request: what was asked, how it went, how long it took (ms). No query, no address, no name. */
function logWhenDone(request: Request, response: Response, requestId: string, routes: Routes): void {
  const started = performance.now()
  response.on('finish', () => {
    // Whatever was done here shows on the very next page, also before the news of it is delivered.
    if (!SAFE.has(request.method)) forgetVisitorPages()
    if (!request.complete) hangUpOn(request)
    if (request.path.startsWith('/assets/') || request.path === '/healthz') return
    const line = {
      method: request.method,
      path: inWordsOfOurs(request.path, routes),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    }
    withRequestId(requestId, () =>
      response.statusCode >= 500 ? log.error(line, 'request failed') : log.info(line, 'request'),
    )
  })
}

/** Answered before all of it was read, as when it is too much: the rest is thrown away, and soon not waited for. */
function hangUpOn(request: Request): void {
  let rest = LISTENED_TO
  const hangUp = () => void request.socket.destroy()
  const late = setTimeout(hangUp, LINGER).unref()
  request.once('end', () => clearTimeout(late))
  // Nobody else reads it any more, and what nobody reads fills the memory.
  request.removeAllListeners('data').on('data', (bytes: Buffer) => {
    rest -= bytes.length
    if (rest < 0) hangUp()
  })
  request.resume()
}

/** As far as Remix's build is needed here. */
type Build = { routes: Routes }
type Routes = Record<string, { path?: string | undefined } | undefined>
const wordsOf = new WeakMap<Routes, Set<string>>()

/**
 * "/people/…/edit": of a path only the words that are in the addresses of our own pages. Everything else may be a
 * person's name, the title of a private draft or a token.
 */
function inWordsOfOurs(path: string, routes: Routes): string {
  const words = wordsOf.get(routes) ?? new Set(Object.values(routes).flatMap((route) => route?.path?.split('/') ?? []))
  wordsOf.set(routes, words)
  const isOurWord = (part: string) => part === '' || OTHER_WORDS.has(part) || words.has(part.replace(/\.data$/, ''))
  return path
    .split('/')
    .map((part) => (isOurWord(part) ? part : '…'))
    .join('/')
}
const OTHER_WORDS = new Set(['readyz', '_root.data', 'socket.io', 'robots.txt', 'icon.svg'])
