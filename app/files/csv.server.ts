import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { MEGABYTE } from './limits.ts'
import { FileRefused } from './refused.ts'

/** What one CSV may hold: bytes of the file, rows below its first, columns, characters of one cell. */
export const CSV_LIMITS = { bytes: 2 * MEGABYTE, rows: 500, columns: 100, cell: 10_000 } as const

export type CsvRow = { row: number; cells: string[] }
/** `row` is its number in the file as a spreadsheet counts them; the first has the names of the columns. */
export type Csv = {
  header: string[]
  rows: CsvRow[]
  /** How its letters were read, where the file does not say: "" for UTF-8. */
  readAs: string
}

/**
 * Reads a CSV as spreadsheets write it: with commas, semicolons or tabs, in UTF-8 (with its mark or without), UTF-16 with its
 * mark, or what Excel calls ANSI. Empty rows are left out; what was made harmless by `writeCsv` is as it was.
 * @throws FileRefused with a sentence that names the row, when it is no such thing or holds more than CSV_LIMITS
 */
export function readCsv(bytes: Buffer): Csv {
  if (bytes.length > CSV_LIMITS.bytes)
    throw new FileRefused(`This file is larger than ${CSV_LIMITS.bytes / MEGABYTE} MB. Bring it in parts.`)
  const { text, readAs } = decoded(bytes)
  const [, named, rest = text] = /^"?sep=([,;\t])"?\r?\n([\s\S]*)$/.exec(text) ?? []
  const records = parsed(rest, named ?? delimiterOf(rest))
  // Numbered as Excel shows them, where the line that says what divides the cells is not there.
  const rows = records.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell) => harmful(cell.trim().replace(/\r\n?/g, '\n'))),
  }))
  const [first, ...below] = rows
  const filled = below.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!first?.cells.some((cell) => cell !== ''))
    throw new FileRefused('The first row must have the names of the columns.')
  if (first.cells.length > CSV_LIMITS.columns)
    throw new FileRefused(`This file has more than ${CSV_LIMITS.columns} columns.`)
  if (!filled.length) throw new FileRefused('There is nothing below the names of the columns.')
  if (filled.length > CSV_LIMITS.rows) throw new FileRefused(TOO_MANY)
  for (const { row, cells } of filled) refuseStray(row, cells, first.cells.length)
  return { header: first.cells, rows: filled, readAs }
}
const TOO_MANY = `This file has more than ${CSV_LIMITS.rows.toLocaleString('en-GB')} rows. Bring it in parts.`

function refuseStray(row: number, cells: string[], columns: number): void {
  if (cells.slice(columns).some((cell) => cell !== ''))
    throw new FileRefused(
      `Row ${row} has ${cells.length} cells, but there are ${columns} columns. A cell with a comma or semicolon in it must stand in quotation marks.`,
    )
  if (cells.some((cell) => cell.length > CSV_LIMITS.cell))
    throw new FileRefused(`Row ${row} has a cell of more than ${CSV_LIMITS.cell.toLocaleString('en-GB')} characters.`)
}

function decoded(bytes: Buffer): { text: string; readAs: string } {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')))
    throw new FileRefused('This is a workbook, not a CSV. In Excel choose Save As, and then “CSV UTF-8”.')
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  const [text, readAs] = utf16 ? [new TextDecoder(utf16).decode(bytes), ''] : utf8OrWindows(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text))
    throw new FileRefused('This is not a CSV: it holds signs that no text has.')
  return { text, readAs }
}

function utf8OrWindows(bytes: Buffer): [text: string, readAs: string] {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), '']
  } catch {
    // What Excel on Windows writes as plain "CSV". It knows no mistakes, so people are asked to look at it.
    // (TextDecoder takes it for Latin-1 in some releases of Node, and loses dashes and curly quotation marks.)
    return [iconv.decode(bytes, 'windows-1252'), 'Windows-1252']
  }
}

/** What the names of the columns are divided by: whichever of the three stands most often outside of quotation marks. */
function delimiterOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      // One more than may be, empty ones among them: the rest of a huge one is not read.
      to: CSV_LIMITS.rows * 5 + 2,
      max_record_size: 500_000,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileRefused(faultIn(error))
  }
}

function faultIn(error: CsvError): string {
  const row = Number(error.records ?? 0) + 1
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quotation mark that opens in row ${row} is never closed. A mark inside of a cell is written twice: "".`
  if (/QUOTE/.test(error.code))
    return `A quotation mark in row ${row} stands where none can. A cell with one in it begins and ends with a mark, and writes its own twice: "".`
  if (error.code === 'CSV_MAX_RECORD_SIZE') return `Row ${row} is longer than a row can be.`
  return `Row ${row} could not be read.`
}

/** What a spreadsheet would run rather than show; a number with a sign is none. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+([.,]\d+)*$/
/** Put before what a spreadsheet would run, and before what looks as if it had been: so that it can be undone. */
const harmless = (cell: string) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)
const harmful = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

const MARK = '\ufeff'
/** Rows as a CSV that Excel, too, reads as UTF-8, and in which nothing is a formula. `first` for the piece a file begins with. */
export const writeCsv = (rows: string[][], { first }: { first: boolean }): string =>
  (first ? MARK : '') +
  stringify(
    rows.map((cells) => cells.map(harmless)),
    { record_delimiter: 'windows' },
  )
