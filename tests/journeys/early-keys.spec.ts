import { expect, test } from '#tests/support/browser.ts'

test('keys pressed before the page has come alive do not keep it from coming alive', async ({ page }) => {
  // From the moment there is something to focus, over and over: also while the page reads its data.
  await page.addInitScript(() => {
    const press = () => {
      const links = document.querySelectorAll('a')
      for (const link of [...links].slice(0, 3)) {
        link.focus()
        link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
      }
    }
    const channel = new MessageChannel()
    const until = performance.now() + 3_000
    channel.port1.onmessage = () => {
      press()
      if (performance.now() < until) channel.port2.postMessage(null)
    }
    channel.port2.postMessage(null)
  })
  await page.goto('/proposals')
  await page.waitForTimeout(3_000)
  await page.getByRole('navigation').getByRole('link', { name: 'Findings' }).first().click()
  // Moved without a reload: only a page that is alive puts the focus there.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
