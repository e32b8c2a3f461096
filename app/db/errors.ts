import { Prisma } from '#app/generated/prisma/client.ts'

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

type DriverCause = { originalCode?: string; constraint?: { index?: string; fields?: string[]; foreignKey?: unknown } }

/** What PostgreSQL said, under what Prisma made of it. */
function causeOf(error: unknown): DriverCause | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined
  return meta?.driverAdapterError?.cause
}

/**
 * Whether this is a second row where only one may be.
 * @param constraint its name in the migration, like "Practitioner_email_key"; any when left out
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const cause = causeOf(error)
  if (error.code !== 'P2002' && cause?.originalCode !== '23505') return false
  return constraint === undefined || cause?.constraint?.index === constraint
}

/** Whether something referred to is not there (any more). */
export function isMissingReference(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2003' || causeOf(error)?.originalCode === '23503'
}

/** Whether the row to change or delete was not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}

/** Whether a CHECK of the database refused it. */
export function isCheckViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && causeOf(error)?.originalCode === '23514'
}

/** Whether another transaction won: doing the whole again may succeed. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || ['40001', '40P01'].includes(causeOf(error)?.originalCode ?? '')
}

export const isDiskFull = (error: unknown): error is DiskFullError => error instanceof DiskFullError
