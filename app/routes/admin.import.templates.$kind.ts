import type { LoaderFunctionArgs } from '@remix-run/node'
import { templateOf } from '#app/auth/bringing-lists.server.ts'
import { importKindOf } from '#app/domain/place/bringing/columns.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { attachment } from '#app/web/attachment.ts'

/** An empty CSV with the names of the columns. */
export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  const kind = getOr404(importKindOf(args.params.kind))
  return attachment(templateOf(kind), 'text/csv; charset=utf-8', `${kind}-to-fill-in.csv`)
}
