import { type BrowserContext, test as base, type Cookie, expect, type Page } from '@playwright/test'
import { copyDemonstration, startServer, type TestServer } from './server.ts'

export { expect }
export const PASSWORD = 'better-for-less'

type OfWorker = {
  server: TestServer
  cookies: Map<string, Cookie[]>
  /** Journeys that leave a community others cannot go on in name one of their own: they get a server to themselves. */
  community: string
}
type OfTest = {
  /** Lets this journey's pages say this on the console. Everything else that is an error or a warning fails it. */
  allowConsole(like: RegExp): void
  /** Signs the page's browser in as one of the demonstration's people. */
  signIn(email: string): Promise<void>
  /** A second person: a page in a browser profile of their own, signed in unless `email` is null. */
  person(email: string | null, options?: Parameters<import('@playwright/test').Browser['newContext']>[0]): Promise<Page>
  watched: Watch
}
type Watch = { add(context: BrowserContext): void; allow(like: RegExp): void; faults(): string[] }

export const test = base.extend<OfTest, OfWorker>({
  // Playwright starts another worker, and so another server, wherever this differs.
  community: ['shared', { option: true, scope: 'worker' }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
    async ({}, use) => {
      const { DATA_DIR, remove } = copyDemonstration()
      const server = await startServer({ DATA_DIR, LOG_LEVEL: 'warn' })
      await use(server)
      await server.stop()
      remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  // One sign-in a person and worker: the platform rightly counts how often somebody tries.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  cookies: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  watched: [
    async ({ server }, use) => {
      const watch = watchOn(new URL(server.url).host)
      await use(watch)
      expect(watch.faults(), 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, watched }, use) => {
    watched.add(context)
    await use(context)
  },
  allowConsole: async ({ watched }, use) => use(watched.allow),
  signIn: async ({ context, server, cookies }, use) => use((email) => signInTo(context, server.url, email, cookies)),
  person: async ({ browser, server, cookies, watched, contextOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (email, options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: server.url, ...options })
      opened.push(context)
      watched.add(context)
      if (email) await signInTo(context, server.url, email, cookies)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

/** As the form would, without drawing it: what the journey is about comes after. */
async function signInTo(context: BrowserContext, url: string, email: string, known: Map<string, Cookie[]>) {
  await context.addCookies(known.get(email) ?? [])
  if (known.has(email) && (await context.request.get(`${url}/people`, { maxRedirects: 0 })).ok()) return
  const answer = await context.request.post(`${url}/sign-in`, {
    form: { email, password: PASSWORD },
    headers: { Origin: url },
    maxRedirects: 0,
  })
  expect(answer.status(), `signing in as ${email}: ${await answer.text()}`).toBe(302)
  known.set(
    email,
    (await context.cookies()).filter(({ name }) => name.endsWith('session')),
  )
}

/** Notes what no page of ours may do: complain on the console, throw, or ask another host for anything. */
function watchOn(host: string): Watch {
  const faults: string[] = []
  const allowed: RegExp[] = []
  const add = (context: BrowserContext) => {
    const asked = new Set<string>()
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host)
        faults.push(`asked ${url.host} for ${url.pathname}`)
      if (request.isNavigationRequest()) asked.add(request.url())
    })
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      // Chromium calls an answer of 4xx an error too: to a page asked for, or to a form that is told what is wrong with
      // it. Which of them is right, the journey says.
      const { url } = message.location()
      const answered = asked.has(url) || (url.startsWith(`http://${host}/`) && new URL(url).pathname.endsWith('.data'))
      if (answered && /^Failed to load resource: .* status of 4\d\d/.test(message.text())) return
      // Remix tells the console of a reading that ended because somebody moved on meanwhile: nothing was lost by it.
      if (message.text().startsWith('AbortError: signal is aborted without reason')) return
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack ?? error.error().message}`))
  }
  return {
    add,
    allow: (like) => void allowed.push(like),
    faults: () => faults.filter((fault) => !allowed.some((like) => like.test(fault))),
  }
}
