// Starts the platform; builds first what is not built, or is older than what it is made from.
import { fileURLToPath } from 'node:url'
import { SETTINGS } from './bundled-settings.mjs'

// First of all: whoever started us may be gone before the platform is built.
stopWithNpm()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { isBuilt } = await import('./fingerprint.mjs')
const built = await isBuilt()
process.env.NODE_ENV = 'production'
await checkSettings()
if (!built) await import('./build.mjs')
await import('../build/server.js')

/**
 * npm passes a signal on to the shell between it and us, and not every shell passes it on: we would go on alone, with
 * nobody to stop us. So when what npm started us with is gone, we stop as if we had been told to.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const { ppid } = process
  const look = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  look.unref()
}

/** Building takes long, and so does loading all of the platform: whoever got a setting wrong hears of it before. */
async function checkSettings() {
  const module = built ? '../build/settings.js' : await bundledSettings()
  if (!module) return // build.mjs says in words that the tools are not installed.
  const { readSettings } = await import(module)
  try {
    readSettings()
  } catch (error) {
    if (error.name !== 'SettingsError') throw error
    console.error(error.message)
    process.exit(1)
  }
}

async function bundledSettings() {
  const { build } = await import('esbuild').catch(() => ({ build: null }))
  if (!build) return null
  const { outputFiles } = await build({ ...SETTINGS, write: false })
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
}
