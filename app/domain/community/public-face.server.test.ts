import { expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { publicFaceForm } from './form.server.ts'
import { changePublicFace } from './public-face.server.ts'
import { findStatement } from './statement.server.ts'
import { isStandIn, NOTHING_SAID, type PublicFace } from './statements.ts'

withDatabase()
const SAID: PublicFace = {
  ...NOTHING_SAID,
  organisation: 'County of Examples',
  email: 'hello@example.org',
  address: '1 Example Street',
}

it('a statement is published when nothing is missing from it, and not before', async () => {
  const [administrator, ann] = [await aPractitioner({ role: 'administrator' }), await aPractitioner()]
  expect(await findStatement(null, 'contact')).toMatchObject({ face: null, missing: [] })
  await changePublicFace(administrator, { ...SAID, address: '' })
  // What is missing, and what was said so far, is the administrator's to know.
  expect(await findStatement(ann, 'contact')).toMatchObject({ face: null, missing: [], administrator: false })
  expect(await findStatement(administrator, 'contact')).toMatchObject({ face: null, missing: ['Postal address'] })
  await changePublicFace(administrator, SAID)
  expect((await findStatement(null, 'contact')).face).toMatchObject({ address: '1 Example Street' })
  expect(await findStatement(null, 'privacy')).toMatchObject({ face: null })
})

it('nobody but an administrator says who runs it', async () => {
  for (const role of ['practitioner', 'moderator', 'responder'] as const)
    await expect(changePublicFace(await aPractitioner({ role }), SAID)).rejects.toThrow(/Only an administrator/)
})

it('what only stands in for something is not taken', () => {
  const standIns = [
    'TBC',
    '[name of the council]',
    'xxxx',
    'Your organisation',
    '{{email}}',
    'Lorem ipsum dolor',
    'n/a',
    '-',
    '???',
  ]
  for (const text of standIns) expect(isStandIn(text), text).toBe(true)
  for (const text of ['Tbcombe Council', 'None that we know of', 'Exxon Street 3', 'A council']) {
    expect(isStandIn(text), text).toBe(false)
    expect(publicFaceForm.safeParse({ organisation: text }).success, text).toBe(true)
  }
  const refused = publicFaceForm.safeParse({ organisation: 'To be confirmed', email: 'not one', lawfulBasis: 'magic' })
  expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(['organisation', 'email', 'lawfulBasis'])
  expect(publicFaceForm.parse({})).toEqual(NOTHING_SAID)
})
