import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { inspectArchive } from './archive.server.ts'
import { FILE_LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
export type Unpacked = { name: string; bytes: Buffer }

/**
 * The files in a zip whose names `wanted` takes, at most `most`. An entry that unpacks to more than it says, or than a file
 * may be, ends it.
 * @throws FileRefused beyond ARCHIVE_LIMITS, or when there are more
 */
export async function unpack(bytes: Buffer, wanted: (name: string) => boolean, most: number): Promise<Unpacked[]> {
  const names = (await inspectArchive(bytes)).filter(wanted)
  if (names.length > most) throw new FileRefused(`This archive has ${names.length} documents. Bring ${most} at a time.`)
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true })
  const files: Unpacked[] = []
  return new Promise((resolve, reject) => {
    const refuse = () => {
      zip.close()
      reject(new FileRefused('This archive is damaged: it could not be unpacked.'))
    }
    zip.on('error', refuse)
    zip.on('end', () => resolve(files))
    zip.on('entry', (entry: yauzl.Entry) => {
      if (!wanted(entry.fileName)) return zip.readEntry()
      readEntry(zip, entry).then((content) => {
        files.push({ name: entry.fileName.split('/').at(-1) ?? '', bytes: content })
        zip.readEntry()
      }, refuse)
    })
    zip.readEntry()
  })
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  if (entry.uncompressedSize > FILE_LIMITS.bytes) throw new Error('an entry is larger than a file may be')
  const stream = await promisify(zip.openReadStream.bind(zip) as (e: yauzl.Entry, done: Done) => void)(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
type Done = (error: Error | null, stream: NodeJS.ReadableStream) => void
