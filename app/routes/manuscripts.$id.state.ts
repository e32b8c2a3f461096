import type { LoaderFunctionArgs } from '@remix-run/node'
import * as Y from 'yjs'
import { findManuscriptRight } from '#app/domain/manuscript/access.server.ts'
import { loadManuscript } from '#app/domain/manuscript/loading.server.ts'
import { notFound, viewerOf } from '#app/web/asking.server.ts'

/**
 * The stored state of a manuscript for one of its writers, as one Yjs update. A page asks for it when its socket does
 * not come, as behind a proxy that lets none through: so that writing can begin, and is merged later.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const id = args.params.id ?? ''
  const right = viewer && (await findManuscriptRight(viewer, id))
  if (!right) throw notFound()
  if (right !== 'write') throw new Response('You may read this, but not write in it.', { status: 403 })
  const loaded = await loadManuscript(id)
  if (!loaded) throw notFound()
  const update = Y.encodeStateAsUpdate(loaded.doc)
  loaded.doc.destroy()
  const headers = { 'Content-Type': 'application/octet-stream', 'Manuscript-Epoch': String(loaded.epoch) }
  return new Response(update as Uint8Array<ArrayBuffer>, { headers })
}
