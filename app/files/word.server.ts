import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { inspectArchive } from './archive.server.ts'
import { FileRefused } from './refused.ts'

/** ms and megabytes that one Word file may take. */
const PATIENCE = 20_000
const MEMORY_MB = 384
const BROKEN = 'This Word file could not be read. Open it in Word, save it as a new .docx, then try again.'

export type FromWord = {
  html: string
  /** In their order; in the text as `<img src="image:0">`. */
  images: Uint8Array[]
}

/**
 * The text of a .docx as HTML: headings, lists, tables, links, footnotes at the end, images. Comments, what was struck out as
 * a tracked change, and everything that only looks are left out. Nothing outside of the file is read.
 * @throws FileRefused for what is no Word file, takes too long, or unpacks to too much
 */
export async function readWord(bytes: Buffer): Promise<FromWord> {
  await inspectArchive(bytes)
  const worker = new Worker(createRequire(import.meta.url).resolve('#app/files/word-worker.server.mjs'), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  return new Promise<FromWord>((resolve, reject) => {
    const refuse = () => reject(new FileRefused(BROKEN))
    const tooLong = setTimeout(refuse, PATIENCE)
    worker.once('message', resolve)
    worker.once('error', refuse)
    worker.once('exit', () => {
      clearTimeout(tooLong)
      refuse()
    })
  }).finally(() => worker.terminate())
}
