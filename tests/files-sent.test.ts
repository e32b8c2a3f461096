import fs from 'node:fs'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { aCast, type Cast, Scene } from './support/cast.ts'
import { aDocx, aPhotograph, aPng } from './support/files.ts'
import { startServer, type TestServer } from './support/server.ts'
import { copyTemplate, type TestDatabase } from './support/template.ts'

let copy: TestDatabase
let server: TestServer
let cast: Cast
let finding: { id: string; slug: string }
let draft: { id: string; slug: string }
const settings = () => ({
  DATA_DIR: copy.DATA_DIR,
  ...(copy.DATABASE_URL && { DATABASE_URL: copy.DATABASE_URL }),
  DEMO: 'off',
  LOG_LEVEL: 'error',
})
beforeAll(async () => {
  copy = await copyTemplate()
  process.env.DATA_DIR = copy.DATA_DIR
  await openDatabase(() => {}, copy)
  cast = await aCast()
  const scene = new Scene(cast, 'kzq')
  ;[finding, draft] = [await scene.finding(), await scene.draftProposal()]
  await closeDatabase()
  server = await startServer(settings())
})
afterAll(async () => {
  await server?.stop()
  await copy?.remove()
})

const as = (who: keyof Cast['cookies']) => ({ Cookie: cast.cookies[who], Origin: server.url })
const get = (who: keyof Cast['cookies'], path: string, headers = {}) =>
  fetch(`${server.url}${path}`, { headers: { ...as(who), ...headers }, redirect: 'manual' })

/** Sends it as the page does. @returns its id, or what was said of it */
function send(who: keyof Cast['cookies'], bytes: Buffer, metadata: Record<string, string>, more = {}): Promise<string> {
  return new Promise((resolve) => {
    const upload = new Upload(bytes, {
      endpoint: `${server.url}/uploads`,
      chunkSize: 100_000,
      retryDelays: null,
      headers: as(who),
      metadata,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => resolve('originalResponse' in error ? (error.originalResponse?.getBody() ?? 'lost') : 'lost'),
      ...more,
    })
    upload.start()
  })
}
const toFinding = () => ({ name: 'Photo.jpg', description: 'A street', kind: 'finding', id: finding.id })

test('a photograph sent in parts is shown to everyone, drawn anew, and can do nothing', async () => {
  const id = await send('co-author', await aPhotograph(), toFinding())
  const answer = await get('visitor', `/files/${id}`)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': `inline; filename*=UTF-8''Photo.webp`,
    'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(Buffer.from(await answer.arrayBuffer()).includes('Secret')).toBe(false)
  const page = await (await get('visitor', `/findings/${finding.slug}`)).text()
  expect(page).toContain(`src="/files/${id}?size=small"`)
  const again = await get('visitor', `/files/${id}`, { 'If-None-Match': answer.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('a document is only ever downloaded', async () => {
  const id = await send('co-author', aDocx(), { ...toFinding(), name: 'évil";\r\nx: y.html' })
  const answer = await get('visitor', `/files/${id}`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.docx$/)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})

test('what is refused says why, and leaves nothing', async () => {
  expect(await send('co-author', Buffer.from('<svg onload="alert(1)"/>'), toFinding())).toMatch(/files of markup/)
  expect(await send('co-author', await aPng(), { ...toFinding(), description: '' })).toMatch(/cannot see it/)
  expect(await send('co-author', Buffer.alloc(25_000_001), toFinding())).toMatch(/exceeded|larger|too large/i)
})

test('nobody sends to what is not theirs, nor learns whether it is there', async () => {
  const png = await aPng()
  const toDraft = { ...toFinding(), kind: 'proposal', id: draft.id }
  expect(await send('practitioner', png, toFinding())).toBe('You may not add files to this.')
  const unseen = await send('practitioner', png, toDraft)
  expect(unseen).toBe(await send('practitioner', png, { ...toDraft, id: 'no-such' }))
  expect(unseen).not.toMatch(/^[0-9a-f-]{36}$/)
  const visitor = await fetch(`${server.url}/uploads`, {
    method: 'POST',
    headers: { Origin: server.url },
    redirect: 'manual',
  })
  expect(visitor.headers.get('location')).toMatch(/^\/sign-in/)
})

test('what arrived before a power cut is kept, and sending goes on from there', async () => {
  const photograph = await aPhotograph(2_400, 1_800)
  const noisy = Buffer.concat([photograph, Buffer.alloc(2_000_000 - photograph.length)])
  let url: string | null = null
  let arrived = 0
  await new Promise<void>((resolve) => {
    const upload = new Upload(noisy, {
      endpoint: `${server.url}/uploads`,
      chunkSize: 250_000,
      retryDelays: null,
      headers: as('co-author'),
      metadata: toFinding(),
      onChunkComplete: async (_, sent) => {
        url = upload.url
        arrived = sent
        if (sent < 1_000_000) return
        await upload.abort()
        resolve()
      },
    })
    upload.start()
  })
  await server.kill()
  server = await startServer(settings())
  const path = new URL(String(url)).pathname
  const head = await fetch(`${server.url}${path}`, {
    method: 'HEAD',
    headers: { ...as('co-author'), 'Tus-Resumable': '1.0.0' },
  })
  expect(Number(head.headers.get('upload-offset'))).toBeGreaterThanOrEqual(arrived)
  const stranger = await fetch(`${server.url}${path}`, {
    method: 'HEAD',
    headers: { ...as('administrator'), 'Tus-Resumable': '1.0.0' },
  })
  expect(stranger.status).toBe(404)
  const id = await send('co-author', noisy, toFinding(), { uploadUrl: `${server.url}${path}`, endpoint: null })
  expect(id).toBe(path.split('/').at(-1))
  expect((await get('visitor', `/files/${id}`)).status).toBe(200)
  expect(await (await get('co-author', path)).json()).toMatchObject({ id, kind: 'image', name: 'Photo.webp' })
  expect(fs.readdirSync(`${copy.DATA_DIR}/files/attachments`)).toContain(id)
})
