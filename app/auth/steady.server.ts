import { setTimeout as wait } from 'node:timers/promises'

const STEADY_MS = 600

/**
 * Answers, or throws, no sooner than after 600 ms, which is longer than the work takes on a busy machine: how long it took
 * does not tell whether an address is known.
 */
export async function inSteadyTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), wait(STEADY_MS)])
  if (done.status === 'rejected') throw done.reason
  return done.value
}
