/** How long one look and the pause after it may take (ms). What is longer, and was not spent working, was the machine's. */
const LOOK_MS = 15

/**
 * A clock that stands still while a busy machine leaves this process standing, so that no time limit of a test is
 * about the machine. To be looked at every 5 ms.
 * @returns tells how many ms have gone by since it was made
 */
export function ownTime(): () => number {
  let gone = 0
  let at = performance.now()
  let used = process.cpuUsage()
  return () => {
    const now = performance.now()
    const { user, system } = process.cpuUsage(used)
    gone += Math.min(now - at, LOOK_MS + (user + system) / 1_000)
    at = now
    used = process.cpuUsage()
    return gone
  }
}
