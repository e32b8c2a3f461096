import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { SHORT_LIVED } from './processes.ts'

export type Child = {
  process: ChildProcess
  /** What it has said so far, a line each. */
  lines: string[]
  /** Resolves with the first line, said or still to be said, that is like this. */
  line(like: RegExp): Promise<string>
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>
  kill(): Promise<void>
}

/** Another process, as real as the first: a TypeScript file of ours run by Node. */
export function startChild(file: string, args: string[] = [], env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [...SHORT_LIVED, '--import', 'tsx', file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const waiting: { like: RegExp; resolve: (line: string) => void }[] = []
  const hear = (line: string) => {
    lines.push(line)
    for (const { like, resolve } of waiting) if (like.test(line)) resolve(line)
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear)
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return {
    process: child,
    lines,
    ended,
    line: (like) =>
      new Promise((resolve, reject) => {
        const said = lines.find((line) => like.test(line))
        if (said) return resolve(said)
        waiting.push({ like, resolve })
        void ended.then((code) =>
          reject(new Error(`The child ended (${code}) without saying ${like}:\n${lines.join('\n')}`)),
        )
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
