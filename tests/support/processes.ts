import { availableParallelism } from 'node:os'

/**
 * How Node runs a process that a test needs for seconds. The embedded database is WebAssembly: what V8 spends on
 * optimising it, such a process never earns back. A file of tests would take up to twice the CPU.
 */
export const SHORT_LIVED = ['--liftoff-only']

/** One more than there are cores: each waits half of its time, for a disk, a server of its own, a browser. */
export const WORKERS = Math.min(availableParallelism() + 1, 6)
