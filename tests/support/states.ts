import type { Page } from '@playwright/test'

/** What leads from a page as it opens to a state of it worth looking at. The page is open at its path. */
export type Reach = (page: Page) => Promise<unknown>

type Form = Record<string, string>
const originOf = (page: Page) => new URL(page.url()).origin
/** Posts as the page's browser would. @returns where it leads */
async function post(page: Page, path: string, form: Form): Promise<string> {
  const Origin = originOf(page)
  const answer = await page.request.post(`${Origin}${path}`, { form, headers: { Origin }, maxRedirects: 0 })
  if (answer.status() !== 302) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.headers().location ?? ''
}

/** Lets somebody else do something meanwhile, in a browser profile of their own. */
async function meanwhile(page: Page, email: string, work: (other: Page) => Promise<void>): Promise<void> {
  const context = await page.context().browser()?.newContext()
  if (!context) throw new Error('This page has no browser')
  const other = await context.newPage()
  await other.goto(originOf(page))
  await post(other, '/sign-in', { email, password: 'better-for-less' })
  await work(other)
  await context.close()
}

/** The newest link of this kind in the mail that an administrator can read. */
async function linkInMail(page: Page, kind: 'join' | 'password' | 'confirm'): Promise<string> {
  let link = ''
  await meanwhile(page, 'administrator@example.org', async (other) => {
    await other.goto(`${originOf(page)}/admin/outbox`)
    link = new RegExp(`/${kind}/[\\w-]{20,}`).exec(await other.locator('main').innerText())?.[0] ?? ''
  })
  if (!link) throw new Error(`There is no link to /${kind} in the mail`)
  return link
}
const goTo = (page: Page, path: string) => page.goto(`${originOf(page)}${path}`)

export const toInvitationLink: Reach = async (page) => {
  await meanwhile(page, 'moderator@example.org', async (other) => {
    await post(other, '/admin/invitations', { email: `bo-${Date.now()}@charity.example` })
  })
  await goTo(page, await linkInMail(page, 'join'))
}
export const toNewPasswordLink: Reach = async (page) => {
  await post(page, '/password', { email: 'coauthor@example.org' })
  await goTo(page, await linkInMail(page, 'password'))
}
export const toNewAddressLink: Reach = async (page) => {
  await post(page, '/account/address', { email: `moved-${Date.now()}@example.org`, present: 'better-for-less' })
  await goTo(page, await linkInMail(page, 'confirm'))
}

/** A thread of whoever looks, with a poll in which they have voted. */
export const toPoll: Reach = async (page) => {
  const thread = { title: 'Where do we meet?', firstWords: 'Let us decide.', kind: 'conversation', readers: 'members' }
  const path = (await post(page, '/threads/new', { ...thread, place: '', theme: '' })).split('#')[0] ?? ''
  const options = 'Leeds, where most of us can be by train before ten\nBradford\nSomewhere else: say where below'
  const promised = { choose: 'one', results: 'after_voting', voters: 'named', lasts: '7' }
  await post(page, `${path}/poll`, { question: 'Which town shall it be in spring?', options, ...promised })
  await post(page, `${path}/poll/vote`, { option: '1' })
  await goTo(page, path)
}

/** The way to anywhere, with what a word leads to. */
export const toPalette: Reach = async (page) => {
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Where do you want to go?' }).pressSequentially('hospital')
  await page.getByRole('option', { name: /^One named worker/ }).waitFor()
}

/** A search that whoever looks saved. */
export const toSavedSearch: Reach = async (page) => {
  await post(page, '/account/searches/new?q=health+visitors', { name: 'Health visitors', alerts: 'yes' })
  await goTo(page, '/account/searches')
  await page
    .getByRole('link', { name: /^Change/ })
    .first()
    .click()
  await page.waitForURL(/searches\/[\w-]{20,}/)
}

/** In one's own practice proposal, begun or gone on with. */
export const toPractising: Reach = async (page) => {
  await post(page, '/practice', {})
  await page.goto('/practice')
  await page.getByRole('link', { name: 'Go on practising' }).click()
  await page.getByRole('heading', { level: 1, name: 'A proposal to practise in' }).waitFor()
}

/** Invited to a draft: the lead invites whoever looks. */
export const toInvitation: Reach = async (page) => {
  const path = '/proposals/one-worker-for-short-sentences'
  await meanwhile(page, 'coauthor@example.org', async (other) => {
    await post(other, `${path}/invitations`, { practitioner: 'marguerite-oakapple', note: 'You know the courts.' })
  })
  await goTo(page, path)
}

export const toReply: Reach = (page) =>
  page
    .getByRole('link', { name: /^Reply/ })
    .first()
    .click()
export const toQuoting: Reach = (page) =>
  page
    .getByRole('link', { name: /^Quote/ })
    .nth(1)
    .click()
export const toHistory: Reach = async (page) => {
  await page
    .getByRole('link', { name: /^edited/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /and changed$/ }).waitFor()
}
export const toReactions: Reach = async (page) => {
  await page
    .getByRole('link', { name: /reacted to/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Who reacted to this comment' }).waitFor()
}
export const toEditingComment: Reach = (page) =>
  page
    .getByRole('link', { name: /^Edit \(/ })
    .first()
    .click()
export const toRemovingComment: Reach = (page) =>
  page
    .getByRole('link', { name: /^Remove \(/ })
    .first()
    .click()
export const toRefusedComment: Reach = (page) => page.getByRole('button', { name: 'Post comment' }).click()
export const toTooMuch: Reach = async (page) => {
  await page.locator('textarea[name="body"]').evaluate((area: HTMLTextAreaElement) => {
    area.value = 'More than anybody reads. '.repeat(100_000)
  })
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByRole('heading', { name: 'That was too much at once' }).waitFor()
}

/** What the server could not answer: the page says so. */
export const toErrorPage: Reach = async (page) => {
  await page.route(/\.data(\?|$)/, (route) => route.abort())
  await page.locator('main .tp-card a').first().click()
  await page.getByRole('heading', { name: 'Something went wrong on our side' }).waitFor()
  await page.unroute(/\.data(\?|$)/)
}

const STUDY = { summary: 'In short.', place: 'farrowmere', themes: 'early-years' }
const ANSWERS = { problem: 'Too many doors.', whatWasDone: 'One door.', whatCameOfIt: 'Too early to tell.' }
async function aCaseStudy(page: Page, title: string): Promise<string> {
  const path = (await post(page, '/case-studies/new', { title, place: 'farrowmere' })).replace(/\/edit$/, '')
  await post(page, `${path}/edit`, { title, ...STUDY, ...ANSWERS, formVersion: '1' })
  await post(page, `${path}/publication`, { note: '' })
  return path
}
export const toNotWhole: Reach = async (page) => {
  const path = await post(page, '/case-studies/new', { title: 'Hardly begun', place: 'farrowmere' })
  await goTo(page, `${path}?publish`)
}
async function aRevisedCaseStudy(page: Page): Promise<string> {
  const title = 'Told twice'
  const path = await aCaseStudy(page, title)
  const better = { ...ANSWERS, whatCameOfIt: 'Half as many assessments.' }
  await post(page, `${path}/edit`, { title, ...STUDY, ...better, formVersion: '2' })
  await post(page, `${path}/publication`, { note: 'The first figures' })
  return path
}
export const toEarlierRevision: Reach = async (page) => goTo(page, `${await aRevisedCaseStudy(page)}?revision=1`)
export const toComparison: Reach = async (page) => goTo(page, `${await aRevisedCaseStudy(page)}/revisions?from=1&to=2`)
export const toUnpublishedChanges: Reach = async (page) => {
  const path = await aCaseStudy(page, 'Changed since')
  await post(page, `${path}/edit`, { title: 'Changed once more', ...STUDY, ...ANSWERS, formVersion: '2' })
  await goTo(page, path)
}
export const toWithdrawnCaseStudy: Reach = async (page) => {
  const path = await aCaseStudy(page, 'Withdrawn again')
  await post(page, `${path}/withdrawal`, { reason: 'A figure was wrong.' })
  await goTo(page, path)
}
export const toWithdrawnFinding: Reach = async (page) => {
  const path = await post(page, '/findings/new', {
    claim: 'It rains on Mondays',
    kind: 'insight',
    strength: 'anecdote',
    place: 'farrowmere',
    evidenceText: 'Somebody said so.',
    evidenceSource: '',
    evidenceUrl: '',
  })
  await post(page, `${path}/withdrawal`, {})
  await goTo(page, path)
}

/** Two who save the same form: the second is shown both. */
export const toConflictOfForms: Reach = async (page) => {
  const path = await aCaseStudy(page, 'Written by two')
  await goTo(page, `${path}/edit`)
  await post(page, `${path}/edit`, { title: 'Written by the other', ...STUDY, ...ANSWERS, formVersion: '2' })
  await page.locator('textarea[name="problem"]').fill('Written by this one.')
  await page.locator('#case-study').getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('.govuk-error-summary').waitFor()
}
export const toConflictOfTexts: Reach = async (page) => {
  const path = page.url().replace(originOf(page), '')
  const seq = await page.locator('input[name="seq"]').inputValue()
  await post(page, path, { text: `## Written by the other\n\nMeanwhile, at ${Date.now()}.`, seq })
  await page.locator('textarea[name="text"]').fill('## Written by this one\n\nBoth are kept.')
  await page.locator('main form[method="post"] button').last().click()
  await page.locator('.govuk-error-summary').waitFor()
}

const toTool =
  (name: string): Reach =>
  async (page) => {
    await page.locator('#manuscript-text[contenteditable="true"]').click()
    await page.locator(`.tp-tools button[aria-label="${name}"][aria-disabled="false"]`).click()
    await page.getByRole('dialog').waitFor()
  }
export const toLinkQuestion = toTool('Link')
export const toTableQuestion = toTool('Table')
export const toImageQuestion = toTool('Image')
const toFilePage = (link: RegExp, heading: string) => async (page: Page) => {
  await page.getByRole('link', { name: link }).first().click()
  await page.getByRole('heading', { name: heading }).waitFor()
}
export const toNewFile: Reach = toFilePage(/^Add a file/, 'Add a file')
export const toDescribingFile: Reach = toFilePage(/^Say what it shows/, 'What does this image show?')
export const toRemovingFile: Reach = async (page) => {
  await page
    .locator('.tp-files')
    .getByRole('link', { name: /^Remove/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Remove this file?' }).waitFor()
}

/** No socket comes through; pages still do. */
export const toNotConnected: Reach = async (page) => {
  await page.routeWebSocket(/\/socket\.io\//, (socket) => void socket.close())
  await page.reload()
  await page.locator('[data-save-state]', { hasText: /^Not connected/ }).waitFor()
}
export const toReporting: Reach = (page) => page.getByRole('link', { name: 'Report a problem with it' }).click()
export const toApplication: Reach = (page) => page.locator('.tp-rows a').first().click()
export const toDeciding: Reach = (page) => page.locator('.tp-panel a').first().click()
export const toHeld: Reach = async (page) => {
  await page.getByRole('button', { name: 'Do not show it' }).click()
  await page.getByRole('alert').waitFor()
}
export const toFeaturing: Reach = (page) => page.getByRole('link', { name: 'Feature on the home page' }).click()
export const toCollecting: Reach = (page) => page.getByRole('link', { name: 'Add to a collection' }).click()
export const toSynonym: Reach = (page) => page.locator('.tp-rows a').first().click()
const toFirstChapter: Reach = async (page) => {
  await page.locator('.tp-collected__title a').first().click()
  await page.getByRole('heading', { name: 'The text' }).waitFor()
}
export const toChapter: Reach = async (page) => {
  await toFirstChapter(page)
  await page.locator('#manuscript-text[contenteditable="true"]').waitFor()
}
export const toChapterText: Reach = async (page) => {
  await toFirstChapter(page)
  await goTo(page, `${new URL(page.url()).pathname}/text`)
}
export const toChapterRemoval: Reach = (page) =>
  page
    .getByRole('link', { name: /^Remove / })
    .first()
    .click()
export const toList: Reach = async (page) => {
  const rows = ['Ynys Môn,parallel,Wales,An island', 'Farrowmere,parallel,North West,', 'Atlantis,pilot,The sea,']
  const buffer = Buffer.from(`name,kind,region,summary\n${rows.join('\n')}`)
  await page.getByRole('radio', { name: 'Places' }).check()
  await page.getByLabel('CSV file').setInputFiles({ name: 'Places of 2026.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Show what it would do' }).click()
  await page.getByRole('heading', { name: 'What 3 rows would do' }).waitFor()
}
export const toFindingsInDocument: Reach = async (page) => {
  const said = ['# What we found', '## Six bodies see one drinker', 'See [the count](https://example.org/c).', '## Two']
  const buffer = Buffer.from([...said, 'Words.', '> Somebody said so.'].join('\n\n'))
  await page.getByLabel('Document').setInputFiles({ name: 'Findings.md', mimeType: 'text/markdown', buffer })
  await page.getByRole('button', { name: 'Show what is in it' }).click()
  await page.getByRole('heading', { name: '2 findings are in it' }).waitFor()
}
