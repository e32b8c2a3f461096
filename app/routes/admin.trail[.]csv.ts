import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify'
import { readActs, type TrailLine, trailFilterOf } from '#app/domain/moderation/trail.server.ts'
import { log } from '#app/log.server.ts'
import { requireRole } from '#app/web/asking.server.ts'

const COLUMNS = ['When (UTC)', 'What', 'Title', 'About whom', 'Who', 'Why', 'Kind of thing', 'Id of the thing']
const asRow = ({ at, what, title, whomName, byName, reason, subjectKind, subjectId }: TrailLine) => [
  at.toISOString(),
  what,
  title,
  whomName,
  byName,
  reason,
  subjectKind,
  subjectId,
]

/** The trail, or what is found of it, as a table. What a spreadsheet would take for a formula is text. */
export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { filter } = trailFilterOf(new URL(args.request.url).searchParams)
  const table = stringify({
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  const rows = Readable.from(readActs(moderator, filter)).map(asRow)
  rows.on('error', (error) => {
    log.error({ error }, 'the trail could not be read to its end')
    table.destroy(error)
  })
  return new Response(createReadableStreamFromReadable(rows.pipe(table)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-trail.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
