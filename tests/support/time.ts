import { db } from '#app/db/database.server.ts'

/**
 * How far apart the medians of these ways are, in ms: the smallest of three rounds, taken in turn. What really takes
 * longer does so in every round; a busy machine does not delay the same one three times.
 * @param ways each is called with a number that is new every time
 */
export async function apart(ways: ((n: number) => Promise<unknown>)[], times: number): Promise<number> {
  let n = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && smallest >= 20; round++) {
    // Each round begins with the limits of a first try.
    await db.rateLimit.deleteMany()
    const took = ways.map(() => [] as number[])
    for (let i = 0; i < times; i++)
      for (const [which, way] of ways.entries()) {
        const started = performance.now()
        await way(n++)
        took[which]?.push(performance.now() - started)
      }
    const medians = took.map((all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0)
    smallest = Math.min(smallest, Math.max(...medians) - Math.min(...medians))
  }
  return smallest
}
