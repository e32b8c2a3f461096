let before: Promise<unknown> = Promise.resolve()

/**
 * Does it when everything asked for before is done: opening files takes memory and a core, so it is one after the other,
 * whoever sends them. Whoever asked hears of its fault; the next one only waits for its end. Not to be called from within.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work)
  before = Promise.allSettled([mine])
  return mine
}
