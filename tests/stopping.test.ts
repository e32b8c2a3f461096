import { spawn } from 'node:child_process'
import net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { BARE, startServer, type TestServer } from './support/server.ts'
import { copyTemplate } from './support/template.ts'

async function aServer(): Promise<TestServer> {
  const { DATA_DIR, DATABASE_URL, remove } = await copyTemplate()
  const server = await startServer({ DATA_DIR, ...(DATABASE_URL && { DATABASE_URL }), DEMO: 'off' })
  onTestFinished(async () => {
    await server.kill()
    await remove()
  })
  return server
}

/** A connection below HTTP, which says only what it is told to say. */
async function aConnection({ url }: TestServer) {
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.on('data', (bytes) => {
    heard += bytes
  })
  socket.on('error', () => socket.destroy())
  await new Promise((resolve) => socket.once('connect', resolve))
  return {
    say: (text: string) => socket.write(text.replaceAll('\n', '\r\n')),
    heard: (like: RegExp) => expect.poll(() => heard, { timeout: 60_000 }).toMatch(like),
  }
}

const post = ({ url }: TestServer) => `POST /sign-in HTTP/1.1
Host: ${new URL(url).host}
Origin: ${url}
Content-Type: application/x-www-form-urlencoded
Content-Length: 10

email`
const upgrade = ({ url }: TestServer) => `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
Host: ${new URL(url).host}
Origin: ${url}
Connection: Upgrade
Upgrade: websocket
Sec-WebSocket-Version: 13
Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

`

test('a request that is under way when the platform is stopped is answered, and holds nothing up after that', async () => {
  const server = await aServer()
  const half = await aConnection(server)
  half.say(post(server))
  // It has been read so far: what came later on another connection is answered.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  const stopped = server.stop()
  await expect.poll(() => server.said(), { timeout: 60_000 }).toContain('"stopping"')
  half.say('=a&b=')
  await half.heard(/^HTTP\/1\.1 400 /)
  expect(await stopped).toBe(0)
})

test('who never ends what they began to say does not keep the platform from stopping in good order', async () => {
  const server = await aServer()
  const [half, deaf] = [await aConnection(server), await aConnection(server)]
  half.say(post(server))
  deaf.say(upgrade(server))
  await deaf.heard(/^HTTP\/1\.1 101 /)
  expect(await server.stop()).toBe(0)
})

test('whoever stops npm stops the platform, although npm and its shell do not pass the signal on', async () => {
  const { DATA_DIR, DATABASE_URL, remove } = await copyTemplate()
  onTestFinished(remove)
  const env = { ...BARE, HOST: '127.0.0.1', PORT: '0', DATA_DIR, ...(DATABASE_URL && { DATABASE_URL }), DEMO: 'off' }
  const npm = spawn('npm', ['start'], { env: env as unknown as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = new Promise((resolve) => npm.stdout.once('close', resolve))
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (bytes) => {
      said += bytes
    })
  await expect.poll(() => said, { timeout: 120_000 }).toMatch(/Total Place is at (\S+)/)
  const url = /Total Place is at (\S+)/.exec(said)?.[1]
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  const from = Date.now()
  npm.kill('SIGTERM')
  // What is printed to is open as long as anything that npm started is there.
  await ended
  expect(Date.now() - from).toBeLessThan(10_000)
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})
