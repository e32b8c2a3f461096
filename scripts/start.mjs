// Starts the platform; builds first what is not built, or is older than what it is made from.
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { isBuilt } = await import('./fingerprint.mjs')
if (!(await isBuilt())) {
  await checkSettings()
  await import('./build.mjs')
}

process.env.NODE_ENV = 'production'
await import('../build/server.js')

/** Building takes long: whoever got a setting wrong hears of it before. The server checks again, for whoever starts it itself. */
async function checkSettings() {
  const { build } = await import('esbuild').catch(() => ({ build: null }))
  if (!build) return // build.mjs says in words that the tools are not installed.
  const { outputFiles } = await build({
    entryPoints: ['app/settings.server.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  const text = Buffer.from(outputFiles[0].contents).toString('base64')
  const { readSettings } = await import(`data:text/javascript;base64,${text}`)
  try {
    readSettings()
  } catch (error) {
    if (error.name !== 'SettingsError') throw error
    console.error(error.message)
    process.exit(1)
  }
}
