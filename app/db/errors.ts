import { Prisma } from '#app/generated/prisma/client.ts'
import { log } from '#app/log.server.ts'

/** The disk of the database is full: nothing is lost, reading goes on, writing is refused until there is space. */
export class DiskFullError extends Error {
  constructor() {
    super(
      'There is no room left on the disk of the database, so nothing new can be stored. ' +
        'Nothing that was stored is lost. Free some space: writing starts again by itself.',
    )
    this.name = 'DiskFullError'
  }
}

/** The database stopped in the middle of this. Whether it was stored is unknown unless it was acknowledged before. */
export class DatabaseStoppedError extends Error {
  constructor(why: string) {
    super(`The database stopped before it had answered: ${why}`)
    this.name = 'DatabaseStoppedError'
  }
}

/** COMMIT answered with ROLLBACK: nothing of the transaction was stored. */
export class CommitRefusedError extends Error {
  constructor() {
    super('COMMIT was refused: a statement of this transaction had failed, so everything was rolled back')
    this.name = 'CommitRefusedError'
  }
}

type DriverCause = { originalCode?: string }

/** What PostgreSQL said, under what Prisma made of it. */
function causeOf(error: unknown): DriverCause | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined
  return meta?.driverAdapterError?.cause
}

/** Whether another transaction won: doing the whole again may succeed. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || ['40001', '40P01'].includes(causeOf(error)?.originalCode ?? '')
}

/** By its name: development evaluates this file again, and a class of before is another. */
export const isDiskFull = (error: unknown): error is DiskFullError =>
  error instanceof Error && error.name === 'DiskFullError'

/** Does what only keeps house while somebody reads. When the disk is full, reading goes on without it. */
export async function unlessDiskFull(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    log.warn({ what }, 'not written: the disk is full')
  }
}
