/**
 * How Node runs a process that a test needs for seconds. The embedded database is WebAssembly: what V8 spends on
 * optimising it, such a process never earns back. Without, a file of tests takes half the CPU.
 */
export const SHORT_LIVED = ['--liftoff-only']
