import { format } from 'node:util'

type Level = 'error' | 'warn'
let said: string[] = []
let expected: { level: Level; like: RegExp }[] = []

/** Lets the running test say this on the console, and fails it if it does not. */
export function expectConsole(level: Level, like: RegExp): void {
  expected.push({ level, like })
}

export function listenToConsole(): void {
  said = []
  expected = []
  for (const level of ['error', 'warn'] as const)
    console[level] = (...words: unknown[]) => void said.push(`${level}: ${format(...words)}`)
}

/** @throws when something was said that no test expected, or something expected was not said */
export function checkConsole(): void {
  const matches =
    (line: string) =>
    ({ level, like }: (typeof expected)[number]) =>
      line.startsWith(`${level}: `) && like.test(line)
  const unexpected = said.filter((line) => !expected.some(matches(line)))
  if (unexpected.length) throw new Error(`Unexpected on the console:\n${unexpected.join('\n')}`)
  const silent = expected.filter((wanted) => !said.some((line) => matches(line)(wanted)))
  if (silent.length)
    throw new Error(`Expected on the console, but not said: ${silent.map(({ like }) => like).join(', ')}`)
}
