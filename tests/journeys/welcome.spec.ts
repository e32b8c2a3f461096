import { expect, test } from '#tests/support/browser.ts'
import { toInvitationLink } from '#tests/support/states.ts'

for (const javaScriptEnabled of [true, false])
  test(`somebody new is led through four small steps, stops after two and goes on another day (${
    javaScriptEnabled ? 'with' : 'without'
  } JavaScript)`, async ({ person }) => {
    const page = await person(null, { javaScriptEnabled })
    await page.goto('/join')
    await toInvitationLink(page)
    await page.getByLabel('Your name').fill('Nora Newcome')
    await page.getByLabel('Choose a password').fill('nobody would guess this')
    await page.getByRole('button', { name: 'Make my account' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Welcome, Nora')
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(heading).toContainText('Say who you are')
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter a line about you')
    await page.getByLabel('A line about you').fill('Counts what a street costs')
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(heading).toContainText('Say where you work')
    await page.getByRole('checkbox', { name: 'Kent', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Early years' }).check()
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(heading).toContainText('Follow a few')

    await page.goto('/')
    const next = page.getByRole('region', { name: 'What you can do next' })
    await expect(next.getByText('First steps: 2 of 4 done')).toBeVisible()
    await next.getByRole('link', { name: 'Follow a few places, people and themes' }).click()
    await page.getByRole('checkbox', { name: 'Kent', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Early years' }).check()
    await page.getByRole('button', { name: 'Follow these and go on' }).click()
    await expect(heading).toContainText('Do one small thing')
    await page
      .getByRole('region', { name: 'Thank somebody' })
      .getByRole('button', { name: /^Thank/ })
      .first()
      .click()
    await expect(page).toHaveURL(/#c/)
    await page.goto('/')
    await expect(next.getByRole('heading', { level: 2 })).toBeVisible()
    await expect(next.getByText('First steps')).toHaveCount(0)
    await page.goto('/account/following')
    await expect(page.getByRole('button', { name: /Stop following.*Kent/ })).toBeVisible()
  })

test('whoever knows their way puts the first steps away', async ({ person }) => {
  const page = await person(null)
  await page.goto('/join')
  await toInvitationLink(page)
  await page.getByLabel('Your name').fill('Olaf Knowing')
  await page.getByLabel('Choose a password').fill('nobody would guess this')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.getByRole('button', { name: 'I do not need this' }).click()
  await expect(page.getByText('Your first steps are put away.')).toBeVisible()
  await expect(page.getByText('First steps:')).toHaveCount(0)
  await page.goto('/welcome')
  await expect(page.getByText('They are over.')).toBeVisible()
})

test('somebody tries the editor where nobody else sees it, and throws it away', async ({ person }) => {
  const page = await person('administrator@example.org')
  await page.goto('/practice')
  await page.getByRole('button', { name: 'Start practising' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A proposal to practise in')
  const address = new URL(page.url()).pathname
  const editor = page.getByRole('textbox', { name: 'Text of the proposal' })
  await editor.press('Control+End')
  await editor.pressSequentially('zanzibar words')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('zanzibar words')).toBeVisible()

  const other = await person('moderator@example.org')
  expect((await other.goto(address))?.status()).toBe(404)
  for (const path of ['/proposals?mine=1', '/search?q=zanzibar', '/'])
    for (const one of [page, other]) {
      await one.goto(path)
      await expect(one.getByRole('link', { name: /practise in/ })).toHaveCount(0)
    }

  await page.goto('/practice')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByText('It is thrown away.')).toBeVisible()
  expect((await page.goto(address))?.status()).toBe(404)
})

test('without JavaScript one practises in the plain form', async ({ person }) => {
  const page = await person('responder@example.org', { javaScriptEnabled: false })
  await page.goto('/practice')
  await page.getByRole('button', { name: 'Start practising' }).click()
  await page
    .getByRole('link', { name: /plain form/ })
    .first()
    .click()
  await page.getByRole('textbox').first().fill('Practised in plain words.')
  await page.getByRole('button', { name: /Save/ }).first().click()
  await expect(page.getByText('Practised in plain words.')).toBeVisible()
  await page.goto('/practice')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByText('It is thrown away.')).toBeVisible()
})
