import { type Block, type Inline, type List, plain } from '#app/document/body.ts'
import { LONG, SUMMARY_MAX } from './form.server.ts'
import { type Answer, QUESTIONS } from './questions.ts'

/** What the words under some headings of a document answer. */
export type Answers = Partial<Record<Answer | 'summary', string>>

/** How people head these in reports of their own, besides the question itself. Small letters, no numbers, no colon. */
const HEADINGS: Record<Answer | 'summary', RegExp> = {
  summary: /^((executive |the )?summary|in brief|abstract)$/,
  problem: /^(the |our )?(problem|challenge|issue)$/,
  whoFor: /^who (it|this) (is|was) for$/,
  whatWasDone: /^(what (we|they) did|(the |our )?(approach|solution|response))$/,
  whatItCost: /^((the )?costs?|costs? and (funding|resources)|funding)$/,
  whatCameOfIt: /^((the |our )?(results?|outcomes?|impact)|what changed|what happened)$/,
  evidence: /^(the )?evidence$|^how we know$/,
  differently: /^(lessons( learn(ed|t))?|what we (learned|learnt|have learned))$/,
}

/** @returns the question that a heading of a document names, if it does: "2. Results:" is "What came of it" */
export function questionOf(heading: string): Answer | 'summary' | null {
  const words = heading
    .toLowerCase()
    .replace(/^[\d.\s)]+|[\s:.?]+$/g, '')
    .replace(/\s+/g, ' ')
  const asked = QUESTIONS.find(({ label }) => label.toLowerCase() === words)
  if (asked) return asked.name
  const found = Object.entries(HEADINGS).find(([, like]) => like.test(words))
  return (found?.[0] as Answer | 'summary' | undefined) ?? null
}

/**
 * Takes from a document what answers a question of the form: the paragraphs and lists under a heading that names it.
 * Nothing is said twice and nothing is lost: tables and images stay in the story under their heading, and so does
 * everything with headings of its own below it, or longer than the form takes.
 */
export function answersIn(blocks: Block[]): { answers: Answers; blocks: Block[] } {
  const answers: Answers = {}
  const story = sectionsOf(blocks).flatMap((section, i, all) => {
    const [head, ...rest] = section
    const name = head?.kind === 'heading' ? questionOf(plain(head.children)) : null
    if (head?.kind !== 'heading' || !name || answers[name]) return section
    const next = all[i + 1]?.[0]
    if (next?.kind === 'heading' && next.level > head.level) return section
    const words = rest.map(inPlainWords).filter(Boolean).join('\n\n')
    if (!words || words.length > (name === 'summary' ? SUMMARY_MAX : LONG)) return section
    answers[name] = words
    const left = rest.filter((block) => !inPlainWords(block) && block.kind !== 'rule' && block.kind !== 'paragraph')
    return left.length ? [head, ...left] : []
  })
  return { answers, blocks: story }
}

/** A heading with what follows it until the next; before the first heading there may be one without. */
function sectionsOf(blocks: Block[]): Block[][] {
  const sections: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || !sections.length) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

/** What plain text can hold of a block; nothing for tables, images and code. */
function inPlainWords(block: Block): string {
  if (block.kind === 'list') return lines(block, '')
  return block.kind === 'paragraph' || block.kind === 'quote' ? withAddresses(block.children).trim() : ''
}

const lines = (list: List, indent: string): string =>
  list.items
    .flatMap(({ children, lists = [] }, i) => [
      `${indent}${list.ordered ? `${(list.start ?? 1) + i}.` : '-'} ${withAddresses(children).trim()}`,
      ...lists.map((inner) => lines(inner, `${indent}  `)),
    ])
    .join('\n')

/** Where a link leads is said after its words, when they do not say it themselves. */
const withAddresses = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind !== 'link') return plain([inline])
      const words = plain(inline.children)
      return words.includes(inline.href) ? words : `${words} (${inline.href})`
    })
    .join('')
