/** So much a second, and a few seconds' worth saved up: a burst is let through, a flood is slowed and then refused. */
export type Allowance = { left: number; at: number; perSecond: number; most: number }

/** @param seconds how many seconds' worth may be saved up */
export const allowance = (perSecond: number, seconds: number): Allowance => ({
  left: perSecond * seconds,
  at: performance.now(),
  perSecond,
  most: perSecond * seconds,
})

/** Takes `amount`. @returns milliseconds to wait until it was earned; 0 for at once */
export function take(from: Allowance, amount: number, now = performance.now()): number {
  from.left = Math.min(from.most, from.left + ((now - from.at) * from.perSecond) / 1_000) - amount
  from.at = now
  return from.left >= 0 ? 0 : (-from.left * 1_000) / from.perSecond
}
