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
  mixin: () => asking.getStore() ?? {},
})

/** Everything logged while `work` runs carries this request id. */
export const withRequestId = <T>(requestId: string, work: () => T): T => asking.run({ requestId }, work)
export const currentRequestId = (): string | undefined => asking.getStore()?.requestId
