import * as Y from 'yjs'
import type { Block, Text } from '#app/document/body.ts'
import { layBlocks, readBody, rootOf, runAttributes } from '#app/document/yjs.ts'

/**
 * Makes a document say `wanted` with as little change as a person would make: blocks that say the same stay,
 * and a paragraph that was edited is edited where it differs.
 * @param says what a block says; two that say the same are the same
 */
export function reviseBlocks(doc: Y.Doc, wanted: Block[], says: (block: Block) => string): void {
  const root = rootOf(doc)
  const { blocks } = readBody(doc)
  // A document that was not laid out block for block (a peer's unknown node) is replaced as a whole.
  const had = blocks.length === root.length ? blocks.map(says) : Array.from({ length: root.length }, (_, i) => `?${i}`)
  const steps = align(had, wanted.map(says))
  doc.transact(() => {
    let at = 0
    for (const { keep, remove, insert } of steps) {
      at += keep
      const fresh = wanted.slice(insert[0], insert[1])
      const edited = Math.min(remove, fresh.length)
      let done = 0
      while (done < edited && editText(root.get(at + done), fresh[done] as Block)) done++
      root.delete(at + done, remove - done)
      root.insert(at + done, layBlocks(fresh.slice(done)))
      at += fresh.length
    }
  })
}

type Step = { keep: number; remove: number; insert: [number, number] }

/** The longest run of blocks in common, by dynamic programming; beyond a thousand changed ones, all between the ends. */
function align(had: string[], wanted: string[]): Step[] {
  let start = 0
  while (start < had.length && start < wanted.length && had[start] === wanted[start]) start++
  let end = 0
  while (
    end < had.length - start &&
    end < wanted.length - start &&
    had[had.length - 1 - end] === wanted[wanted.length - 1 - end]
  )
    end++
  const a = had.slice(start, had.length - end)
  const b = wanted.slice(start, wanted.length - end)
  if (a.length * b.length > 1_000_000) return [{ keep: start, remove: a.length, insert: [start, start + b.length] }]
  return stepsOf(a, b, start)
}

function stepsOf(a: string[], b: string[], start: number): Step[] {
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const of = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1))
  const steps: Step[] = []
  let [i, j, keep] = [0, 0, start]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      keep++
      i++
      j++
      continue
    }
    const [fromI, fromJ] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && of(i + 1, j) >= of(i, j + 1))) i++
      else j++
    }
    steps.push({ keep, remove: i - fromI, insert: [start + fromJ, start + j] })
    keep = 0
  }
  return steps
}

/** Edits the one run of text of a paragraph, heading or quote in place; false: it cannot be done so. */
function editText(element: Y.XmlElement | Y.XmlText, block: Block): boolean {
  if (!(element instanceof Y.XmlElement) || !('children' in block)) return false
  if (element.nodeName !== block.kind || element.length !== 1) return false
  if (block.kind === 'heading' && element.getAttribute('__tag') !== `h${block.level}`) return false
  const text = element.get(0)
  const runs = block.children
  if (!(text instanceof Y.XmlText) || !runs.every((run): run is Text => run.kind === 'text') || !runs.length)
    return false
  const had = (text.toDelta() as { insert?: unknown }[]).map(({ insert }) => String(insert ?? '')).join('')
  const want = runs.map((run) => run.text).join('')
  let start = 0
  while (start < had.length && had[start] === want[start]) start++
  let end = 0
  while (end < had.length - start && end < want.length - start && had.at(-1 - end) === want.at(-1 - end)) end++
  text.delete(start, had.length - start - end)
  text.insert(start, want.slice(start, want.length - end))
  // Every attribute a run may carry is said, so that what it had before does not stay.
  text.applyDelta(
    runs.map((run, index) => ({
      retain: run.text.length,
      attributes: { t: null, p: null, i: null, ...runAttributes(run, index) },
    })),
  )
  return true
}
