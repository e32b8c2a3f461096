import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReport, listDesk } from '#app/domain/moderation/desk.server.ts'
import { countQueues, listQueue } from '#app/domain/moderation/queues.server.ts'
import { type DeskItem, deskKinds, isQueue, MARKS, QUEUES, type Queue } from '#app/domain/moderation/queues.ts'
import { listHeld } from '#app/domain/moderation/releasing.server.ts'
import { isFlagKind, reasonWords } from '#app/domain/moderation/words.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'

/** `heldId` and `found` of what is held. */
type Line = DeskItem & { note: string; heldId?: string; found?: string[]; fresh?: boolean; flags?: number }
const PAGE = 20

/** One screen: the queues with how much waits in each, the lines of one of them, and one of those to be decided. */
export async function showDesk(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const asked = new URL(args.request.url).searchParams
  const counts = await countQueues(moderator)
  const names = Object.keys(QUEUES) as Queue[]
  const wanted = asked.get('queue')
  // Whoever comes without a wish is where something waits.
  const queue = isQueue(wanted) ? wanted : (names.find((name) => counts[name] > 0) ?? 'flags')
  const page = pageNumber(args.request)
  const pages = Math.max(1, Math.ceil(counts[queue] / PAGE))
  orLastPage(args.request, page, { pages })
  const lines = await listLines(moderator, queue, page)
  const chosen = lines.find(({ kind, id }) => `${kind}:${id}` === asked.get('at')) ?? lines[0] ?? null
  return {
    queues: names.map((name) => ({ name, title: QUEUES[name].name, count: counts[name] })),
    queue,
    what: QUEUES[queue].what,
    page,
    pages,
    lines: lines.map(({ words, ...line }) => ({
      ...line,
      begins: beginning(line.title, words),
      mine: isMine(moderator, line),
    })),
    chosen: chosen && (await showChosen(moderator, queue, chosen)),
  }
}
const isMine = (moderator: Viewer, { claimedBy }: Pick<Line, 'claimedBy'>) => claimedBy?.id === moderator.id
const beginning = (title: string, words: string) => title || (words.length > 100 ? `${words.slice(0, 99)}…` : words)

async function listLines(moderator: Viewer, queue: Queue, page: number): Promise<Line[]> {
  if (queue === 'flags') {
    const { items } = await listDesk(moderator, page)
    return items.map(({ reasons, since, flags, appeal, ...item }) => ({
      ...item,
      at: since,
      who: null,
      path: '',
      flags,
      note: appeal ? 'Asks to look again' : reasons.map((reason) => reasonWords[reason].label).join(', '),
    }))
  }
  if (queue === 'held') {
    const { items } = await listHeld(moderator, page)
    return items.map(({ id, subjectId, author, ...item }) => ({
      ...item,
      id: subjectId,
      heldId: id,
      who: author,
      note: item.found.map((word) => `“${word}”`).join(', '),
    }))
  }
  return (await listQueue(moderator, queue, page)).map((item) => ({ ...item, note: '' }))
}

async function showChosen(moderator: Viewer, queue: Queue, line: Line) {
  const { kind, id } = line
  const reported =
    queue === 'flags' && isFlagKind(kind) ? asShown(await findReport(moderator, { kind, id }), line.flags ?? 0) : null
  return {
    ...line,
    called: deskKinds[kind],
    path: reported?.path ?? line.path,
    mine: isMine(moderator, line),
    press: queue === 'flags' || queue === 'held' ? null : MARKS[queue].press,
    reported,
  }
}

const asShown = (found: Awaited<ReturnType<typeof findReport>>, all: number) =>
  found && {
    path: found.thing.path,
    words: found.thing.words,
    authors: found.thing.authors.map(({ name }) => name),
    hidden: found.thing.hidden,
    own: found.own,
    more: found.own ? 0 : all - found.flags.length,
    flags: found.flags.map((flag) => ({
      ...flag,
      reason: reasonWords[flag.reason].label,
      watched: flag.reason === 'watched',
    })),
  }
export type Desk = Awaited<ReturnType<typeof showDesk>>
