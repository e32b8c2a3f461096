// Starts the platform; builds first what is not built, or is older than what it is made from.
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { isBuilt } = await import('./fingerprint.mjs')
if (!(await isBuilt())) await import('./build.mjs')

process.env.NODE_ENV = 'production'
await import('../build/server.js')
