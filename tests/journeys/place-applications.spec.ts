import { violationsOn } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'

// It adds places.
test.use({ community: 'place-applications' })

for (const javaScriptEnabled of [true, false])
  test(`a place asks to join and is made a parallel place, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    person,
  }) => {
    const name = `Lower Example ${javaScriptEnabled ? 'East' : 'West'}`
    const [visitor, administrator] = [
      await person(null, { javaScriptEnabled }),
      await person('administrator@example.org', { javaScriptEnabled }),
    ]
    await visitor.goto('/places')
    await visitor.getByRole('link', { name: 'Is your place working like this?' }).click()
    await visitor.getByLabel('Name of the place').fill(name)
    await visitor.getByRole('button', { name: 'Ask to join' }).click()
    await expect(visitor.getByRole('alert')).toContainText('Choose a region or nation from the list')
    await expect(visitor.getByLabel('Name of the place')).toHaveValue(name)
    if (javaScriptEnabled) expect(await violationsOn(visitor)).toEqual([])
    await visitor.getByLabel('Region or nation').selectOption('South West')
    await visitor.getByLabel('How does it work like this?').fill('Three councils and a hospital count together.')
    await visitor.getByLabel('Your name').fill('Vera Visitor')
    await visitor.getByLabel('Your email address at work').fill(`vera-${javaScriptEnabled}@example.org`)
    await visitor.getByRole('button', { name: 'Ask to join' }).click()
    await expect(visitor.getByRole('heading', { name: 'Thank you' })).toBeVisible()

    await administrator.goto('/admin')
    await administrator.getByRole('link', { name: 'Places that ask' }).first().click()
    await administrator.getByRole('link', { name }).click()
    await expect(administrator.getByText('Three councils and a hospital count together.')).toBeVisible()
    await administrator.getByRole('button', { name: 'I look at it' }).click()
    await expect(administrator.getByText('You look at it, for half an hour.')).toBeVisible()
    await administrator.getByRole('radio', { name: 'No', exact: true }).check()
    await administrator.getByRole('button', { name: 'Answer' }).click()
    await expect(administrator.getByRole('alert')).toContainText('Give the reason')
    await administrator.getByRole('radio', { name: 'Yes, as a parallel place' }).check()
    await administrator.getByRole('button', { name: 'Answer' }).click()
    await expect(administrator.getByText(`${name} is a parallel place now.`)).toBeVisible()
    await administrator.goto('/admin/outbox')
    await expect(administrator.locator('main')).toContainText(`as somebody who works in ${name}`)
    await visitor.goto('/places')
    await expect(visitor.getByRole('link', { name })).toBeVisible()
  })
