import { Prisma } from '#app/generated/prisma/client.ts'

/** Whether a write failed because this unique index ("Comment_onceKey_key") already has the value. */
export function isTaken(error: unknown, index: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  const meta = error.meta as { driverAdapterError?: { cause?: { constraint?: { index?: string } } } } | undefined
  return meta?.driverAdapterError?.cause?.constraint?.index === index
}

/**
 * Does it, and once more when one of these unique indexes refused it: of two who did the same at the same moment, the
 * second then finds what the first made, or takes another address.
 */
export async function onceMore<T>(work: () => Promise<T>, ...indexes: string[]): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!indexes.some((index) => isTaken(error, index))) throw error
    return work()
  }
}
