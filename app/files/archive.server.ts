import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { ARCHIVE_LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
const TOO_MUCH =
  'This file unpacks to far more than its size, as a file does that was made to do harm. Save it anew in the program it is from, then try again.'
const BROKEN = 'This file is damaged: it could not be opened. Save it anew in the program it is from, then try again.'
const SECRET = 'This file is protected with a password. Save it without one, then try again.'
const MACROS =
  'This file has macros, which are programs. Save it without them (as .docx, .xlsx or .pptx), then try again.'

/** Names inside that are never anything but a program, or that leave their folder. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|.*\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta|jar|lnk))$/i

/**
 * Looks into an archive: how many files it holds, what they say they unpack to, their names; then unpacks each into nothing,
 * because what an archive says of itself may be a lie, and who opens it later believes it. No more is held than one piece.
 * @returns the names in it
 * @throws FileRefused for what unpacks beyond ARCHIVE_LIMITS, has macros or a password, or is damaged
 */
export async function inspectArchive(bytes: Buffer): Promise<string[]> {
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new FileRefused(BROKEN)
  })
  if (zip.entryCount > ARCHIVE_LIMITS.entries) throw new FileRefused(TOO_MUCH)
  const names: string[] = []
  let unpacked = 0
  return new Promise((resolve, reject) => {
    const refuse = (why: string) => {
      zip.close()
      reject(new FileRefused(why))
    }
    zip.on('error', () => refuse(BROKEN))
    zip.on('end', () => resolve(names))
    zip.on('entry', (entry: yauzl.Entry) => {
      unpacked += entry.uncompressedSize
      names.push(entry.fileName)
      if (entry.isEncrypted()) return refuse(SECRET)
      if (PROGRAM.test(entry.fileName)) return refuse(MACROS)
      if (names.length > ARCHIVE_LIMITS.entries || isTooMuch(unpacked, bytes.length)) return refuse(TOO_MUCH)
      unpackIntoNothing(zip, entry).then(
        () => zip.readEntry(),
        (error: Error) => refuse(/too many bytes/.test(error.message) ? TOO_MUCH : BROKEN),
      )
    })
    zip.readEntry()
  })
}

/** @throws when an entry unpacks to more or less than it says, or cannot be unpacked */
function unpackIntoNothing(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      stream.on('error', reject).on('end', resolve).resume()
    })
  })
}

const isTooMuch = (unpacked: number, packed: number) =>
  unpacked > ARCHIVE_LIMITS.bytes || (unpacked > ARCHIVE_LIMITS.ratioFrom && unpacked > packed * ARCHIVE_LIMITS.ratio)
