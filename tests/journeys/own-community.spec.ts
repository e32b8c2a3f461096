import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { test as base, expect } from '#tests/support/browser.ts'
import { copyDemonstration, startServer } from '#tests/support/server.ts'
import { temporaryDirectory } from '#tests/support/template.ts'

type Begun = { settings: Record<string, string>; remove(): void }

function withoutDemonstration(): Begun {
  const DATA_DIR = temporaryDirectory()
  return { settings: { DATA_DIR, DEMO: 'off' }, remove: () => fs.rmSync(DATA_DIR, { recursive: true, force: true }) }
}
function withDemonstration(): Begun {
  const { DATA_DIR, remove } = copyDemonstration()
  return { settings: { DATA_DIR }, remove }
}

/** Every one of these journeys begins a community of its own, so each has a server of its own. */
const testOn = (begin: () => Begun) =>
  base.extend<object, object>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
      async ({}, use) => {
        const { settings, remove } = begin()
        const server = await startServer({ ...settings, LOG_LEVEL: 'warn' })
        await use(server)
        await server.stop()
        remove()
      },
      { scope: 'worker', timeout: 240_000 },
    ],
  })

const PASSWORD = 'four words nobody guesses'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Enters the code from the console, the last that was printed. */
async function becomeAdministrator(page: Page, said: string): Promise<void> {
  const code = [...said.matchAll(/within 24 hours: (\S+)/g)].at(-1)?.[1] ?? ''
  await page.goto('/')
  await page.getByRole('link', { name: 'become its first administrator' }).click()
  await page.getByLabel('Code from the console').fill(code)
  await page.getByLabel('Your name').fill('Ada Founder')
  await page.getByLabel('Your email address').fill('ada@founder.example')
  await page.getByLabel('Choose a password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Become administrator' }).click()
  await expect(page.getByText('You are the administrator')).toBeVisible()
}

async function addAPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add this place' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the name of the place')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Population (optional)', { exact: true }).fill('about many')
  await page.getByLabel('Region or nation').selectOption('Wales')
  await page.getByRole('checkbox', { name: 'Early years' }).check()
  await page.getByRole('button', { name: 'Add this place' }).click()
  await expect(page.getByRole('alert')).toContainText('as a whole number')
  // What was typed is still there.
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
  await expect(page.getByRole('checkbox', { name: 'Early years' })).toBeChecked()
  await page.getByLabel('Population (optional)', { exact: true }).fill('69,000')
  await page.getByRole('button', { name: 'Add this place' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the source of the population')
  await page.getByLabel('Year of the population').fill('2021')
  await page.getByLabel('Source of the population', { exact: true }).fill('Census 2021')
  await page.getByRole('button', { name: 'Add this place' }).click()
  await expect(page.getByText(`${name} is a place of this community now.`)).toBeVisible()
}

async function addAPartner(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Add partners' }).click()
  await page.getByLabel('Add an organisation').fill(name)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'No other organisation' })).toBeVisible()
  await page.getByRole('link', { name: 'Add a new organisation' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
  await page.getByRole('radio', { name: 'Council' }).check()
  await page.getByRole('button', { name: 'Add this organisation' }).click()
  await expect(page.getByText(`${name} is added.`)).toBeVisible()
  await expect(page.getByRole('button', { name: `Take off ${name}` })).toBeVisible()
}

for (const javaScriptEnabled of [false, true]) {
  const test = testOn(withoutDemonstration)
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('whoever starts without the demonstration has a community that shares, step by step', async ({
      page,
      person,
      server,
    }) => {
      await becomeAdministrator(page, server.said())
      const steps = () => page.getByRole('region', { name: 'Four steps to begin' })
      const isDone = (step: string) =>
        expect(steps().getByRole('listitem').filter({ hasText: step })).toContainText('Done')

      await expect(steps().getByText('Done')).toHaveCount(0)
      await steps().getByRole('link', { name: 'Add the first place' }).click()
      await addAPlace(page, 'Ynys Môn')
      await addAPartner(page, 'Cyngor Sir Ynys Môn')

      await page.goto('/')
      await isDone('1. Add a place')
      await steps().getByRole('link', { name: 'Choose your places' }).click()
      await page.getByRole('checkbox', { name: 'Ynys Môn' }).check()
      await page.getByRole('button', { name: 'Save my profile' }).click()
      await expect(page.getByText('Your profile is saved.')).toBeVisible()
      await page.goto('/account/jobs')
      await page.getByLabel('In which organisation').selectOption({ label: 'Cyngor Sir Ynys Môn' })
      await page.getByLabel('What you do').fill('Chief executive')
      await page.getByRole('button', { name: 'Add this job' }).click()
      await expect(page.getByRole('heading', { name: 'Chief executive' })).toBeVisible()

      await page.goto('/')
      await isDone('2. Say where you work')
      await steps().getByRole('link', { name: 'Invite somebody' }).click()
      await page.getByLabel('Email address').fill('guest@invited.example')
      await page.getByLabel('Place (optional)').selectOption({ label: 'Ynys Môn' })
      await page.getByRole('button', { name: 'Send the invitation' }).click()
      await expect(page.getByText('The invitation is on its way.')).toBeVisible()
      await page.goto('/admin/outbox')
      const link = await page.getByRole('link', { name: /\/join\// }).getAttribute('href')
      await page.goto('/')
      await isDone('3. Invite people')

      const guest = await person(null, { javaScriptEnabled })
      // The server knows only when it listens which port it got.
      await guest.goto(new URL(link ?? '').pathname)
      await guest.getByLabel('Your name').fill('Gwen Guest')
      await guest.getByLabel('Choose a password').fill(PASSWORD)
      await guest.getByRole('button', { name: 'Make my account' }).click()
      await expect(heading(guest)).toContainText('Welcome, Gwen')
      await guest.goto('/')
      await expect(heading(guest)).toContainText('Hello, Gwen')
      await expect(guest.getByRole('link', { name: 'your first steps: 1 of 4 done' })).toBeVisible()
      await guest.getByRole('link', { name: 'Share a finding' }).click()
      await guest.getByLabel('The claim').fill('Three bodies visit the same family')
      await guest.getByRole('radio', { name: 'Overlap' }).check()
      await guest.getByLabel('1. What it shows').fill('We counted the visits.')
      await guest.getByRole('radio', { name: 'Measured' }).check()
      await guest.getByRole('button', { name: 'Share the finding' }).click()
      await expect(heading(guest)).toContainText('Three bodies visit the same family')

      await publishACaseStudy(guest)
      await startAProposal(guest)

      const visitor = await person(null, { javaScriptEnabled })
      await visitor.goto('/')
      await expect(visitor.getByRole('link', { name: 'Three bodies visit the same family' }).first()).toBeVisible()
      await expect(visitor.getByRole('link', { name: 'One visit instead of three' }).first()).toBeVisible()
    })
  })
}

async function publishACaseStudy(page: Page): Promise<void> {
  await page.goto('/case-studies/new')
  await page.getByLabel('Title').fill('One visit instead of three')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await page.getByLabel('Summary').fill('Three visits became one.')
  await page.getByRole('checkbox', { name: 'Early years' }).check()
  await page.getByRole('checkbox', { name: 'Families with young children' }).check()
  await page.getByLabel('The problem').fill('Everybody asked the same questions.')
  await page.getByLabel('What was done').fill('One visitor for all.')
  await page.getByLabel('What came of it').fill('Too early to tell.')
  await page.getByRole('button', { name: 'Save and publish' }).first().click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Your case study is published.')).toBeVisible()
}

/** With the administrator on its team. */
async function startAProposal(page: Page): Promise<void> {
  await page.goto('/proposals/new')
  await page.getByLabel('Title').fill('One visitor for every family')
  await page.getByLabel('Summary').fill('What would have to change.')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(heading(page)).toContainText('One visitor for every family')
  await page.getByRole('link', { name: 'Invite people' }).click()
  await page.getByRole('searchbox', { name: 'Name' }).fill('ada')
  await page.getByRole('button', { name: 'Find people' }).click()
  await page.getByRole('button', { name: 'Invite Ada Founder' }).click()
  await expect(page.getByText('Your invitation is sent.')).toBeVisible()
}

const after = testOn(withDemonstration)
after.describe('after the demonstration', () => {
  after(
    'the words and departments are still there, and the next administrator adds a place',
    async ({ page, person, signIn, server }) => {
      await signIn('administrator@example.org')
      await page.goto('/admin')
      await page.getByRole('link', { name: 'Remove the demonstration' }).click()
      await expect(page.getByRole('heading', { name: 'Remove the demonstration?' })).toBeVisible()
      await page.getByRole('main').getByRole('button', { name: 'Remove the demonstration' }).click()
      await expect(page.getByText('This Total Place is yours now.')).toBeVisible()
      await expect.poll(() => server.said()).toContain('/first-administrator')

      const next = await person(null)
      await becomeAdministrator(next, server.said())
      await next.goto('/admin/places')
      await expect(next.getByText('There is no place yet.')).toBeVisible()
      await next.getByRole('link', { name: 'Add a place' }).click()
      await addAPlace(next, 'Conwy')
      await next.goto('/admin/client-groups')
      await expect(next.getByRole('link', { name: 'Older people' })).toBeVisible()
      await next.goto('/admin/organisations?kind=department')
      await expect(next.getByRole('link', { name: 'HM Treasury' })).toBeVisible()
      await expect(next.getByText('fictional')).toHaveCount(0)
      await next.goto('/')
      await expect(next.getByRole('link', { name: 'Choose your places' })).toBeVisible()
    },
  )
})

const kept = testOn(withDemonstration)
kept.describe('what is looked after', () => {
  kept.use({ javaScriptEnabled: false })

  kept('a moderator renames a theme, and removes only what nothing uses', async ({ page, signIn }) => {
    await signIn('moderator@example.org')
    await page.goto('/')
    await page.getByRole('link', { name: 'Administration' }).click()
    await page.getByRole('link', { name: 'Themes' }).last().click()
    await page.getByLabel('Name').first().fill('older')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Older people' }).click()
    await expect(page.getByText(/Used by .*case stud/)).toBeVisible()
    await page.getByLabel('Name').fill('Later life')
    await page.getByRole('button', { name: 'Rename' }).click()
    await expect(page.getByText('It is called “Later life” now.')).toBeVisible()
    await page.goto('/case-studies?theme=older-people')
    await expect(page.getByLabel('Theme')).toHaveValue('older-people')
    await expect(page.locator('main')).toContainText('Later life')

    await page.goto('/places/croydon/edit')
    await page.getByRole('link', { name: 'Remove this place' }).click()
    await expect(page.getByText('cannot be removed: it is used by')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Remove this place' })).toHaveCount(0)

    await page.goto('/admin/client-groups/unpaid-carers')
    await page.getByRole('link', { name: 'Remove this client group' }).click()
    await page.getByRole('button', { name: 'Remove this client group' }).click()
    await expect(page.getByText('“Unpaid carers” is removed.')).toBeVisible()
  })
})
