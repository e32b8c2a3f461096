import { DirectoryInUseError, lockDirectory } from '#app/db/embedded/lock.ts'
import { ownTime } from '#tests/support/own-time.ts'

// Takes the lock of the directory it is told, and holds it until it is killed.
const [directory = ''] = process.argv.slice(2)
const waited = ownTime()
setInterval(waited, 5).unref()
try {
  await lockDirectory(directory)
  process.stdout.write(`held by ${process.pid}\n`)
  setInterval(() => {}, 1_000)
} catch (error) {
  if (!(error instanceof DirectoryInUseError)) throw error
  process.stdout.write(`refused after ${Math.round(waited())} ms: ${error.message}\n`)
}
