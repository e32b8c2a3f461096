import http from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, db, openDatabase } from '#app/db/database.server.ts'
import { routesOfBuild } from './support/routes.ts'
import { startServer, type TestServer } from './support/server.ts'
import { copyTemplate, type TestDatabase } from './support/template.ts'

const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const DOMAIN = 'https://tp.example.org'
const routes = routesOfBuild()

let copy: TestDatabase
let server: TestServer
/** As behind a proxy with HTTPS, under a name of its own. */
let named: TestServer
let other: TestDatabase
/** One whose database lacks a table that lists need. */
let broken: TestServer
let holed: TestDatabase

beforeAll(async () => {
  copy = await copyTemplate()
  other = await copyTemplate()
  holed = await copyTemplate()
  await openDatabase(() => {}, holed)
  await db.$executeRawUnsafe('ALTER TABLE "Theme" RENAME TO "Gone"')
  await closeDatabase()
  const settings = ({ DATA_DIR, DATABASE_URL }: TestDatabase) => ({
    DATA_DIR,
    ...(DATABASE_URL && { DATABASE_URL }),
    DEMO: 'off',
    LOG_LEVEL: 'fatal',
  })
  ;[server, named, broken] = await Promise.all([
    startServer(settings(copy)),
    startServer({ ...settings(other), APP_URL: DOMAIN }),
    startServer({ ...settings(holed), LOG_LEVEL: 'error' }),
  ])
})
afterAll(async () => {
  await Promise.all([server?.stop(), named?.stop(), broken?.stop()])
  await copy?.remove()
  await other?.remove()
  await holed?.remove()
})

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }
/** Below fetch: every header is as written, and nothing is tidied up on the way. */
function ask(to: TestServer, method: string, path: string, headers: Record<string, string> = {}, body = '') {
  const url = new URL(to.url)
  return new Promise<Answer>((resolve, reject) => {
    const to = { host: url.hostname, port: url.port, method, path, headers, agent: false as const }
    const request = http.request(to, (response) => {
      let text = ''
      response.on('data', (bytes) => {
        text += bytes
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: '' })
    })
    request.on('error', reject)
    request.end(body)
  })
}

describe('every answer', () => {
  const PATHS = ['/', '/sign-in', '/no-such-page', '/icon.svg', '/robots.txt', '/healthz', '/readyz', '/assets/none.js']
  const MORE = ['/socket.io/', '/socket.io/?EIO=4&transport=polling', '/socket.io', '/places.data', '/sign-in.data']

  test.each([...PATHS, ...MORE])('carries the headers that protect its reader: %s', async (path) => {
    const { headers, status } = await ask(server, 'GET', path)
    expect(status).toBeGreaterThan(0)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    const policy = String(headers['content-security-policy'])
    for (const part of [
      `default-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      `form-action 'self'`,
    ])
      expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}'/)
  })

  test('carries them also when the address itself is nonsense, and then allows nothing at all', async () => {
    const { status, headers } = await ask(server, 'GET', '/%E0%A4%A')
    expect(status).toBe(400)
    expect(headers['content-security-policy']).toContain(`default-src 'none'`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
  })

  test('carries them at the address of the sockets too, whatever is asked there', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      const { status, headers } = await ask(server, method, '/socket.io/?EIO=4&transport=polling&t=x')
      expect(status).toBe({ GET: 404, OPTIONS: 405, POST: 403, PUT: 403 }[method])
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test('is kept by no cache between when it is somebody’s page, or the data of one', async () => {
    const kept: string[] = []
    const pages = routes.map(({ path }) => path.replace(/[:*][^/]*/g, 'x'))
    for (const path of pages.flatMap((page) => [page, `${page === '/' ? '/_root' : page}.data`])) {
      const { headers, status } = await ask(server, 'GET', path)
      if (status === 405 || status === 400) continue
      if (headers['cache-control'] !== 'private, no-store') kept.push(`${path}: ${status} ${headers['cache-control']}`)
    }
    expect(kept).toEqual([])
  })

  test('carries them also when it is a refusal', async () => {
    const { status, headers } = await ask(server, 'POST', '/sign-in', { Origin: 'https://evil.example' })
    expect(status).toBe(403)
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
  })

  test('carries them also when a page fails, tells nothing of why, and gives what finds it in the log', async () => {
    const { status, headers, text } = await ask(broken, 'GET', '/case-studies')
    expect(status).toBe(500)
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(text).toContain('Something went wrong on our side')
    expect(text).not.toMatch(/Prisma|Theme|\bat .*\.js/)
    const reference = headers['x-request-id'] as string
    expect(text).toContain(`>${reference}</code>`)
    const lines = broken.said().split('\n')
    expect(lines.find((line) => line.includes(reference))).toMatch(/"a request failed"/)
    expect((await ask(broken, 'GET', '/sign-in')).status).toBe(200)
  })

  test('has a nonce of its own, and every script on a page has it', async () => {
    const [one, two] = await Promise.all([ask(server, 'GET', '/sign-in'), ask(server, 'GET', '/sign-in')])
    const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(nonceOf(one)).not.toBe(nonceOf(two))
    const scripts = one.text.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(one)}"`)
    expect(one.text).not.toMatch(/ style="| on[a-z]+="/)
  })

  test('tells browsers to stay with HTTPS where there is HTTPS, and only there', async () => {
    expect((await ask(named, 'GET', '/')).headers['strict-transport-security']).toContain('max-age=31536000')
    expect((await ask(server, 'GET', '/')).headers['strict-transport-security']).toBeUndefined()
  })
})

/** Origins that are not ours, of a server on its own machine and of one with a name. */
function foreignTo(to: TestServer): Record<string, Record<string, string>> {
  const { port } = new URL(to.url)
  const evil = 'https://evil.example'
  return {
    none: {},
    null: { Origin: 'null' },
    evil: { Origin: evil },
    'a prefix': { Origin: to === named ? 'https://tp.exampl' : 'http://127.0.0.1' },
    'a longer name': { Origin: to === named ? `${DOMAIN}.evil.example` : `http://127.0.0.1:${port}.evil.example` },
    'a subdomain': { Origin: to === named ? 'https://sub.tp.example.org' : `http://sub.localhost:${port}` },
    'another port': { Origin: to === named ? `${DOMAIN}:8443` : `http://127.0.0.1:${Number(port) + 1}` },
    'another scheme': { Origin: to === named ? 'http://tp.example.org' : `https://127.0.0.1:${port}` },
    'somebody else in disguise': {
      Origin: evil,
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
    },
    'a browser that says so': { Origin: to === named ? DOMAIN : to.url, 'Sec-Fetch-Site': 'cross-site' },
    'a neighbour of one domain': { Origin: to === named ? DOMAIN : to.url, 'Sec-Fetch-Site': 'same-site' },
  }
}

/** Programs that read mail send it from nowhere (RFC 8058); the key in the address is all that opens it. */
const ENDS_MAIL = 'POST /unsubscribe/x'

describe.each(['on its own machine', 'under a name of its own'])(
  'a request from another site, to a server %s,',
  (which) => {
    const to = () => (which === 'on its own machine' ? server : named)

    test('is refused by every address and every method that may change something', async () => {
      const letIn: string[] = []
      const paths = routes.map(({ path }) => path.replace(/[:*][^/]*/g, 'x'))
      const all = Object.entries(foreignTo(to())).map(async ([who, headers]) => {
        for (const path of paths)
          for (const method of UNSAFE) {
            const { status } = await ask(to(), method, path, { ...headers, 'Content-Length': '0' })
            if (status !== 403 && `${method} ${path}` !== ENDS_MAIL)
              letIn.push(`${method} ${path} from ${who}: ${status}`)
          }
      })
      await Promise.all(all)
      expect(letIn).toEqual([])
    })

    test('opens no socket', async () => {
      const opened: string[] = []
      const upgrade = {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      }
      const path = '/socket.io/?EIO=4&transport=websocket'
      for (const [who, headers] of Object.entries(foreignTo(to()))) {
        if (headers['Sec-Fetch-Site']) continue
        const { status } = await ask(to(), 'GET', path, { ...headers, ...upgrade })
        if (status === 101) opened.push(who)
      }
      expect(opened).toEqual([])
      const own = await ask(to(), 'GET', path, { Origin: to() === named ? DOMAIN : to().url, ...upgrade })
      expect(own.status).toBe(101)
    })

    test('is let in from its own pages', async () => {
      const own = { Origin: to() === named ? DOMAIN : to().url, 'Content-Type': 'application/x-www-form-urlencoded' }
      expect((await ask(to(), 'POST', '/sign-in', own, 'email=&password=')).status).not.toBe(403)
    })
  },
)

test('not one of them ran an action', async () => {
  await Promise.all([server.stop(), named.stop()])
  for (const one of [copy, other]) {
    await openDatabase(() => {}, one)
    // A try to sign in would have been counted against the address it came from: only that of the last test was.
    expect(await db.activity.count()).toBe(0)
    expect(await db.session.count()).toBe(0)
    expect(await db.rateLimit.count()).toBeLessThanOrEqual(3)
    await closeDatabase()
  }
})
