import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryDirectory } from '#tests/support/template.ts'
import { diskStore } from './disk.server.ts'
import { s3Store } from './s3.server.ts'
import type { Store } from './store.ts'

/** A real server that speaks as Amazon S3 does and keeps files on a disk. It knows keys, but does not check this kind of signature. */
type BucketServer = { run(): Promise<{ port: number }>; close(): Promise<void> }
const S3rver: new (options: object) => BucketServer = createRequire(import.meta.url)('s3rver')

function keepsBytes(store: () => Store): void {
  const bytes = Buffer.from([0, 255, 13, 10, 0, 1])

  it('gives back what it was given, and nothing under another key', async () => {
    await store().put('attachments/one/full', bytes)
    expect(await store().get('attachments/one/full')).toEqual(bytes)
    expect(await store().get('attachments/two/full')).toBeNull()
  })

  it('replaces what was under a key', async () => {
    await store().put('attachments/three/full', bytes)
    await store().put('attachments/three/full', Buffer.from('other'))
    expect(String(await store().get('attachments/three/full'))).toBe('other')
  })

  it('removes, also what is not there', async () => {
    await store().put('attachments/four/full', bytes)
    await store().remove('attachments/four/full')
    await store().remove('attachments/four/full')
    expect(await store().get('attachments/four/full')).toBeNull()
  })

  it('keeps a large file', async () => {
    const large = Buffer.alloc(25_000_000, 7)
    await store().put('attachments/large/original', large)
    expect((await store().get('attachments/large/original'))?.equals(large)).toBe(true)
  })
}

describe('the disk', () => {
  const folder = temporaryDirectory()
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  keepsBytes(() => diskStore(folder))

  it('lets no key lead out of its folder', async () => {
    for (const key of ['../x', 'a/../../x', '/etc/x', 'a//b', 'A', 'a.b', ''])
      await expect(diskStore(folder).put(key, Buffer.from('x'))).rejects.toThrow('a key of the store')
  })

  it('is readable by nobody else, and leaves nothing half written', async () => {
    await diskStore(folder).put('private/x', Buffer.from('x'))
    expect(fs.statSync(path.join(folder, 'private/x')).mode & 0o077).toBe(0)
    expect(fs.readdirSync(path.join(folder, 'private'))).toEqual(['x'])
  })
})

describe('a bucket', () => {
  const folder = temporaryDirectory()
  let server: BucketServer
  let host = ''
  beforeAll(async () => {
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'total-place' }],
    })
    host = `127.0.0.1:${(await server.run()).port}`
  })
  afterAll(async () => {
    await server.close()
    fs.rmSync(folder, { recursive: true })
  })
  keepsBytes(() => s3Store(`http://S3RVER:S3RVER@${host}/total-place`))

  it('that refuses a stranger gives a fault, and no empty answer', async () => {
    const stranger = s3Store(`http://STRANGER:secret@${host}/total-place`)
    await expect(stranger.put('attachments/x/full', Buffer.from('x'))).rejects.toThrow(/answered 403/)
    await expect(stranger.get('attachments/x/full')).rejects.toThrow(/answered 403/)
  })

  it('that is not there is a fault, and no missing file', async () => {
    const elsewhere = s3Store(`http://S3RVER:S3RVER@${host}/no-such-bucket`)
    await expect(elsewhere.get('attachments/x/full')).rejects.toThrow(/NoSuchBucket/)
  })
})
