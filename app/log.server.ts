import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'

/**
 * One line of JSON for each thing worth knowing. Never an e-mail address, a name, a token or a
 * person's words: identifiers only. The request id joins what one page, socket event or job did.
 */
const asking = new AsyncLocalStorage<{ requestId: string }>()

export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'warn' : 'info'),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: withoutWords, err: withoutWords },
  mixin: () => asking.getStore() ?? {},
})

/**
 * What the database says of a fault may quote the row or the words it is about. Of its faults only the kind, the code
 * and the place in our code are kept; of all others the text is our own.
 */
function withoutWords(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  const kind = /^(PrismaClient\w+|DriverAdapterError|error)\b/.exec(text)?.[1]
  if (!kind) return text
  const code = (error as { code?: unknown } | null)?.code ?? /Code: `(\w+)`/.exec(text)?.[1]
  const frames = text.match(/^ {4}at .*$/gm) ?? []
  return [`${kind}${code ? ` ${code}` : ''}`, ...frames].join('\n')
}

/** Everything logged while `work` runs carries this request id; without one, none. */
export const withRequestId = <T>(requestId: string | undefined, work: () => T): T =>
  requestId ? asking.run({ requestId }, work) : asking.exit(work)
export const currentRequestId = (): string | undefined => asking.getStore()?.requestId
