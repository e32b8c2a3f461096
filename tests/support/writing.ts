import type { Browser, BrowserContext, Page, WebSocketRoute } from '@playwright/test'
import { expect, PASSWORD } from './browser.ts'

/** A draft of the demonstration that two of its people write. */
export const PROPOSAL = '/proposals/one-worker-for-short-sentences'
export const LEAD = 'coauthor@example.org'
export const AUTHOR = 'practitioner@example.org'

export const textOf = (page: Page) => page.locator('#manuscript-text')
export const stateOf = (page: Page) => page.locator('[data-save-state]')

/** Opens the text and waits until it can be written in. */
export async function openText(page: Page, path = PROPOSAL): Promise<void> {
  await page.goto(path)
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true')
}

export const saved = (page: Page) => expect(stateOf(page)).toHaveText('Saved')

/**
 * The page says that its words are kept on this device, and those of the last keystroke are. Transactions of one store
 * wait for each other: behind the third of ours are the one that was under way and the one with all that waited for it.
 */
export async function kept(page: Page): Promise<void> {
  await expect(stateOf(page)).toHaveText('Not connected – keep writing, it is kept on this device')
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('total-place')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    for (let turn = 0; turn < 3; turn++)
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('words', 'readwrite')
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
        transaction.objectStore('words').count()
      })
    db.close()
  })
}

/** How many rows this browser keeps of anybody's words. */
export const rowsKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('total-place')) return 0
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('total-place')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const stores = [...db.objectStoreNames]
    if (!stores.length) return 0
    const transaction = db.transaction(stores)
    const counts = stores.map(
      (store) =>
        new Promise<number>((resolve) => {
          const request = transaction.objectStore(store).count()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    const sum = (await Promise.all(counts)).reduce((a, b) => a + b, 0)
    db.close()
    return sum
  })

/** Puts the cursor at one end of a paragraph, however its lines fall. Lexical reads it a moment later. */
export async function cursorAt(page: Page, key: 'Home' | 'End', paragraph = 0): Promise<void> {
  await textOf(page).focus()
  await textOf(page)
    .locator('p')
    .nth(paragraph)
    .evaluate((p, atStart) => {
      const range = document.createRange()
      range.selectNodeContents(p)
      range.collapse(atStart)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    }, key === 'Home')
  await page.waitForTimeout(150)
}

/** The words of an editor, block by block. */
export const wordsIn = (page: Page): Promise<string> =>
  textOf(page).evaluate((text) => [...text.children].map((block) => block.textContent ?? '').join('\n'))

/** The words as the server draws them from the database, for a page without JavaScript. */
export async function wordsOnServer(context: BrowserContext, url: string, path = PROPOSAL): Promise<string> {
  const page = await context.request.get(new URL(path, url).href, { maxRetries: 2 })
  expect(page.status()).toBe(200)
  const html = /<div class="tp-manuscript">(.*?)<\/div>(?=<div class="tp-writing__foot|<\/section|<p|$)/s.exec(
    await page.text(),
  )
  expect(html, 'the saved text is in the page').not.toBeNull()
  return (html?.[1] ?? '')
    .replace(/<\/(p|h\d|ul|ol|blockquote|table)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

/** A page of somebody signed in, on a server of the test's own. */
export async function pageOf(browser: Browser, url: string, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url })
  const form = { email, password: PASSWORD }
  const answer = await context.request.post('/sign-in', { form, headers: { Origin: url }, maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  return context.newPage()
}

/** What a browser says on its console of a link that was cut: of the attempt to open it, and of what was just being sent. */
export const LINK_CUT = /WebSocket connection to|WebSocket is already in CLOSING or CLOSED state/

export type Link = { cut(): Promise<void>; mend(): void }

/** A link that can be cut between a browser and the server's sockets; pages are still served. */
export async function linkOf(context: BrowserContext): Promise<Link> {
  const open = new Set<WebSocketRoute>()
  let down = false
  await context.routeWebSocket(/\/socket\.io\//, (page) => {
    if (down) return void page.close()
    page.connectToServer()
    open.add(page)
  })
  return {
    async cut() {
      down = true
      for (const page of open) await page.close()
      open.clear()
    },
    mend() {
      down = false
    },
  }
}
