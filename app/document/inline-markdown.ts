import { safeAddress } from './address.ts'
import type { Inline, Mark } from './body.ts'
import { tidy } from './vocabulary.ts'

const TAGS: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
}
/** Longest first: `***` is not `**` and a star. */
const FENCES: [string, Mark[]][] = [
  ['***', ['bold', 'italic']],
  ['**', ['bold']],
  ['__', ['bold']],
  ['~~', ['strikethrough']],
  ['*', ['italic']],
  ['_', ['italic']],
]
const WORD = /[\p{L}\p{N}]/u
const DEPTH = 24

type Parsing = { source: string; hopeless: Set<string>; depth: number; marks: Mark[]; inLink: boolean }

/** One paragraph of Markdown: bold, italic, struck, code, links, breaks, and the few tags that Markdown lacks signs for. */
export const readInlineMarkdown = (source: string): Inline[] =>
  tidy(parse({ source, hopeless: new Set(), depth: 0, marks: [], inLink: false }))

function parse(p: Parsing): Inline[] {
  const out: Inline[] = []
  let text = ''
  let at = 0
  const flush = () => {
    if (text) out.push({ kind: 'text', text, ...(p.marks.length && { marks: p.marks }) })
    text = ''
  }
  while (at < p.source.length) {
    const found = p.depth < DEPTH ? special(p, at) : null
    if (!found) {
      text += p.source[at++]
      continue
    }
    if (typeof found.is === 'string') text += found.is
    else {
      flush()
      out.push(...found.is)
    }
    at = found.next
  }
  flush()
  return out
}

type Found = { is: string | Inline[]; next: number } | null

function special(p: Parsing, at: number): Found {
  switch (p.source[at]) {
    case '\\':
      return escaped(p.source, at)
    case '\n':
      return { is: ' ', next: at + 1 }
    case '`':
      return codeSpan(p, at)
    case '[':
      return p.inLink ? null : linkAt(p, at)
    case '<':
      return tagAt(p, at)
    case '*':
    case '_':
    case '~':
      return fenced(p, at)
    default:
      return null
  }
}

function escaped(source: string, at: number): Found {
  const next = source[at + 1]
  if (next === '\n') return { is: [{ kind: 'break' }], next: at + 2 }
  return next && /[!-/:-@[-`{-~]/.test(next) ? { is: next, next: at + 2 } : null
}

function codeSpan(p: Parsing, at: number): Found {
  const [ticks] = p.source.slice(at).match(/^`+/) ?? ['`']
  const close = search(
    p,
    ticks,
    at + ticks.length,
    (i) => p.source[i - 1] !== '`' && p.source[i + ticks.length] !== '`',
  )
  if (close < 0) return { is: ticks, next: at + ticks.length }
  const inner = p.source.slice(at + ticks.length, close).replaceAll('\n', ' ')
  const text = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner
  return { is: [{ kind: 'text', text, marks: withMarks(p.marks, ['code']) }], next: close + ticks.length }
}

function fenced(p: Parsing, at: number): Found {
  const { source } = p
  for (const [sign, marks] of FENCES) {
    if (!source.startsWith(sign, at)) continue
    const start = at + sign.length
    if (/^\s|^$/.test(source.slice(start, start + 1))) continue
    const underscore = sign.startsWith('_')
    if (underscore && WORD.test(source[at - 1] ?? '')) continue
    const ends = (i: number) =>
      i > start &&
      !/\s/.test(source[i - 1] ?? '') &&
      source[i + sign.length] !== sign[0] &&
      (sign.length > 1 || source[i - 1] !== sign) &&
      !(underscore && WORD.test(source[i + sign.length] ?? ''))
    const close = search(p, sign, start, ends)
    if (close < 0) continue
    return { is: within(p, source.slice(start, close), marks), next: close + sign.length }
  }
  return null
}

function linkAt(p: Parsing, at: number): Found {
  const close = search(p, '](', at + 1, () => true)
  if (close < 0) return null
  const [whole, angled, bare] =
    p.source
      .slice(close + 2, close + 2_200)
      .match(/^\s*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()<>]*\))*))(?:\s+"[^"\n]*")?\s*\)/) ?? []
  if (whole === undefined) return null
  const children = parse({
    ...p,
    source: p.source.slice(at + 1, close),
    hopeless: new Set(),
    depth: p.depth + 1,
    inLink: true,
  })
  const href = safeAddress(angled ?? bare)
  return { is: href && children.length ? [{ kind: 'link', href, children }] : children, next: close + 2 + whole.length }
}

function tagAt(p: Parsing, at: number): Found {
  const ahead = p.source.slice(at, at + 2_100)
  const [breakTag] = ahead.match(/^<br ?\/?>/i) ?? []
  if (breakTag) return { is: [{ kind: 'break' }], next: at + breakTag.length }
  const [whole, address] = ahead.match(/^<((?:https?:\/\/|mailto:)[^\s<>]+)>/i) ?? []
  const href = address && !p.inLink ? safeAddress(address) : null
  if (whole && address && href) {
    const text = {
      kind: 'text',
      text: address.replace(/^mailto:/, ''),
      ...(p.marks.length && { marks: p.marks }),
    } as const
    return { is: [{ kind: 'link', href, children: [text] }], next: at + whole.length }
  }
  const [open, name] = ahead.match(/^<(b|strong|i|em|u|s|del|sub|sup)>/) ?? []
  if (!open || !name) return null
  const close = search(p, `</${name}>`, at + open.length, () => true)
  if (close < 0) return null
  const mark = TAGS[name] as Mark
  return { is: within(p, p.source.slice(at + open.length, close), [mark]), next: close + name.length + 3 }
}

const withMarks = (marks: Mark[], more: Mark[]): Mark[] => [...new Set([...marks, ...more])].sort(byOrder)
const ORDER: Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript']
const byOrder = (a: Mark, b: Mark) => ORDER.indexOf(a) - ORDER.indexOf(b)

const within = (p: Parsing, source: string, marks: Mark[]): Inline[] =>
  parse({ ...p, source, hopeless: new Set(), depth: p.depth + 1, marks: withMarks(p.marks, marks) })

/** Where `sign` next stands unescaped. What was once not found is not looked for again: a line of stars stays cheap. */
function search(p: Parsing, sign: string, from: number, fits: (at: number) => boolean): number {
  if (p.hopeless.has(sign)) return -1
  const { source } = p
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\' && sign[0] !== '`') {
      i++
      continue
    }
    // Code is read before all else: signs within it are words. The backticks themselves may be what is looked for.
    if (source[i] === '`' && sign[0] !== '`') {
      const [ticks] = source.slice(i, i + 64).match(/^`+/) ?? ['`']
      const end = source.indexOf(ticks, i + ticks.length)
      if (end > 0) i = end + ticks.length - 1
      else i += ticks.length - 1
      continue
    }
    if (source.startsWith(sign, i) && fits(i)) return i
  }
  p.hopeless.add(sign)
  return -1
}
