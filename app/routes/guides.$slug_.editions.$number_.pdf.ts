import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEditionPdf } from '#app/domain/guide/edition.server.ts'
import { getOr404 } from '#app/web/asking.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { editionNumber } from '#app/web/page-number.ts'

/** An edition as a tagged PDF, made when it is first asked for. */
export async function loader({ params: { slug = '', number } }: LoaderFunctionArgs) {
  const n = editionNumber(number)
  const pdf = getOr404(await findEditionPdf(slug, n))
  return attachment(pdf, 'application/pdf', `${slug}-edition-${n}.pdf`)
}
