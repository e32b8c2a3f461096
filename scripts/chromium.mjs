import { accessSync, constants } from 'node:fs'
import path from 'node:path'

// The shell is the same Chromium without what only a window needs: every page costs it a fifth less.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const PLACES = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
export const NO_CHROMIUM =
  'No Chromium was found. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium), or name it in the setting CHROMIUM.'

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A Chromium to test with: the one CHROMIUM names, else the machine's own, else what Playwright downloaded.
 * @returns its path, or null
 */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM) return runs(env.CHROMIUM) ? env.CHROMIUM : null
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean)
  const own = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES].find(runs)
  if (own) return own
  const { chromium } = await import('@playwright/test')
  return runs(chromium.executablePath()) ? chromium.executablePath() : null
}
