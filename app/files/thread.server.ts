import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** ms and megabytes that one file may take of a thread. */
const PATIENCE = 20_000
const MEMORY_MB = 384

/**
 * One answer of a thread of its own about a file, which may take only so much time and memory.
 * @returns null when it took more, or could not read it
 */
export async function askThread<Answer>(
  script: 'word-worker' | 'words-worker',
  workerData: unknown,
): Promise<Answer | null> {
  const worker = new Worker(createRequire(import.meta.url).resolve(`#app/files/${script}.server.mjs`), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // What a library says about a file is for nobody.
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise<Answer | null>((resolve) => {
      const tooLong = setTimeout(() => resolve(null), PATIENCE)
      worker.once('message', resolve)
      // Whatever it was, the file cannot be read; whoever asked says so.
      worker.once('error', () => resolve(null))
      worker.once('exit', () => {
        clearTimeout(tooLong)
        resolve(null)
      })
    })
  } finally {
    await worker.terminate()
  }
}
