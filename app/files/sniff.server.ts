import { fileTypeFromBuffer } from 'file-type'
import { KINDS_IN_WORDS } from './limits.ts'
import { FileRefused } from './refused.ts'

export type Sniffed = { kind: 'image' | 'document'; mediaType: string; extension: string; archive: boolean }

const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])
const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** media type → what its name ends in */
const ARCHIVES: Record<string, string> = {
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
  [`${OFFICE}.presentationml.presentation`]: 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}
const MARKUP_REFUSED =
  'Web pages, SVG drawings and other files of markup are not taken in, because they can hold programs. Save it as PDF, or a drawing as PNG, then try again.'
const OTHERWISE: [RegExp, string][] = [
  [
    /^image\/hei[cf]/,
    'Photographs in Apple’s HEIC format cannot be shown by most browsers. Save it as JPEG, then try again.',
  ],
  [/^image\/tiff/, 'TIFF images cannot be shown by browsers. Save it as PNG or JPEG, then try again.'],
  [
    /^application\/x-cfb/,
    'This is a Word, Excel or PowerPoint file of the kind used before 2007, or one with a password. Save it as .docx, .xlsx or .pptx without a password, then try again.',
  ],
  [
    /macroenabled/i,
    'This file has macros, which are programs. Save it without them (as .docx, .xlsx or .pptx), then try again.',
  ],
  [/xml|svg|html/, MARKUP_REFUSED],
  [/^application\/zip/, 'Archives are not taken in. Add the files in it one by one.'],
]
const NOT_TAKEN = `Files of this kind are not taken in. You can add ${KINDS_IN_WORDS}.`

/**
 * What a file is by what is in it; its name and what its sender says of it count for nothing. SVG and HTML are programs
 * as much as pictures and pages, and no file of ours.
 * @throws FileRefused with what could be sent instead
 */
export async function sniff(bytes: Buffer): Promise<Sniffed> {
  if (!bytes.length) throw new FileRefused('This file is empty.')
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return sniffText(bytes)
  const { mime, ext } = found
  if (IMAGES.has(mime)) return { kind: 'image', mediaType: mime, extension: ext, archive: false }
  if (mime === 'application/pdf') return { kind: 'document', mediaType: mime, extension: 'pdf', archive: false }
  const extension = ARCHIVES[mime]
  if (extension) return { kind: 'document', mediaType: mime, extension, archive: true }
  throw new FileRefused(OTHERWISE.find(([known]) => known.test(mime))?.[1] ?? NOT_TAKEN)
}

const MARKUP = /^\s*<[!?a-z/]/i
const HIDDEN_MARKUP = /<(?:!doctype|html|svg|script|iframe|\?xml)\b/i
/** How far into a text a browser that guesses would look, and further. */
const LOOKED_AT = 4_096

function sniffText(bytes: Buffer): Sniffed {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileRefused(NOT_TAKEN)
  }
  if (text.includes('\0')) throw new FileRefused(NOT_TAKEN)
  const beginning = text.slice(0, LOOKED_AT)
  if (MARKUP.test(beginning) || HIDDEN_MARKUP.test(beginning)) throw new FileRefused(MARKUP_REFUSED)
  return { kind: 'document', mediaType: 'text/plain', extension: 'txt', archive: false }
}
