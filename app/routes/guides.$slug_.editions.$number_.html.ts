import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEditionFile } from '#app/domain/guide/edition.server.ts'
import { getOr404 } from '#app/web/asking.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { editionNumber } from '#app/web/page-number.ts'

/** An edition as one file of HTML, to be kept: never shown from here. */
export async function loader({ params: { slug = '', number } }: LoaderFunctionArgs) {
  const n = editionNumber(number)
  const html = getOr404(await findEditionFile(slug, n))
  return attachment(html, 'text/html; charset=utf-8', `${slug}-edition-${n}.html`)
}
