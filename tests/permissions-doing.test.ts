import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scene, type Who } from './support/cast.ts'
import {
  deedsOf,
  describeAnswer,
  otherMethod,
  PEOPLE,
  PermissionWorld,
  type Ready,
} from './support/permission-world.ts'
import { didWhatIsSaid } from './support/permissions.ts'

let world: PermissionWorld
const deeds = new Map<string, Ready>()
const allowed = (who: Who) => deedsOf(who).filter(({ isRefused }) => !isRefused)

beforeAll(async () => {
  world = await PermissionWorld.make()
  // Whoever may do it gets things of their own to do it to.
  for (const who of PEOPLE)
    for (const { key, one } of allowed(who))
      deeds.set(key + who, await world.ready(one, new Scene(world.cast, `w${deeds.size + 1}x`), who))
  await world.start()
}, 600_000)
afterAll(async () => world?.remove())

describe.each(PEOPLE)('%s', (who) => {
  test('has done what is theirs to do', async () => {
    const wrong: string[] = []
    for (const { key, one } of allowed(who)) {
      const { path, body, cookie } = deeds.get(key + who) as Ready
      const answer = await world.ask('POST', path, cookie, body)
      if (!didWhatIsSaid('in', answer, one, path))
        wrong.push(`${path} ${JSON.stringify(body)}: ${describeAnswer(answer)}, not done`)
      // By any other method it is the same deed, now done before.
      const method = otherMethod(key, who)
      const again = await world.ask(method, path, cookie, body)
      if (again.status >= 500) wrong.push(`${method} ${path}: ${describeAnswer(again)}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

test('somebody may do something: the table is not one of refusals', () => {
  expect(PEOPLE.filter((who) => allowed(who).length < 5)).toEqual([])
})
