/** Random numbers that can be had again: `SEED=… npx vitest …` replays what a run printed. */
export type Random = { seed: number; below: (n: number) => number; chance: (p: number) => boolean }

export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { seed, below: (n) => Math.floor(next() * n), chance: (p) => next() < p }
}

/** The seed that was asked for, or a new one for each run. */
export const someSeed = (): number => Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
