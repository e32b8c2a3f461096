import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Body } from '../body.ts'
import { asPart, laidOut, type Paper, type PartBlock } from '../paper.ts'
import { toText } from '../text.ts'

/** Milliseconds after which a typesetter that does not end is ended. */
const PATIENCE = 60_000

/**
 * The paper as a tagged PDF (PDF/UA-1): contents with page numbers, bookmarks, language and title, fonts in it. Set by Typst
 * in a thread of its own, one after the other: a hundred pages take it about a second.
 * @throws when it could not be set
 */
export function toPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const mine = setting.then(
    () => set(paper),
    () => set(paper),
  )
  setting = mine
  return mine
}
let setting: Promise<unknown> = Promise.resolve()

function set(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(createRequire(import.meta.url).resolve('#app/document/pdf/worker.server.mjs'), {
    workerData: JSON.stringify(forTypst(paper)),
  })
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      void worker.terminate()
      reject(new Error('The PDF took too long to be set'))
    }, PATIENCE)
    worker.once('message', (answer: { pdf: Uint8Array<ArrayBuffer> } | { fault: string }) => {
      clearTimeout(late)
      if ('pdf' in answer) resolve(answer.pdf)
      else reject(new Error(`The PDF could not be set: ${answer.fault}`))
    })
    worker.once('error', (error) => {
      clearTimeout(late)
      reject(error)
    })
  })
}

/** As the template reads it: words that break, tables laid out, headings in their levels, links made whole. */
const forTypst = (paper: Paper) =>
  breakable({
    ...paper,
    introduction: toText(paper.introduction).trim() ? laid(paper.introduction, paper.home) : [],
    chapters: paper.chapters.map((chapter) => ({ ...chapter, body: laid(chapter.body, paper.home) })),
  })

const laid = (body: Body, home: string) => asPart(body, home).blocks.map(asLaid)
function asLaid(block: PartBlock): unknown {
  if (block.kind !== 'table') return block
  const { cells, ...table } = laidOut(block)
  return { kind: 'table', ...table, cells: cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(asLaid) })) }
}

/** Addresses are for machines, and are left whole. */
const ADDRESSES = new Set(['href', 'url', 'address', 'home', 'kind'])
/** What may be broken between letters, lest it run off the page; and what no font may have to show, which nobody typed. */
function breakable<T>(value: T, name = ''): T {
  if (typeof value === 'string') return (ADDRESSES.has(name) ? value : inWords(value)) as T
  if (Array.isArray(value)) return value.map((one) => breakable(one)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, breakable(one, key)])) as T
}
const inWords = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[^\s\u200b]{25,}/gu, (word) => word.replace(/(.{12})(?=.)/gu, '$1\u200b'))
