import type { Page } from '@playwright/test'
import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { FROM_EXCEL, FROM_GOOGLE, FROM_OUTLOOK, FROM_WORD, FROM_WORD_ON_THE_WEB } from '#tests/support/clipboard.ts'
import { saved, textOf } from '#tests/support/writing.ts'

/** An empty text to paste into: a case study of its own, so that no other journey writes there. */
async function anEmptyText(page: Page, title: string) {
  await page.goto('/case-studies/new')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Start writing' }).click()
  const text = textOf(page)
  await expect(text).toHaveAttribute('contenteditable', 'true')
  await text.focus()
  return text
}

/** As a browser hands it over when somebody presses the keys for it. */
const paste = (page: Page, html: string, plain = '', image = false) =>
  textOf(page).evaluate(
    (node, [html, plain, image]) => {
      const data = new DataTransfer()
      if (html) data.setData('text/html', html as string)
      if (plain) data.setData('text/plain', plain as string)
      if (image) data.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }))
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [html, plain, image] as const,
  )

test('what is pasted from Word is headings, lists, a table and a link, and the image is told about', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@example.org')
  const text = await anEmptyText(page, 'Pasted from Word')
  await paste(page, FROM_WORD, 'Home from hospital', true)
  await expect(text.getByRole('heading', { name: 'What we did' })).toBeVisible()
  await expect(text.getByRole('heading')).toHaveText(['Home from hospital', 'What we did', 'How'])
  // One list within another, three deep, and a numbered one.
  await expect(text.locator('ul > li > ul > li > ul > li')).toHaveText(['on the ward'])
  await expect(text.locator('ol > li > ol > li')).toHaveText(['the family'])
  await expect(text.locator('li', { hasText: '·' })).toHaveCount(0)
  await expect(text.locator('strong', { hasText: 'Two teams' })).toBeVisible()
  await expect(text.locator('em', { hasText: 'every' })).toBeVisible()
  await expect(text.locator('a[href="https://example.org/report"]')).toHaveText('the report')
  await expect(text.getByRole('columnheader')).toHaveText(['Who', 'How many'])
  await expect(text.locator('blockquote')).toHaveText('Nobody told us twice.')
  for (const rubbish of ['mso-', 'StartFragment', 'Ask the board first', 'file:///'])
    await expect(text).not.toContainText(rubbish)
  await expect(text.locator('[style*="mso"], [class*="Mso"], img')).toHaveCount(0)
  await expect(page.getByText('An image was not pasted')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await saved(page)
  await page.reload()
  await expect(textOf(page).locator('ul > li > ul > li > ul > li')).toHaveText(['on the ward'])
})

test('what is pasted from Outlook, Word on the web, Google Docs and Excel keeps its lists and marks', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@example.org')
  const text = await anEmptyText(page, 'Pasted from elsewhere')
  await paste(page, FROM_OUTLOOK)
  await expect(text.getByRole('listitem')).toHaveText(['one door', 'one number', 'one plan'])
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, FROM_WORD_ON_THE_WEB)
  await expect(text.locator('ul > li > ul > li')).toHaveText(['within'])
  await expect(text.locator('ol[start="3"] > li')).toHaveText(['three'])
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, FROM_GOOGLE)
  await expect(text.getByRole('heading')).toHaveText(['What we learned'])
  await expect(text.locator('strong')).toHaveText(['Two teams'])
  await expect(text.locator('ul > li > ul > li')).toHaveText(['within'])
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, FROM_EXCEL, 'Year\tSpent', true)
  await expect(text.locator('table tr')).toHaveCount(2)
  await expect(text.locator('table')).toContainText('£1,200')
  // The image that Excel puts beside its table is the table.
  await expect(page.getByText('was not pasted')).toHaveCount(0)
})

test('a few words go into the line where somebody writes, an image alone is told about, and a bad address is only words', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@example.org')
  const text = await anEmptyText(page, 'Pasted words')
  await page.keyboard.type('We said')
  await paste(page, '<meta charset="utf-8"><span> that it <b>works</b></span>', ' that it works')
  await expect(text).toHaveText('We said that it works')
  await expect(text.locator('p')).toHaveCount(1)
  await paste(page, '<a href="javascript:alert(1)">press</a><script>alert(1)</script>', 'press')
  await expect(text).toContainText('workspress')
  await expect(text.locator('a')).toHaveCount(0)
  await paste(page, '', '', true)
  await expect(page.getByText('An image was not pasted')).toBeVisible()
  await page.keyboard.press('Enter')
  await paste(page, '', 'plain\nwords')
  await expect(text).toContainText('plain')
  await expect(page.getByText('An image was not pasted')).toHaveCount(0)
})
