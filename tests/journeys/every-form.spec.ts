import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'

const PRACTITIONER = 'practitioner@example.org'
const COAUTHOR = 'coauthor@example.org'
const MODERATOR = 'moderator@example.org'
const ADMINISTRATOR = 'administrator@example.org'

/** What people paste: other alphabets, marks, line ends, quotes, and what looks like a program. */
const ODD = `Größe “naïve” 中文 العربية 👩‍👧 \u202Eabc <b>&amp;</b> ' " \\ ; -- ${'\u00a0'}%00 {{7*7}}`
// In words: a browser takes seconds to break one word of so many letters into lines.
const TOO_LONG = `${ODD} ${'words '.repeat(5_000)}end`

type Wrong = 'empty' | 'too long' | 'odd'
type FormToWalk = { path: string; as: string | null; wrong: Wrong[]; button: string }
/** Every form with a field to write in, and what of it is refused. A text of its own length takes more than is tried here. */
const FORMS: FormToWalk[] = [
  { path: '/sign-in', as: null, wrong: ['empty', 'too long'], button: 'Sign in' },
  { path: '/join', as: null, wrong: ['empty', 'too long', 'odd'], button: 'Send me the link' },
  { path: '/password', as: null, wrong: ['empty', 'too long', 'odd'], button: 'Send me the link' },
  { path: '/case-studies/new', as: PRACTITIONER, wrong: ['empty', 'too long'], button: 'Start writing' },
  {
    path: '/case-studies/farrowmere-market-street/edit',
    as: PRACTITIONER,
    wrong: ['empty', 'too long', 'odd'],
    button: 'Save',
  },
  {
    path: '/case-studies/farrowmere-home-from-hospital/withdrawal',
    as: MODERATOR,
    wrong: ['empty', 'too long'],
    button: 'Withdraw',
  },
  { path: '/findings/new', as: PRACTITIONER, wrong: ['empty', 'too long', 'odd'], button: 'Share the finding' },
  {
    path: '/findings/health-spending-treats-illness/corroboration',
    as: PRACTITIONER,
    wrong: ['empty', 'too long'],
    button: 'Say so',
  },
  { path: '/findings/six-bodies-one-drinker', as: PRACTITIONER, wrong: ['empty', 'too long'], button: 'Post comment' },
  { path: '/proposals/new', as: PRACTITIONER, wrong: ['empty', 'too long'], button: 'Start writing' },
  { path: '/proposals/a-shared-purse-for-early-help/edit', as: COAUTHOR, wrong: ['empty', 'too long'], button: 'Save' },
  { path: '/account/profile', as: PRACTITIONER, wrong: ['empty', 'too long'], button: 'Save' },
  { path: '/account/address', as: PRACTITIONER, wrong: ['empty', 'too long', 'odd'], button: 'Send' },
  { path: '/account/password', as: PRACTITIONER, wrong: ['empty'], button: 'Change' },
  { path: '/account/jobs', as: PRACTITIONER, wrong: ['empty', 'too long'], button: 'Add' },
  { path: '/admin/invitations', as: MODERATOR, wrong: ['empty', 'too long', 'odd'], button: 'Send' },
  { path: '/admin/email-domains', as: ADMINISTRATOR, wrong: ['empty', 'too long', 'odd'], button: 'Add' },
  { path: '/admin/people/tobias-ketteridge/suspension', as: ADMINISTRATOR, wrong: ['too long'], button: 'Suspend' },
]

/** The form with the fields, however many others of one button the page has. */
const formOf = (page: Page) =>
  page
    .locator('main form[method="post"]')
    .filter({ has: page.locator('textarea, input:not([type="hidden"])') })
    .first()
const written = 'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="url"]'

/** @returns by name what now stands in the fields */
async function fill(page: Page, how: Wrong): Promise<Map<string, string>> {
  const typed = new Map<string, string>()
  const fields = formOf(page).locator(`${written}, input[type="password"]`)
  for (const field of await fields.all()) {
    const lines = await field.evaluate((element) => element.tagName === 'TEXTAREA')
    const value = how === 'empty' ? '' : how === 'odd' ? ODD : TOO_LONG
    await field.fill(lines && value ? `${value}\n\nsecond` : value)
    if ((await field.getAttribute('type')) !== 'password')
      typed.set((await field.getAttribute('name')) ?? '', await field.inputValue())
  }
  return typed
}

for (const javaScriptEnabled of [true, false])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    for (const { path, as, wrong, button } of FORMS)
      test(`${path}: what is wrong is said beside the field and in the summary, and what was typed is kept`, async ({
        page,
        signIn,
        allowConsole,
      }) => {
        allowConsole(/status of 4\d\d/)
        if (as) await signIn(as)
        page.on('dialog', (dialog) => void dialog.accept())
        // The server judges what comes, whoever sends it; without JavaScript it only has to show it once.
        for (const how of javaScriptEnabled ? wrong : wrong.slice(-1)) {
          await page.goto(path)
          const typed = await fill(page, how)
          await formOf(page).getByRole('button', { name: button }).first().click()
          const summary = page.locator('.govuk-error-summary')
          await expect(summary, how).toBeVisible()
          if (javaScriptEnabled) await expect(summary, how).toBeFocused()
          await expect.soft(page, how).toHaveTitle(/^Error: /)
          for (const link of await summary.getByRole('link').all()) {
            const name = (await link.getAttribute('href'))?.slice(1) ?? ''
            await expect.soft(page.locator(`[id="${name}"]`), `${how}: ${name}`).toHaveCount(1)
            await expect
              .soft(page.locator(`[id="${name}-error"]`), `${how}: ${name}`)
              .toContainText(await link.innerText())
          }
          for (const [name, value] of typed)
            expect
              .soft(await page.locator(`main form [name="${name}"]`).first().inputValue(), `${how}: ${name}`)
              .toBe(value)
        }
      })
  })
