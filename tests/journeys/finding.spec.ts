import { expect, test } from '#tests/support/browser.ts'

const ANSWER = 3
const PRACTITIONER = 'practitioner@example.org'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a finding is shared with two pieces of evidence, and said of another place too', async ({
      page,
      signIn,
      person,
      allowConsole,
    }) => {
      allowConsole(/status of 422/)
      await signIn(PRACTITIONER)
      await page.goto('/findings/new')
      await page.getByRole('button', { name: 'Share the finding' }).click()
      await expect(page.getByRole('alert')).toContainText('Enter the claim in one sentence')
      const claim = `Seen twice, JavaScript ${javaScriptEnabled}`
      await page.getByLabel('The claim').fill(claim)
      await page.getByRole('radio', { name: 'Barrier' }).check()
      await page.getByLabel('1. What it shows').fill('The first count')
      await page.getByRole('button', { name: 'Add another piece of evidence' }).click()
      await expect(page.getByLabel('1. What it shows')).toHaveValue('The first count')
      if (javaScriptEnabled) await expect(page.getByLabel('2. What it shows')).toBeFocused()
      await page.getByLabel('2. What it shows').fill('The second count')
      await page.getByRole('radio', { name: 'Measured' }).check()
      await page.getByLabel('Its address on the web of evidence 2').fill('https://example.org/count')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(claim)
      await expect(page.getByText('The first count')).toBeVisible()
      await expect(page.getByRole('link', { name: 'https://example.org/count' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Seen in 1 place' })).toBeVisible()

      const other = await person('coauthor@example.org', { javaScriptEnabled })
      await other.goto(page.url())
      await other.getByRole('link', { name: 'Do you see this in your place?' }).click()
      await other.getByRole('radio', { name: 'Seen here too' }).check()
      await other.getByLabel('Note').fill('On every ward')
      await other.getByRole('button', { name: 'Say so' }).click()
      await expect(other.getByRole('heading', { name: 'Seen in 2 places' })).toBeVisible()
      await other.getByText('Which places').click()
      await expect(other.getByText('On every ward')).toBeVisible()

      await other.getByRole('link', { name: 'Change what you said of your place' }).click()
      await other.getByRole('button', { name: /Take this back/ }).click()
      await expect(other.getByRole('heading', { name: 'Seen in 1 place' })).toBeVisible()

      await page.getByRole('link', { name: 'Withdraw this finding' }).click()
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await expect(page.getByText('This finding was withdrawn')).toBeVisible()
      expect((await other.goto(new URL(other.url()).pathname))?.status()).toBe(404)
      await page.getByRole('button', { name: 'Bring it back' }).click()
      await expect(page.getByText('Everyone can read it again.')).toBeVisible()
      expect((await other.reload())?.status()).toBe(200)
    })
  })
}

test('a comment appears for whoever has the page open, and leaves their own typing alone', async ({
  page,
  signIn,
  person,
}) => {
  await page.goto('/findings')
  const link = page.locator('.tp-card__title a').first()
  const address = await link.getAttribute('href')
  await signIn(PRACTITIONER)
  // The link that brings news is there a moment after the page. Its frames begin with what they are (realtime/frames.ts).
  const watching = page
    .waitForEvent('websocket')
    .then((link) =>
      Promise.all([
        link.waitForEvent('framesent', ({ payload }) => String(payload).includes('watch')),
        link.waitForEvent('framereceived', ({ payload }) => typeof payload !== 'string' && payload[0] === ANSWER),
      ]),
    )
  await page.goto(address ?? '')
  const other = await person('coauthor@example.org')
  await other.goto(address ?? '')
  await watching
  await page.getByLabel('Add a comment').fill('Half a sen')
  await other.getByLabel('Add a comment').fill('It appears')
  await other.getByRole('button', { name: 'Post comment' }).click()
  await expect(other.getByLabel('Add a comment')).toHaveValue('')
  await expect(page.getByText('It appears')).toBeVisible()
  await expect(page.getByLabel('Add a comment')).toHaveValue('Half a sen')
})

test('a comment posted while a page is on its way appears on it, and a page that missed nothing reads nothing twice', async ({
  page,
  signIn,
  person,
}) => {
  await signIn(PRACTITIONER)
  let letThrough = () => {}
  const posted = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  // The page is there, and its link is not yet.
  await page.context().routeWebSocket(/\/socket\.io\//, async (link) => {
    await posted
    link.connectToServer()
  })
  await page.goto('/findings')
  const address = (await page.locator('.tp-card__title a').last().getAttribute('href')) ?? ''
  await page.goto(address)
  const other = await person('coauthor@example.org')
  const watching = other.waitForEvent('websocket').then((link) => link.waitForEvent('framereceived'))
  await other.goto(address)
  await watching
  let readAgain = 0
  const count = (request: { url(): string }) => {
    if (request.url().includes('.data')) readAgain++
  }
  other.on('request', count)
  await other.waitForTimeout(1_000)
  expect(readAgain).toBe(0)
  await other.getByLabel('Add a comment').fill('Said in between')
  await other.getByRole('button', { name: 'Post comment' }).click()
  await expect(other.getByText('Said in between')).toBeVisible()
  await expect(page.getByText('Said in between')).toHaveCount(0)
  letThrough()
  await expect(page.getByText('Said in between')).toBeVisible()
})

test('filters live in the address and can be sent to a colleague', async ({ page }) => {
  await page.goto('/findings')
  await page.getByLabel('Kind').selectOption('Cost')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/kind=cost/)
  await page.reload()
  await expect(page.getByLabel('Kind')).toHaveValue('cost')
  for (const tag of await page.locator('.tp-card .tp-tag--sky').allTextContents()) expect(tag).toBe('Cost')
})
