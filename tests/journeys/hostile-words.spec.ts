import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'
import { PAYLOADS } from '#tests/support/payloads.ts'

// People are renamed here and lose their places, and every list fills with hostile words.
test.use({ community: 'hostile words' })
test.describe.configure({ timeout: 360_000 })

type Trap = { ran: number; reports: string[] }
/** Notes in every page whether a payload ran, and whether the browser had to stop one. */
async function lay(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const trap = { ran: 0, reports: [] as string[] }
    const count = () => {
      trap.ran += 1
    }
    Object.assign(window, { __trap: trap, __ran: count, alert: count, confirm: count, prompt: count })
    document.addEventListener('securitypolicyviolation', (report) =>
      trap.reports.push(`${report.violatedDirective} ${report.blockedURI} ${report.sample}`),
    )
  })
}

/** Goes there, touches what can be touched, and sees that nothing ran and nothing had to be stopped. */
async function expectHarmless(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 2_000)
  const seen = await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      if (element instanceof HTMLElement) element.focus()
    }
    const strange = 'main :is(script, iframe, object, embed, base, meta, style, marquee, video)'
    return {
      strange: [...document.querySelectorAll(strange)].map((element) => element.outerHTML.slice(0, 200)),
      leadingElsewhere: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter(({ protocol }) => !['http:', 'https:', 'mailto:'].includes(protocol))
        .map((element) => element.outerHTML.slice(0, 200)),
    }
  })
  expect(seen, path).toEqual({ strange: [], leadingElsewhere: [] })
  // Asked by itself, so that whatever touching set off has had its turn.
  const trap = await page.evaluate(() => (window as unknown as { __trap: Trap }).__trap)
  expect(trap, path).toEqual({ ran: 0, reports: [] })
}

/** As a form of the page would post it. @returns where it led */
async function post(
  request: APIRequestContext,
  url: string,
  path: string,
  form: Record<string, string>,
): Promise<string> {
  const answer = await request.post(`${url}${path}`, { form, headers: { Origin: url }, maxRedirects: 0, maxRetries: 2 })
  expect(answer.status(), `${path}: ${(await answer.text()).slice(0, 300)}`).toBeLessThan(500)
  return answer.headers().location ?? ''
}

test(`${PAYLOADS.length} hostile words in comments run nowhere`, async ({ page, signIn, server }) => {
  await lay(page)
  await signIn('practitioner@example.org')
  const finding = '/findings/six-bodies-one-drinker'
  await page.goto(finding)
  const discussion = await page.locator('form[action*="/discussions/"]').first().getAttribute('action')
  for (const body of PAYLOADS) await post(page.request, server.url, discussion ?? '', { body })
  for (let n = 1; n <= Math.ceil((PAYLOADS.length + 4) / 50); n++) await expectHarmless(page, `${finding}?page=${n}`)
  await expectHarmless(page, '/')
})

test('hostile words in claims, evidence and sources of findings run nowhere', async ({ page, signIn, server }) => {
  await lay(page)
  await signIn('practitioner@example.org')
  const made: string[] = []
  for (const word of PAYLOADS) {
    const form = {
      claim: word.trim().slice(0, 300),
      detail: word,
      kind: 'overlap',
      strength: 'observed',
      place: 'farrowmere',
    }
    const evidence = { evidenceText: word, evidenceSource: word.slice(0, 300), evidenceUrl: '' }
    made.push(await post(page.request, server.url, '/findings/new', { ...form, ...evidence }))
    // As an address of a source it is refused, or nothing comes of it.
    await post(page.request, server.url, '/findings/new', { ...form, ...evidence, evidenceUrl: `javascript:${word}` })
  }
  expect(made.filter(Boolean).length).toBe(PAYLOADS.length)
  for (let n = 1; n <= Math.ceil(PAYLOADS.length / 20); n++) await expectHarmless(page, `/findings?page=${n}`)
  for (const path of made.filter((_, n) => n % 6 === 0)) await expectHarmless(page, new URL(path, server.url).pathname)
  await expectHarmless(page, '/places/farrowmere')
  await expectHarmless(page, `/search?q=${encodeURIComponent('script window')}`)
})

test('hostile words in titles, forms and full stories of case studies run nowhere', async ({
  page,
  signIn,
  server,
}) => {
  await lay(page)
  await signIn('practitioner@example.org')
  const some = PAYLOADS.filter((_, n) => n % 6 === 0)
  for (const word of some) {
    const title = word.trim().slice(0, 200)
    const edit = new URL(
      await post(page.request, server.url, '/case-studies/new', { title, place: 'farrowmere' }),
      server.url,
    ).pathname
    const study = edit.replace(/\/edit$/, '')
    const answers = {
      summary: title,
      problem: word,
      whoFor: word,
      whatWasDone: word,
      whatItCost: word,
      whatCameOfIt: word,
      evidence: word,
      differently: word,
      sourceTitle: title,
    }
    await post(page.request, server.url, edit, {
      title,
      place: 'farrowmere',
      themes: 'early-years',
      formVersion: '1',
      ...answers,
    })
    const page1 = await (await page.request.get(`${server.url}${study}/text`)).text()
    const seq = /name="seq"[^>]*value="(\d+)"/.exec(page1)?.[1] ?? '0'
    await post(page.request, server.url, `${study}/text`, { text: PAYLOADS.join('\n\n'), seq })
    await post(page.request, server.url, `${study}/publication`, { note: word.slice(0, 200) })
    await expectHarmless(page, study)
    await expectHarmless(page, `${study}/revisions`)
  }
  await expectHarmless(page, '/case-studies')
  await expectHarmless(page, '/')
})

test('hostile words in names and profiles run nowhere', async ({ page, signIn, server }) => {
  await lay(page)
  await signIn('coauthor@example.org')
  for (const word of PAYLOADS.filter((_, n) => n % 8 === 0)) {
    const name = word.trim().replace(/\s+/g, ' ').slice(0, 100)
    await post(page.request, server.url, '/account/profile', { name, headline: word.slice(0, 150), about: word })
    await expectHarmless(page, '/people/tobias-ketteridge')
    await expectHarmless(page, '/people')
  }
})

test('hostile words in an address run nowhere', async ({ page }) => {
  await lay(page)
  const pages = [
    (q: string) => `/search?q=${q}`,
    (q: string) => `/case-studies?place=${q}&theme=${q}&page=${q}`,
    (q: string) => `/sign-in?to=${q}`,
  ]
  for (const [n, word] of PAYLOADS.filter((_, n) => n % 3 === 0).entries())
    await expectHarmless(page, pages[n % 3]?.(encodeURIComponent(word)) ?? '')
})

test('hostile words in names, descriptions and insides of files, and in documents that are brought, run nowhere', async ({
  page,
  signIn,
  server,
}) => {
  await lay(page)
  await signIn('practitioner@example.org')
  await page.goto('/findings/saving-lands-in-another-budget')
  const adding = (await page.getByRole('link', { name: 'Add a file' }).first().getAttribute('href')) ?? ''
  const send = (path: string, multipart: Parameters<APIRequestContext['post']>[1] & object) =>
    page.request.post(`${server.url}${path}`, {
      ...multipart,
      headers: { Origin: server.url },
      maxRedirects: 0,
      maxRetries: 2,
    })
  for (const [n, word] of PAYLOADS.entries()) {
    const file = { name: `${word.slice(0, 100)}.txt`, mimeType: 'text/html', buffer: Buffer.from(`Words ${n}`) }
    const answer = await send(adding, { multipart: { file, description: word.slice(0, 1_000) } })
    expect([302, 422], `${n}: ${word}`).toContain(answer.status())
  }
  await expectHarmless(page, '/findings/saving-lands-in-another-budget')
  await expectHarmless(page, adding)
  for (const [n, word] of PAYLOADS.entries()) {
    // As a page of the web, and as Markdown: what it holds is read, or refused.
    const file = { name: `${n}.html`, mimeType: 'text/html', buffer: Buffer.from(`<h1>T ${n}</h1><p>${word}</p>`) }
    const answer = await send('/case-studies/bring', {
      multipart: { files: file, place: 'farrowmere', onceKey: `h${n}` },
    })
    expect(answer.status(), word).toBeLessThan(500)
    const edit = answer.headers().location
    if (edit && n % 8 === 0) await expectHarmless(page, edit.replace(/\/edit$/, ''))
  }
  await expectHarmless(page, '/case-studies')
})
