// Takes a picture of every page of the demonstration, wide and narrow: npm run pictures [folder] [part of a name].
// The one in the README is among them. Needs the built platform and a Chromium.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium, NO_CHROMIUM } from './chromium.mjs'
import { isBuilt } from './fingerprint.mjs'
import { node } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [folder = '.cache/pictures', only = ''] = process.argv.slice(2)
const executablePath = await findChromium()
if (!executablePath) throw new Error(NO_CHROMIUM)
if (!(await isBuilt()) && (await node('scripts/build.mjs')) !== 0) process.exit(1)
const { register } = await import('tsx/esm/api')
register()
const { PAGES } = await import('../tests/support/pages.ts')
const { copyDemonstration, prepareDemonstration, startServer } = await import('../tests/support/server.ts')

await prepareDemonstration()
const { DATA_DIR, remove } = copyDemonstration()
const server = await startServer({ DATA_DIR, LOG_LEVEL: 'error' })
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
mkdirSync(folder, { recursive: true })
try {
  for (const as of new Set(PAGES.map((one) => one.as)))
    for (const width of [1280, 320]) {
      const context = await browser.newContext({
        viewport: { width, height: width > 600 ? 900 : 640 },
        baseURL: server.url,
        locale: 'en-GB',
      })
      if (as) {
        const form = { email: as, password: 'better-for-less' }
        await context.request.post('/sign-in', { form, headers: { Origin: server.url }, maxRedirects: 0 })
      }
      const page = await context.newPage()
      for (const { path: address, name } of PAGES.filter((one) => one.as === as && one.name.includes(only))) {
        await page.goto(address, { waitUntil: 'load' })
        await page.waitForTimeout(300)
        await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
        if (name === 'case-study' && width === 1280) await page.screenshot({ path: 'docs/pictures/case-study.png' })
        console.log(`${name} at ${width} px`)
      }
      await context.close()
    }
} finally {
  await browser.close()
  await server.stop()
  remove()
}
