import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { listAsCsv } from '#app/auth/bringing-lists.server.ts'
import { importKindOf } from '#app/domain/place/bringing/columns.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { attachment } from '#app/web/attachment.ts'

/** What is here as a CSV that can be edited and brought back. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const kind = getOr404(importKindOf(args.params.kind))
  const pieces = createReadableStreamFromReadable(Readable.from(listAsCsv(viewer, kind)))
  return attachment(pieces, 'text/csv; charset=utf-8', `${kind}.csv`)
}
