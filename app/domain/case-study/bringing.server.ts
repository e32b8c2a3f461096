import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { onceMore } from '#app/db/taken.ts'
import { type Block, plain } from '#app/document/body.ts'
import { toText } from '#app/document/text.ts'
import { keyOf } from '#app/domain/attachment/attachment.server.ts'
import { type ReadImage, readDocumentIn, TOO_LONG } from '#app/domain/attachment/document-in-file.server.ts'
import { keepBytes } from '#app/domain/attachment/storing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { ARCHIVE_LIMITS, MEGABYTE } from '#app/files/limits.ts'
import { FileRefused, isFileRefused } from '#app/files/refused.ts'
import { type Unpacked, unpack } from '#app/files/unpack.server.ts'
import { type Answers, answersIn, questionOf } from './answers-in.server.ts'
import { startCaseStudy } from './drafting.server.ts'

/** Documents brought at once; characters of one, some four hundred pages. */
export const MOST_DOCUMENTS = 20
const MOST_CHARACTERS = 1_000_000
const TITLE = 200

export type Brought = { name: string } & (
  | { outcome: 'brought'; slug: string; title: string; counts: Counts; answered: (keyof Answers)[] }
  | { outcome: 'refused'; why: string }
)
/** What came. `undescribed`: images that say nothing yet to whoever cannot see them; `left`: images that did not come. */
export type Counts = {
  headings: number
  lists: number
  tables: number
  images: number
  undescribed: number
  left: number
}

type Bringing = { files: Unpacked[]; place?: string; onceKey: string }

/**
 * Makes a draft of each document: Word, web pages, Markdown and plain text, also together in a zip. Each is a draft of its own,
 * or refused with a sentence; one that is refused keeps none of the others.
 * The same onceKey again makes no second draft.
 * @throws NotYourPlaceError
 */
export async function bringCaseStudies(viewer: Viewer, { files, place, onceKey }: Bringing): Promise<Brought[]> {
  const report: Brought[] = []
  for (const file of await withoutArchives(files, report)) {
    if (report.length >= MOST_DOCUMENTS) {
      report.push({ name: file.name, outcome: 'refused', why: `Only ${MOST_DOCUMENTS} documents are brought at once.` })
      continue
    }
    // Not by their order: sent again after a fault, fewer or others may come.
    const start = { place, onceKey: `${onceKey}:${createHash('sha256').update(file.bytes).digest('hex')}` }
    report.push(await orRefused(file.name, () => bring(viewer, file, start)))
  }
  return report
}

async function withoutArchives(files: Unpacked[], report: Brought[]): Promise<Unpacked[]> {
  const all: Unpacked[] = []
  let unpacked = 0
  for (const file of files) {
    if ((await fileTypeFromBuffer(file.bytes))?.mime !== 'application/zip') all.push(file)
    else
      try {
        const inside = await unpack(file.bytes, isDocument, MOST_DOCUMENTS)
        unpacked += inside.reduce((sum, { bytes }) => sum + bytes.length, 0)
        if (unpacked > ARCHIVE_LIMITS.bytes) throw new FileRefused(TOO_MUCH_TOGETHER)
        all.push(...inside)
      } catch (error) {
        report.push(asRefused(file.name, error))
      }
  }
  return all
}
const TOO_MUCH_TOGETHER = `Together these archives unpack to more than ${ARCHIVE_LIMITS.bytes / MEGABYTE} MB. Bring them one by one.`
/** Not what a Mac puts beside each file. */
const isDocument = (name: string) =>
  /\.(docx|md|markdown|html?|txt)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name)

async function orRefused(name: string, work: () => Promise<Brought>): Promise<Brought> {
  try {
    return await work()
  } catch (error) {
    return asRefused(name, error)
  }
}
function asRefused(name: string, error: unknown): Brought {
  if (!isFileRefused(error)) throw error
  return { name, outcome: 'refused', why: error.why }
}

async function bring(viewer: Viewer, file: Unpacked, start: { place?: string; onceKey: string }): Promise<Brought> {
  const read = await readDocumentIn(file, { becomes: 'a case study', images: true })
  if (!read.blocks.length) throw new FileRefused('There are no words in this file.')
  if (toText(read).length > MOST_CHARACTERS) throw new FileRefused(TOO_LONG)
  const { title, blocks } = titled(read.blocks, file.name)
  const { answers, blocks: story } = answersIn(blocks)
  const parts = read.images.flatMap(({ id, taken }) =>
    Object.entries(taken.parts).map(([part, bytes]) => [keyOf(id, part), bytes] as const),
  )
  const put = () =>
    keepBytes(Object.fromEntries(parts), async (tx) => {
      const body = story.length ? [{ blocks: story, practitionerId: viewer.id }] : []
      const study = await startCaseStudy(viewer, { title, ...start, body, answers }, tx)
      if (!study.begun) {
        // Brought before: the images of this time belong to nothing.
        await tx.storeWaste.createMany({ data: parts.map(([key]) => ({ key })) })
        return study
      }
      await tx.attachment.createMany({ data: read.images.map((image) => rowOf(viewer, study.id, image)) })
      return study
    })
  const { slug } = await onceMore(put, 'CaseStudy_onceKey_key', 'CaseStudy_slug_key')
  const answered = Object.keys(answers) as (keyof Answers)[]
  return { name: file.name, outcome: 'brought', slug, title, counts: { ...countsOf(blocks), ...read.counts }, answered }
}

const rowOf = ({ id: addedById }: Viewer, caseStudyId: string, { id, taken, description }: ReadImage) => {
  const { parts: _, ...facts } = taken
  return { ...facts, id, description, caseStudyId, addedById, inText: true }
}

/** Its first heading is its title, and then stands there only; without one, or when it asks a question of the form, the file’s name is. */
function titled(blocks: Block[], name: string): { title: string; blocks: Block[] } {
  const [first, ...rest] = blocks
  const found = blocks.find((block) => block.kind === 'heading')
  const heading = found?.kind === 'heading' && !questionOf(plain(found.children)) ? found : undefined
  const words = heading ? plain(heading.children) : name.replace(/\.[^.]{1,8}$/, '')
  const title = words.replace(/\s+/g, ' ').trim().slice(0, TITLE) || 'Without a title'
  return { title, blocks: first === heading && first ? rest : blocks }
}

function countsOf(blocks: Block[]) {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length
  return { headings: count('heading'), lists: count('list'), tables: count('table'), images: count('image') }
}
