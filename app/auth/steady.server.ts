import { setTimeout as wait } from 'node:timers/promises'

const STEADY_MS = 600

/**
 * Answers no sooner than after 600 ms, which is longer than the work takes on a busy machine: how long it took does not tell
 * whether an address is known.
 */
export async function inSteadyTime<T>(work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), wait(STEADY_MS)])
  return answer
}
