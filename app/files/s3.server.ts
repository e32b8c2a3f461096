import { AwsClient } from 'aws4fetch'
import type { Store } from './store.ts'

/** ms for one request to the store; a file of the largest size takes some seconds on a slow line. */
const PATIENCE = 60_000

/**
 * A bucket of Amazon S3, or of anything that speaks as it does (MinIO, Garage, Ceph…), by its address with the keys in it:
 * `https://KEY:SECRET@host/bucket?region=eu-west-2`. What it is asked is signed; a request that fails on the way is sent
 * again by the library.
 */
export function s3Store(address: string): Store {
  const url = new URL(address)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
    retries: 3,
  })
  const bucket = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  const ask = (method: string, key: string, body?: Uint8Array) =>
    client.fetch(`${bucket}/${key}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body: new Uint8Array(body), headers: { 'Content-Length': String(body.length) } }),
    })
  const faultOf = async (doing: string, answer: Response) =>
    new Error(`the file store answered ${answer.status} when ${doing}: ${(await answer.text()).slice(0, 300)}`)
  // Of a bucket that is not there everything would seem to be missing.
  const nullWhenMissing = (fault: Error) => {
    if (fault.message.includes('NoSuchKey')) return null
    throw fault
  }
  return {
    async put(key, bytes) {
      const answer = await ask('PUT', key, bytes)
      if (!answer.ok) throw await faultOf('something was to be stored', answer)
      await answer.body?.cancel()
    },
    async get(key) {
      const answer = await ask('GET', key)
      if (!answer.ok) return nullWhenMissing(await faultOf('something was to be read', answer))
      return Buffer.from(await answer.arrayBuffer())
    },
    async remove(key) {
      const answer = await ask('DELETE', key)
      if (!answer.ok && answer.status !== 404) throw await faultOf('something was to be removed', answer)
      await answer.body?.cancel()
    },
  }
}
