const LONGEST_MS = 60_000

/**
 * How long a page that was sent away waits before it comes back: each time twice as long, and not all in one moment.
 * @param times how often in a row it was sent away before
 * @returns ms
 */
export const pauseAfter = (times: number, least = 500, random: () => number = Math.random): number =>
  Math.min(least * 2 ** times, LONGEST_MS) * (1 + random())
