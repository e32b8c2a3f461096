import { expect, test } from '#tests/support/browser.ts'
import { copyDemonstration, startServer } from '#tests/support/server.ts'
import {
  AUTHOR,
  cursorAt,
  LEAD,
  openText,
  pageOf,
  saved,
  stateOf,
  textOf,
  wordsIn,
  wordsOnServer,
} from '#tests/support/writing.ts'

/** Seconds of typing at once. */
const SECONDS = Number(process.env.SECONDS ?? 5)

test('two people type in one paragraph: both, and the server, have every word of both', async ({ person, server }) => {
  test.setTimeout(180_000 + SECONDS * 2_000)
  const [ann, bob] = await Promise.all([person(LEAD), person(AUTHOR)])
  await Promise.all([openText(ann), openText(bob)])
  await cursorAt(ann, 'Home')
  await cursorAt(bob, 'End')
  const end = Date.now() + SECONDS * 1_000
  const type = async (page: typeof ann, letter: string) => {
    let count = 0
    while (Date.now() < end) await page.keyboard.type(` ${letter}${++count}.`, { delay: 15 })
    return Array.from({ length: count }, (_, i) => `${letter}${i + 1}.`)
  }
  const [anns, bobs] = await Promise.all([type(ann, 'ann'), type(bob, 'bob')])
  await Promise.all([saved(ann), saved(bob)])
  await expect.poll(async () => (await wordsIn(ann)) === (await wordsIn(bob))).toBe(true)
  const text = await wordsIn(ann)
  expect(text.match(/ann\d+\./g)).toEqual(anns)
  expect(text.match(/bob\d+\./g)).toEqual(bobs)
  const stored = await wordsOnServer(ann.context(), server.url)
  expect(stored.match(/(ann|bob)\d+\./g)).toEqual(text.match(/(ann|bob)\d+\./g))
})

test('each sees who is here and where, and undoes only their own words', async ({ person }) => {
  const [ann, bob] = await Promise.all([person(LEAD), person(AUTHOR)])
  await Promise.all([openText(ann), openText(bob)])
  const before = await wordsIn(ann)
  await cursorAt(ann, 'End')
  // At once: what is typed with pauses between is undone in as many steps.
  await ann.keyboard.insertText(' Mine.')
  await saved(ann)
  await cursorAt(bob, 'End')
  await bob.keyboard.insertText(' Theirs.')
  await expect(textOf(ann)).toContainText('Mine. Theirs.')
  await expect(ann.locator('.tp-cursor__name')).toHaveCount(1)
  const name = (await ann.locator('.tp-cursor__name').textContent()) ?? ''
  await expect(ann.getByRole('list', { name: 'Also here' })).toHaveText(name)
  await ann.getByRole('button', { name: 'Undo' }).click()
  await expect(textOf(bob)).not.toContainText('Mine.')
  await expect(textOf(bob)).toContainText('Theirs.')
  await textOf(bob).focus()
  await bob.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => wordsIn(ann)).toBe(before)
  await bob.close()
  await expect(ann.locator('.tp-cursor__name')).toHaveCount(0)
  await expect(ann.getByText('Only you are here')).toBeVisible()
})

test('a paragraph one began keeps what another wrote in it when it is undone', async ({ person }) => {
  const [ann, bob] = await Promise.all([person(LEAD), person(AUTHOR)])
  await Promise.all([openText(ann), openText(bob)])
  await cursorAt(ann, 'End')
  await ann.keyboard.press('Enter')
  await ann.waitForTimeout(700)
  await ann.keyboard.insertText('By Ann. ')
  await expect(textOf(bob).locator('p').nth(1)).toContainText('By Ann.')
  await cursorAt(bob, 'End', 1)
  await bob.keyboard.insertText('By Bob.')
  await expect(textOf(ann)).toContainText('By Ann. By Bob.')
  for (let i = 0; i < 3; i++) await ann.keyboard.press('ControlOrMeta+z')
  await expect(textOf(bob)).not.toContainText('By Ann.')
  await expect(textOf(ann)).toContainText('By Bob.')
  await expect.poll(async () => (await wordsIn(ann)) === (await wordsIn(bob))).toBe(true)
})

test('an author removed while typing is told within a second, and nobody else loses a word', async ({ browser }) => {
  const { DATA_DIR, remove } = copyDemonstration()
  const server = await startServer({ DATA_DIR, LOG_LEVEL: 'warn' })
  const path = '/proposals/a-shared-purse-for-early-help'
  const [lead, other] = await Promise.all([pageOf(browser, server.url, AUTHOR), pageOf(browser, server.url, LEAD)])
  await Promise.all([openText(lead, path), openText(other, path)])
  await cursorAt(lead, 'Home')
  await cursorAt(other, 'End')
  let typing = true
  const type = async (page: typeof lead, word: string) => {
    let count = 0
    while (typing) await page.keyboard.type(` ${word}${++count}.`, { delay: 15 })
    return count
  }
  const both = Promise.all([type(lead, 'lead'), type(other, 'other')])
  await lead.waitForTimeout(1_000)
  const form = lead.locator('form:has(button[value="remove"]):has-text("Tobias Ketteridge")')
  const removal = await lead.context().request.post((await form.getAttribute('action')) ?? '', {
    form: { intent: 'remove' },
    headers: { Origin: server.url },
    maxRedirects: 0,
  })
  expect(removal.status()).toBe(302)
  // In the page's own time, which stands still while a busy machine leaves it standing.
  const looks = await other.evaluate(
    (every) =>
      new Promise<number>((resolve) => {
        let looked = 0
        const timer = setInterval(() => {
          looked++
          if (document.querySelector('#manuscript-text')?.getAttribute('contenteditable') !== 'false') return
          clearInterval(timer)
          resolve(looked)
        }, every)
      }),
    20,
  )
  expect(looks * 20).toBeLessThanOrEqual(1_000)
  await lead.waitForTimeout(1_000)
  typing = false
  const [leads] = await both
  await saved(lead)
  await expect(stateOf(other)).toHaveText(/^(You can read only|Not saved: .*Download your copy)/)
  const stored = await wordsOnServer(lead.context(), server.url, path)
  expect(stored.match(/lead\d+\./g)).toHaveLength(leads)
  expect(stored.match(/other\d+\./g)).toEqual((await wordsIn(lead)).match(/other\d+\./g))
  await Promise.all([lead.context().close(), other.context().close()])
  await server.stop()
  remove()
})
