/** A file to be kept: a browser stores it and never shows it as a page of ours. `name` is plain letters. */
export const attachment = (
  content: string | Uint8Array<ArrayBuffer> | ReadableStream,
  type: string,
  name: string,
): Response =>
  new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
