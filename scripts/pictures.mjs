// Takes a picture of every page of the demonstration, wide and narrow: npm run pictures [folder] [part of a name].
// The one in the README is among them. Needs the built platform and a Chromium.
import { mkdirSync, rmSync } from 'node:fs'
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
const { PAGES, EMPTY_PAGES, becomeFirst } = await import('../tests/support/pages.ts')
const { copyDemonstration, prepareDemonstration, startServer } = await import('../tests/support/server.ts')
const { temporaryDirectory } = await import('../tests/support/template.ts')

await prepareDemonstration()
const { DATA_DIR, remove } = copyDemonstration()
const server = await startServer({ DATA_DIR, LOG_LEVEL: 'error' })
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
mkdirSync(folder, { recursive: true })

async function take(page, name, width) {
  await page.waitForTimeout(300)
  await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
  console.log(`${name} at ${width} px`)
}

/** The same platform without a demonstration, as a visitor and its first administrator find it. */
async function takeEmpty() {
  const fresh = temporaryDirectory()
  const empty = await startServer({ DATA_DIR: fresh, DEMO: 'off', LOG_LEVEL: 'error' })
  const context = await browser.newContext({ baseURL: empty.url, locale: 'en-GB' })
  const page = await context.newPage()
  const takeAll = async (pages) => {
    for (const { path: address, name } of pages.filter((one) => one.name.includes(only)))
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address, { waitUntil: 'load' })
        await take(page, name, width)
      }
  }
  await takeAll(EMPTY_PAGES.visitor)
  await page.goto('/first-administrator')
  await becomeFirst(page, empty.said())
  await takeAll(EMPTY_PAGES.first)
  await empty.stop()
  rmSync(fresh, { recursive: true, force: true })
}

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
      for (const { path: address, name, reach } of PAGES.filter((one) => one.as === as && one.name.includes(only))) {
        await page.goto(address, { waitUntil: 'load' })
        await reach?.(page)
        await take(page, name, width)
        if (name === 'case-study' && width === 1280) await page.screenshot({ path: 'docs/pictures/case-study.png' })
      }
      await context.close()
    }
  await takeEmpty()
} finally {
  await browser.close()
  await server.stop()
  remove()
}
