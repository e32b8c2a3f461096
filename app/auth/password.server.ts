import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane; about 40 ms, off the main thread. The default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 256

/** The password exactly as typed: no case, space or Unicode form is changed. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Of a password nobody knows: checking against it takes as long as against a real one. */
let dummy: Promise<string> | undefined
/**
 * Whether this is the password. Takes as long when there is nobody (`null`) as when there is somebody.
 * @returns false also for what is too long to be one
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if (password.length > PASSWORD_MAX) return false
  dummy ??= hashPassword(crypto.randomUUID())
  const right = await verify(stored ?? (await dummy), password)
  return right && Boolean(stored)
}
