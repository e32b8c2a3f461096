import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { withDatabase } from './support/database.ts'

withDatabase()
let handle: ReturnType<typeof createRequestHandler>
beforeAll(async () => {
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  handle = createRequestHandler(build, 'production')
})

// React writes a page in pieces of 2,048 bytes. Where a letter of several bytes does not fit into the rest of a piece, it
// leaves NULs there, and a browser shows boxes. A longer nonce moves the letters along the pieces.
test('a page holds every letter that was asked for and nothing between them, wherever its pieces end', async () => {
  const words = '”👩'.repeat(30)
  for (let length = 1; length <= 200; length++) {
    const context = { nonce: 'n'.repeat(length), requestId: 'r', askedAt: performance.now(), address: '127.0.0.1' }
    const answer = await handle(new Request(`http://127.0.0.1/search?q=${encodeURIComponent(words)}`), context)
    const html = await answer.text()
    expect(html).toContain(`value="${words}"`)
    expect(html.includes('\0'), `with ${length} letters`).toBe(false)
  }
})
