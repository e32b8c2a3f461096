import { z } from 'zod'
import { LIMITS } from './limits.ts'

/** The shape of everything a page may send (protocol.ts); whatever is more or other is refused. */
const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
const clientId = z
  .number()
  .int()
  .min(0)
  .max(2 ** 53 - 1)
const room = z.number().int().min(1)
const bytes = (most: number) => z.instanceof(Uint8Array).refine((one) => one.byteLength <= most)

export const JOIN = z.strictObject({
  manuscriptId: id,
  clientId,
  epoch: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .nullable(),
  stateVector: bytes(LIMITS.frameBytes),
})
export const LEAVE = z.strictObject({ manuscriptId: id })
export const UPDATE = z.tuple([room, bytes(LIMITS.frameBytes)])
export const PART = z.strictObject({
  room,
  transfer: clientId,
  index: z.number().int().min(0),
  parts: z
    .number()
    .int()
    .min(1)
    .max(Math.ceil(LIMITS.updateBytes / LIMITS.partBytes)),
  bytes: bytes(LIMITS.partBytes),
})
export const PRESENCE = z.strictObject({
  room,
  state: z.string().max(LIMITS.presenceCharacters).nullable(),
})
export const WATCH = z.strictObject({
  subjects: z
    .array(z.strictObject({ kind: z.enum(['case_study', 'finding', 'proposal', 'thread']), id }))
    .max(LIMITS.watchedPerSocket),
  age: z
    .number()
    .int()
    .min(0)
    .max(2 ** 53 - 1),
})
export const NOTHING = z.undefined()
/** The handshake's `auth`: whose page it is. Tools that say nothing are whoever their cookie says. */
export const HELLO = z.object({ person: id.nullish() })
