import { db } from '#app/db/database.server.ts'

/**
 * How far apart these ways are in the time they take, in ms: of the differences between them when all are gone at the
 * same moment, the medians. What else the machine has to do then delays all alike, and each is the first to start as
 * often as the others. The smallest of three rounds: what really takes longer does so in every one.
 * @param ways each is called with a number that is new every time
 * @param times in each round: a multiple of how many ways there are
 */
export async function apart(ways: ((n: number) => Promise<unknown>)[], times: number): Promise<number> {
  let n = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && smallest >= 20; round++) {
    const took = ways.map(() => [] as number[])
    for (let i = 0; i < times; i++) {
      // Each begins with the limits of a first try.
      await db.rateLimit.deleteMany()
      const inTurn = ways.map((_, k) => (k + i) % ways.length)
      const together = inTurn.map(async (which) => {
        const started = performance.now()
        await ways[which]?.(n++)
        took[which]?.push(performance.now() - started)
      })
      await Promise.all(together)
    }
    const behindFirst = took.map((all) => medianOf(all.map((ms, i) => ms - (took[0]?.[i] ?? 0))))
    smallest = Math.min(smallest, Math.max(...behindFirst) - Math.min(...behindFirst))
  }
  return smallest
}

const medianOf = (all: number[]): number => {
  const sorted = all.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
