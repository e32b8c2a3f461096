import type { Server } from 'node:http'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import type { Server as SocketServer } from 'socket.io'
import { forgetOldApplications } from '#app/auth/applying.server.ts'
import { prepareFirstAdministrator } from '#app/auth/first-administrator.server.ts'
import { startForgetting, stopForgetting } from '#app/auth/forgetting.server.ts'
import { forgetOldTries } from '#app/auth/rate-limit.server.ts'
import { forgetEndedSessions } from '#app/auth/session.server.ts'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { onActivity, startDelivery, stopDelivery } from '#app/domain/activity/activity.server.ts'
import { forgetWaitingFiles } from '#app/domain/attachment/changing.server.ts'
import { emptyWaste } from '#app/domain/attachment/storing.server.ts'
import { startAlerts, stopAlerts } from '#app/domain/notification/alerting.server.ts'
import { startDigests, stopDigests } from '#app/domain/notification/digest.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import { forgetOldImports } from '#app/domain/place/bringing/import.server.ts'
import { findDemonstration, offerRemoval } from '#app/domain/practitioner/demonstration.server.ts'
import { endSuspensionsOver } from '#app/domain/practitioner/roles.server.ts'
import { log, withRequestId } from '#app/log.server.ts'
import { digestLetter } from '#app/mail/digest-letter.server.tsx'
import { writeMail } from '#app/mail/outbox.server.ts'
import { startMail, stopMail } from '#app/mail/sender.server.ts'
import { stopRealtime } from '#app/realtime/door.server.ts'
import { readSettings, type Settings, SettingsError, settings } from '#app/settings.server.ts'
import { closeGate, nowListeningOn } from '#app/web/gate.server.ts'
import { GivenBackContext } from '#app/web/given-back.tsx'
import { noteConnections, seeOff } from '#app/web/leaving.server.ts'
import { NonceContext } from '#app/web/nonce.tsx'
import { postedWords, sentFrom } from '#app/web/posted.server.ts'
import { RequestIdContext } from '#app/web/reference.tsx'
import { forgetVisitorPages, isVisitorPage, keepVisitorPage } from '#app/web/visitor-pages.server.ts'
import { loadDemonstration } from '#demo/load.server.ts'
import { removeDemonstration } from '#demo/remove.server.ts'

export { handleConnection } from '#app/realtime/door.server.ts'
export { frames } from '#app/realtime/frames.ts'
export { inPlainWords } from '#app/web/faults.server.ts'
export { allowConnection, gate, keptAnHour, packedForever } from '#app/web/gate.server.ts'

const tell = (line: string) => process.stdout.write(`${line}\n`)

/** Every fault of the settings is told at once, and the process stops. */
export function settingsOrExit(): Settings {
  try {
    readSettings()
    return settings()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Everything that runs as long as the process does, in the order in which one needs the other. */
export async function start(http: Server): Promise<void> {
  noteConnections(http)
  try {
    await openDatabase(tell)
    if (settings().embedded && settings().DEMO) await loadDemonstration(tell)
  } catch (error) {
    // In words, not with the library's source around it: this is read by whoever typed the command.
    process.stderr.write(`Total Place cannot start: ${(error as Error).message}\n`)
    process.exit(1)
  }
  offerRemoval(removeDemonstration)
  onActivity('visitor pages', forgetVisitorPages)
  // Its administrator went with it.
  onActivity('first administrator', ({ verb }) =>
    verb === 'demonstration_removed' ? prepareFirstAdministrator(tell) : undefined,
  )
  startNotifying()
  startAlerts()
  startDelivery()
  startMail()
  startDigests((tx, digest) => writeMail(digest.to, digestLetter(digest), tx))
  // Counters whose time is over, sessions that have ended by themselves, files that nothing belongs to.
  startForgetting([
    forgetOldTries,
    forgetEndedSessions,
    endSuspensionsOver,
    forgetOldApplications,
    forgetOldImports,
    forgetWaitingFiles,
    emptyWaste,
  ])
}

/** Told once people can come: the address, and whom a demonstration can be tried as. */
export async function announce(port: number): Promise<void> {
  nowListeningOn(port)
  const { APP_URL, PORT } = settings()
  const lines = [`Total Place is at ${PORT === 0 ? `http://127.0.0.1:${port}` : APP_URL}`]
  const demonstration = await findDemonstration()
  if (demonstration) {
    lines.push(`Sign in as one of the demonstration's people, password ${demonstration.password}:`)
    for (const { email, can } of demonstration.accounts) lines.push(`  ${email.padEnd(28)} ${can}`)
  }
  await prepareFirstAdministrator((line) => lines.push(line))
  // In one go, when all is known: whoever waits for the address may stop the platform right after it.
  tell(lines.join('\n'))
}

export function cannotListen(error: NodeJS.ErrnoException): never {
  const { HOST, PORT } = settings()
  const why =
    error.code === 'EADDRINUSE' ? 'something else is listening there; set PORT to another number' : error.message
  process.stderr.write(`Cannot listen on ${HOST}:${PORT}: ${why}.\n`)
  process.exit(1)
}

/** No new work, then what is under way, then the database: whatever was acknowledged is stored. */
export async function stop(io: SocketServer, http: Server): Promise<void> {
  closeGate()
  log.info('stopping')
  await stopRealtime()
  // This closes the HTTP server too, and waits for whoever is connected to it.
  await seeOff(http, () => io.close())
  await stopDelivery()
  await stopAlerts()
  await stopDigests()
  await stopMail()
  await stopForgetting()
  await closeDatabase()
}

/** Milliseconds after which a page that still waits for data is given up. */
export const streamTimeout = 10_000

/** Draws a page. Everything is awaited: it is whole when it is sent, also for those without JavaScript. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  asking: AppLoadContext,
): Promise<Response> {
  const drawn = await draw(request, context, asking)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const { pathname, search } = new URL(request.url)
  const plain = status === 200 && !drawn.failed && !headers.has('Set-Cookie')
  if (plain && isVisitorPage(request.method, pathname, request.headers.get('Cookie')))
    keepVisitorPage(pathname + search, drawn.html, asking.nonce, asking.askedAt)
  return new Response(drawn.html, { headers, status: drawn.failed ? 500 : status })
}

function draw(
  request: Request,
  context: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<{ html: string; failed: boolean }> {
  return new Promise((resolve, reject) => {
    let failed = false
    const sent = { written: postedWords(), from: sentFrom(request) }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RequestIdContext.Provider value={requestId}>
          <GivenBackContext.Provider value={sent}>
            <RemixServer context={context} url={request.url} nonce={nonce} />
          </GivenBackContext.Provider>
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(tooLong)
          const page = new PassThrough()
          // React 18 leaves NULs where a letter of several bytes meets the end of a piece. No page has any of its own.
          text(page).then((html) => resolve({ html: html.replaceAll('\0', ''), failed }), reject)
          pipe(page)
        },
        onShellError: reject,
        onError(error) {
          failed = true
          withRequestId(requestId, () => log.error({ error: String(error) }, 'a page could not be drawn'))
        },
      },
    )
    const tooLong = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** What a loader or action threw. The page shows the request id; the log has the rest. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
  withRequestId(context.requestId, () => log.error({ error: fault }, 'a request failed'))
}
