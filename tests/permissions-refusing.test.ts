import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scene, type Who } from './support/cast.ts'
import { changesBetween, fingerprint } from './support/fingerprint.ts'
import {
  deedsOf,
  describeAnswer,
  hasAction,
  otherMethod,
  PEOPLE,
  PermissionWorld,
  type Ready,
} from './support/permission-world.ts'
import { answerOf, didWhatIsSaid } from './support/permissions.ts'

let world: PermissionWorld
const deeds = new Map<string, Ready>()
let before: Map<string, string>
const refused = (who: Who) => deedsOf(who).filter(({ isRefused }) => isRefused)

beforeAll(async () => {
  world = await PermissionWorld.make()
  // A refusal leaves a thing as it was: all of them are refused the same things.
  const scenes = new Map<string, Scene>()
  for (const who of PEOPLE)
    for (const { key, one } of refused(who)) {
      const scene = scenes.get(key) ?? new Scene(world.cast, `w${scenes.size + 1}x`)
      scenes.set(key, scene)
      deeds.set(key + who, await world.ready(one, scene, who))
    }
  before = await fingerprint()
  await world.start()
}, 600_000)
afterAll(async () => world?.remove())

describe.each(PEOPLE)('%s', (who) => {
  test('is refused what is not theirs to do', async () => {
    const wrong: string[] = []
    for (const { id, key, one } of refused(who)) {
      const { path, body, cookie } = deeds.get(key + who) as Ready
      const expected = one.POST ? answerOf(one.POST, who) : 405
      // Where nothing is taken, nobody needs to be asked more than once.
      const other = otherMethod(key, who)
      for (const method of hasAction.has(id) ? (['POST', other] as const) : (['POST'] as const)) {
        const answer = await world.ask(method, path, cookie, body)
        const unknown = method !== 'POST' && [404, 405].includes(answer.status)
        if (!unknown && !didWhatIsSaid(expected, answer, one, path))
          wrong.push(`${method} ${path} ${JSON.stringify(body)}: ${describeAnswer(answer)}, not ${expected}`)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

test('whoever was refused has changed nothing, in the whole database', async () => {
  expect(before.size).toBeGreaterThan(100)
  await world.stop()
  expect(changesBetween(before, await fingerprint())).toEqual([])
})
