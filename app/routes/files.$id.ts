import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile, readFile } from '#app/domain/attachment/attachment.server.ts'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'

/**
 * The bytes of a file, for whoever may see what it belongs to: asked each time, so that losing access takes effect at once.
 * Images are shown, all else is only ever downloaded; and nothing in it may run or load anything.
 */
export async function loader(args: LoaderFunctionArgs) {
  const file = getOr404(await findFile(await viewerOf(args), args.params.id ?? ''))
  const small = file.kind === 'image' && new URL(args.request.url).searchParams.get('size') === 'small'
  const tag = `"${file.sha256.slice(0, 32)}${small ? '-small' : ''}"`
  const headers = {
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    'Content-Type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    'Content-Disposition': `${file.kind === 'image' ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
    'Content-Security-Policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
  }
  if (args.request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  const bytes = new Uint8Array(await readFile(file, small))
  return new Response(bytes, { headers: { ...headers, 'Content-Length': String(bytes.length) } })
}

/** RFC 8187: percent signs for what is not a letter, a digit or one of a few signs. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
