import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readBody, rootOf } from '#app/document/yjs.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aProposalWith, storedDoc } from '#tests/support/manuscripts.ts'
import { type Random, randomFrom, someSeed } from '#tests/support/random.ts'
import { aPage, type Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()

const first = someSeed()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const content = (doc: Y.Doc) => JSON.stringify(rootOf(doc).toJSON())

/** Types, deletes, formats and splits in the first paragraph, where everybody is; adds paragraphs of its own, never removed. */
function edit(page: Page, random: Random, token: () => string): void {
  const text = page.textAt(0)
  const at = random.below(text.length + 1)
  const some = Math.min(text.length - at, 1 + random.below(5))
  const what = random.below(10)
  if (what < 4) text.insert(at, 'abcdefgh '.slice(random.below(8)))
  else if (what < 6 && some > 0) text.delete(at, some)
  else if (what < 7 && some > 0) text.format(at, some, { p: { __format: random.below(4) } })
  else page.writeParagraph(token())
}

const seeds = Array.from({ length: Number(process.env.ROUNDS ?? 3) }, (_, i) => first + i)
test.each(seeds)('four people who type at once, on links that break, end with one text (seed %i)', async (seed) => {
  const random = randomFrom(seed)
  const people = await Promise.all(Array.from({ length: 3 }, () => aPractitioner()))
  const { manuscriptId } = await aProposalWith(people)
  // The fourth page is a second tab of the first person.
  const who = [...people, people[0] as (typeof people)[0]]
  const pages = await Promise.all(who.map((person) => aPage(door.url(), person, manuscriptId)))
  const tokens: string[] = []
  for (let step = 0; step < 150; step++) {
    const index = random.below(pages.length)
    const page = pages[index] as Page
    const token = () => {
      tokens.push(`${index}x${tokens.length}`)
      return tokens.at(-1) as string
    }
    edit(page, random, token)
    // A link that is only being opened is left alone: closed then, the client waits twenty seconds before it tries again.
    if (random.chance(0.04) && page.socket.connected) page.socket.io.engine?.close()
    if (random.chance(0.4)) await pause(random.below(12))
  }
  const settled = () =>
    pages.every((p) => p.joined && p.unanswered === 0 && content(p.doc) === content((pages[0] as Page).doc))
  const standing = () =>
    pages.map(({ joined, unanswered, refusals, doc }) =>
      JSON.stringify({ joined, unanswered, refusals, pending: doc.store.pendingStructs !== null, text: content(doc) }),
    )
  await until(settled, 15_000, () => `the pages differ (seed ${seed}):\n${standing().join('\n')}`)
  const stored = await storedDoc(manuscriptId)
  expect(content(stored)).toBe(content((pages[0] as Page).doc))
  const paragraphs = (await getReading(manuscriptId)).text.split('\n\n')
  for (const token of tokens) expect(paragraphs.filter((words) => words === token)).toEqual([token])
  expect(readBody(stored).blocks.length).toBe(tokens.length + 1)
  expect(stored.store.pendingStructs).toBeNull()
})
