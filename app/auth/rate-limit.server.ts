import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { databasePool } from '#app/db/database.server.ts'

/** How often something may be tried: `points` within `minutes`. In the database, so that a restart forgives nothing. */
const LIMITS = {
  /** One account from one address: where a password is guessed. */
  sign_in: { points: 5, minutes: 15 },
  /** One account from anywhere: softer, for it also keeps its owner out. */
  sign_in_account: { points: 50, minutes: 60 },
  /** One address: softer, for a whole council may sit behind it. */
  sign_in_address: { points: 60, minutes: 15 },
  /** Mail to one mailbox that somebody asked for. */
  mail_to: { points: 4, minutes: 15 },
  /** Invitations that one moderator sends. */
  invitations: { points: 60, minutes: 60 },
  /** Places that ask to join, from one address. */
  place_applications: { points: 5, minutes: 60 },
  mail_from_address: { points: 30, minutes: 60 },
  /** Links and codes tried from one address. */
  link_address: { points: 30, minutes: 15 },
  /** The present password asked of somebody signed in. */
  own_password: { points: 10, minutes: 15 },
} as const
export type Limit = keyof typeof LIMITS

/** Too many tries; nothing was done. */
export class TooManyTries extends Error {
  constructor(readonly seconds: number) {
    super(`Try again in ${seconds} s`)
    this.name = 'TooManyTries'
  }
}

const limiter = (limit: Limit) =>
  new RateLimiterPostgres({
    storeClient: databasePool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: limit,
    points: LIMITS[limit].points,
    duration: LIMITS[limit].minutes * 60,
    clearExpiredByTimeout: false,
  })

/** What is counted is stored without whom it is about. */
const keyOf = (parts: string[]) => createHash('sha256').update(parts.join('\0').toLowerCase()).digest('base64url')

/**
 * Counts one try.
 * @throws TooManyTries when there were more than the limit allows
 */
export async function countTry(limit: Limit, ...parts: string[]): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(parts))
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooManyTries(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    throw refused
  }
}

/** After a success: the mistakes before it are forgiven. */
export async function forgiveTries(limit: Limit, ...parts: string[]): Promise<void> {
  await limiter(limit).delete(keyOf(parts))
}

/** Forgets counters whose time is over. @returns how many, at most so many */
export async function forgetOldTries(most: number): Promise<number> {
  const over = `SELECT key FROM "RateLimit" WHERE expire < $1 ORDER BY expire LIMIT $2`
  const { rowCount } = await databasePool().query(`DELETE FROM "RateLimit" WHERE key IN (${over}) AND expire < $1`, [
    Date.now(),
    most,
  ])
  return rowCount ?? 0
}

/** The address that is counted: an IPv6 customer has at least a /64, so that is one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const start = head ? head.split(':') : []
  const end = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0')
  return [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
