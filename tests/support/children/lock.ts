import { DirectoryInUseError, lockDirectory } from '#app/db/embedded/lock.ts'

// Takes the lock of the directory it is told, and holds it until it is killed.
const [directory = ''] = process.argv.slice(2)
const started = performance.now()
try {
  await lockDirectory(directory)
  process.stdout.write(`held by ${process.pid}\n`)
  setInterval(() => {}, 1_000)
} catch (error) {
  if (!(error instanceof DirectoryInUseError)) throw error
  process.stdout.write(`refused after ${Math.round(performance.now() - started)} ms: ${error.message}\n`)
}
