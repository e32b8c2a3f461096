import { type Block, type Heading, type Inline, plain } from '#app/document/body.ts'
import { toText } from '#app/document/text.ts'
import { readDocumentIn } from '#app/domain/attachment/document-in-file.server.ts'
import { FileRefused } from '#app/files/refused.ts'
import type { Unpacked } from '#app/files/unpack.server.ts'
import type { Evidence } from './evidence.ts'
import { LONGEST_CLAIM, MOST_EVIDENCE } from './form.server.ts'

/** What could become a finding: as much of its form as a document says. */
export type Candidate = { claim: string; detail: string; evidence: Evidence[] }
export type BroughtFindings = {
  /** The document's own title, where its findings stand below one. */
  title: string
  candidates: Candidate[]
  /** Those beyond MOST_CANDIDATES; and images, which a finding gets as files once it is shared. */
  left: number
  images: number
}

export const MOST_CANDIDATES = 50
const MOST_CHARACTERS = 300_000

/**
 * Reads a document that says what was found: a finding for each heading, with what is quoted and linked to as its evidence.
 * Nothing is written: whoever brings it goes through them, and shares those that are right.
 * @throws FileRefused
 */
export async function readFindings(file: Unpacked): Promise<BroughtFindings> {
  const { blocks, counts } = await readDocumentIn(file, { becomes: 'findings', images: false })
  if (!blocks.length) throw new FileRefused('There are no words in this file.')
  if (toText({ blocks }).length > MOST_CHARACTERS)
    throw new FileRefused('This file has more than 300,000 characters. Bring it in parts.')
  const { title, parts } = partsOf(blocks)
  const all = withNotes(parts).map(asCandidate)
  return {
    title,
    candidates: all.slice(0, MOST_CANDIDATES),
    left: Math.max(0, all.length - MOST_CANDIDATES),
    images: counts.left,
  }
}

type Part = { heading: Heading | null; blocks: Block[] }

/** One for each heading of the highest level; what stands before the first of them is one too. */
function partsOf(blocks: Block[]): { title: string; parts: Part[] } {
  const parts = cut(blocks)
  const [first, ...rest] = parts
  if (!first?.heading) return { title: '', parts }
  // A heading with nothing below it but others is what they stand under.
  if (rest.length && !first.blocks.length) return { title: plain(first.heading.children), parts: rest }
  const within = cut(first.blocks)
  if (!rest.length && within.length > 1 && within[0]?.heading)
    return { title: plain(first.heading.children), parts: within }
  return { title: '', parts }
}

function cut(blocks: Block[]): Part[] {
  const level = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 9)))
  const parts: Part[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === level) parts.push({ heading: block, blocks: [] })
    else if (parts.length) parts.at(-1)?.blocks.push(block)
    else parts.push({ heading: null, blocks: [block] })
  }
  return parts
}

/** Footnotes come as a list of their own at the end: each belongs to the finding that has its number, or to the last. */
function withNotes(parts: Part[]): Part[] {
  const said = parts.slice(0, -1)
  const { heading, blocks } = parts.at(-1) ?? {}
  const [notes, ...others] = blocks ?? []
  if (!said.length || !heading || plain(heading.children) !== 'Notes') return parts
  if (notes?.kind !== 'list' || !notes.ordered || others.length) return parts
  notes.items.forEach(({ children }, index) => {
    const number = `[${index + 1}]`
    const owner = said.find((part) => toText({ blocks: part.blocks }).includes(number)) ?? said.at(-1)
    owner?.blocks.push({ kind: 'paragraph', children: [{ kind: 'text', text: `${number} ` }, ...children] })
  })
  return said
}

function asCandidate({ heading, blocks }: Part): Candidate {
  const [first, ...rest] = blocks
  // Without a heading, a first paragraph that is short enough says what was found.
  const claims = !heading && first?.kind === 'paragraph' && plain(first.children).length <= LONGEST_CLAIM
  const claim = heading ? plain(heading.children) : claims ? plain(first.children) : ''
  const said = claims ? rest : blocks
  const evidence = said.flatMap(evidenceIn)
  const kept = evidence.slice(0, MOST_EVIDENCE)
  // What is quoted stands as evidence, and there only; what is too much for that stays where it was.
  const quoted = new Set(kept.flatMap(({ from, whole }) => (whole ? [from] : [])))
  return {
    claim: claim.replace(/\s+/g, ' ').trim(),
    detail: toText({ blocks: said.filter((block) => !quoted.has(block)) }),
    evidence: kept.map(({ from: _, whole: __, ...row }) => row),
  }
}

type Found = Evidence & { from: Block; whole: boolean }
function evidenceIn(block: Block): Found[] {
  if (block.kind === 'quote') {
    const [link] = linksIn(block.children)
    const source = { sourceTitle: link ? plain(link.children) : '', sourceUrl: link?.href ?? '' }
    return [{ text: plain(block.children), ...source, from: block, whole: true }]
  }
  if (block.kind === 'list') return block.items.flatMap(({ children }) => linkedIn(block, children))
  return block.kind === 'paragraph' ? linkedIn(block, block.children) : []
}
const linkedIn = (from: Block, children: Inline[]): Found[] =>
  linksIn(children).map((link) => ({
    text: plain(children),
    sourceTitle: plain(link.children),
    sourceUrl: link.href,
    from,
    whole: false,
  }))
const linksIn = (children: Inline[]) =>
  children.filter((one) => one.kind === 'link' && /^https?:/.test(one.href)) as Extract<Inline, { kind: 'link' }>[]
