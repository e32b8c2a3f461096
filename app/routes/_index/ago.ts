const STEPS = [
  [60, 'minute'],
  [24, 'hour'],
  [7, 'day'],
  [5, 'week'],
  [12, 'month'],
] as const

const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })

/** How long ago, as people say it: "2 hours ago", "yesterday". Told by the server, so that the browser says the same. */
export function agoOf(at: Date, now = new Date()): string {
  let past = Math.max(0, (now.getTime() - at.getTime()) / 60_000)
  if (past < 1) return 'just now'
  for (const [most, unit] of STEPS) {
    if (Math.floor(past) < most) return words.format(-Math.floor(past), unit)
    past /= unit === 'week' ? 4.345 : most
  }
  return words.format(-Math.floor(past), 'year')
}
