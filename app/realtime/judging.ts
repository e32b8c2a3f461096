import * as Y from 'yjs'
import { ROOT, readBody } from '#app/document/yjs.ts'

/**
 * Whether an update may come in: before it is applied from its bytes alone, after it from where its parts went.
 * Yjs believes its peers, and an update that throws has by then changed the document in nine of ten cases.
 * invalid: no honest page sends this · gap: what it builds on is not here (any more): join again
 */
export type Verdict =
  | { ok: true; clientIds: number[]; fresh: Y.Item[]; elements: number }
  | { ok: false; why: 'invalid' | 'gap' | 'foreign' }

/** What Lexical's V2 binding makes for the nodes of app/editor/nodes.client.ts; `root-v2` itself is named at the root. */
const ELEMENTS = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'code',
  'linebreak',
  'table',
  'tablerow',
  'tablecell',
  'horizontalrule',
  'picture',
])
const DEPTH = 64
const LONGEST_KEY = 120

type Known = (client: number) => number

/** @param owns whether a Yjs client id is the sender's, or nobody's yet */
export function judge(update: Uint8Array, doc: Y.Doc, owns: (client: number) => boolean): Verdict {
  const decoded = decode(update)
  if (!decoded) return { ok: false, why: 'invalid' }
  const ends = new Map<number, number>()
  const known: Known = (client) => ends.get(client) ?? Y.getState(doc.store, client)
  let elements = 0
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip) return { ok: false, why: 'invalid' }
    if (!ends.has(client) && !owns(client)) return { ok: false, why: 'foreign' }
    if (clock > known(client)) return { ok: false, why: 'gap' }
    if (ends.has(client) && clock !== ends.get(client)) return { ok: false, why: 'invalid' }
    ends.set(client, clock + struct.length)
  }
  const fresh: Y.Item[] = []
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue
    if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue
    const why = itemFault(struct, (id) => id.clock < Math.max(known(id.client), Y.getState(doc.store, id.client)))
    if (why) return { ok: false, why }
    if (isElement(struct)) elements++
    fresh.push(struct)
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges)
      if (clock + len > Math.max(known(client), Y.getState(doc.store, client))) return { ok: false, why: 'gap' }
  return { ok: true, clientIds: [...ends.keys()], fresh, elements }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    // Whatever it is, it is no update.
    return null
  }
}

type Loose = {
  origin: Y.ID | null
  rightOrigin: Y.ID | null
  parent: unknown
  parentSub: string | null
  content: unknown
}

function itemFault(item: Y.Item, here: (id: Y.ID) => boolean): 'invalid' | 'gap' | null {
  const { origin, rightOrigin, parent, parentSub, content } = item as Loose
  if (typeof parent === 'string' && parent !== ROOT) return 'invalid'
  if (parentSub !== null && parentSub.length > LONGEST_KEY) return 'invalid'
  if (!contentFits(content)) return 'invalid'
  for (const id of [origin, rightOrigin, parent instanceof Y.ID ? parent : null]) if (id && !here(id)) return 'gap'
  return null
}

function contentFits(content: unknown): boolean {
  if (content instanceof Y.ContentType) {
    const { type } = content
    return type instanceof Y.XmlElement ? ELEMENTS.has(type.nodeName) : type instanceof Y.XmlText
  }
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted
  )
}

/** After it was applied: every part stands where an editor can read it. Most of this is only known once it has a place. */
export function fits(doc: Y.Doc, fresh: Y.Item[]): boolean {
  if (doc.store.pendingStructs || doc.store.pendingDs) return false
  const root = doc.get(ROOT, Y.XmlElement)
  const walk = { steps: STEPS }
  const placed = fresh.map(({ id }) => Y.getItem(doc.store, id)).filter((struct) => struct instanceof Y.Item)
  // Each way from its far end: of a row of new parts, each then stands beside one that is already known to be in order.
  return (
    placed.every((item) => item.deleted || stands(item, root)) &&
    ((inOrder(doc, placed, 'origin', 'left', walk) &&
      inOrder(doc, placed.toReversed(), 'rightOrigin', 'right', walk)) ||
      readsAlike(doc))
  )
}

/** How far apart the neighbours that the parts of one update name may stand, in all: the event loop waits for it. */
const STEPS = 1_000_000

/** Whether somebody who opens the document anew reads what stands here. Costs as much as opening it. */
function readsAlike(doc: Y.Doc): boolean {
  const anew = new Y.Doc()
  Y.applyUpdate(anew, Y.encodeStateAsUpdate(doc))
  const alike = JSON.stringify(readBody(anew)) === JSON.stringify(readBody(doc))
  anew.destroy()
  return alike
}

/**
 * A part names the parts it was put between, and stands between them. One that names them the wrong way round is put by
 * Yjs wherever the search for them ends, and that may be elsewhere in another copy. Yjs' own redo makes such parts too,
 * once in thousands, so they are looked at rather than refused.
 */
function inOrder(
  doc: Y.Doc,
  items: Y.Item[],
  names: 'origin' | 'rightOrigin',
  lies: 'left' | 'right',
  walk: { steps: number },
): boolean {
  const known = new Map<unknown, Set<unknown>>()
  return items.every((item) => {
    const neighbour = item[names]
    if (!neighbour) return true
    const end = Y.getItem(doc.store, neighbour)
    const beyond = known.get(end) ?? new Set<unknown>([end])
    known.set(end, beyond)
    let at = item[lies]
    while (at && !beyond.has(at)) {
      if (--walk.steps < 0) return false
      at = at[lies]
    }
    beyond.add(item)
    return at !== null
  })
}

function stands(item: Y.Item, root: unknown): boolean {
  const { parent, parentSub, content } = item
  if (parent instanceof Y.XmlText)
    return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentFormat)
  if (!(parent instanceof Y.XmlElement)) return false
  if (parentSub !== null) return content instanceof Y.ContentAny
  if (!(content instanceof Y.ContentType)) return false
  // Text directly in the document is what no editor can show.
  if (parent === root && content.type instanceof Y.XmlText) return false
  return depthOf(item) <= DEPTH
}

function depthOf(item: Y.Item): number {
  let depth = 0
  for (let at: Y.Item | null = item; at && depth <= DEPTH; at = (at.parent as Y.AbstractType<unknown>)._item) depth++
  return depth
}

const isElement = ({ content }: Y.Item) => content instanceof Y.ContentType && content.type instanceof Y.XmlElement

/** How many elements a document holds now. */
export function countElements(doc: Y.Doc): number {
  let count = 0
  for (const structs of doc.store.clients.values())
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted && isElement(struct)) count++
  return count
}
