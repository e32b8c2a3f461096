import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { MailRhythm } from '#app/generated/prisma/enums.ts'

export type Written = { recipientId: string; activityId: bigint }

/** Seconds that a mail at once waits: what comes together is one mail, and a comment taken back at once is none. */
const AT_ONCE_SECONDS = 60

/**
 * When what begins to wait `at` this moment is due, by the plan "d" of the practitioner "p": the next morning at seven, or
 * the next Monday's, by the clocks of England.
 */
const slot = (at: Date) => Prisma.sql`
  CASE coalesce(d."rhythm"::text, CASE WHEN p."joinedAt" > ${at}::timestamptz - interval '7 days' THEN 'daily' ELSE 'weekly' END)
    WHEN 'at_once' THEN ${at}::timestamptz + make_interval(secs => ${AT_ONCE_SECONDS}::int)
    WHEN 'daily' THEN ${nextSeven(at, 'day')}
    WHEN 'weekly' THEN ${nextSeven(at, 'week')}
  END`
const nextSeven = (at: Date, unit: 'day' | 'week') => {
  const local = Prisma.sql`(${at}::timestamptz AT TIME ZONE 'Europe/London')`
  const step = unit === 'day' ? Prisma.sql`interval '1 day'` : Prisma.sql`interval '7 days'`
  const seven = Prisma.sql`date_trunc(${unit}, ${local}) + interval '7 hours'`
  return Prisma.sql`((${seven} + CASE WHEN ${local} >= ${seven} THEN ${step} ELSE interval '0' END) AT TIME ZONE 'Europe/London')`
}

/** These were just written: for everybody who wants mail they wait until it is due. */
export async function waitForDigest(tx: Transaction, written: Written[]): Promise<void> {
  if (!written.length) return
  const waiting = await tx.$queryRaw<{ recipientId: string }[]>`
    INSERT INTO "DigestLine" ("recipientId", "activityId")
    SELECT w."who", w."what"
    FROM unnest(${written.map((one) => one.recipientId)}::text[], ${written.map((one) => one.activityId)}::bigint[])
      AS w ("who", "what")
    JOIN "Practitioner" p ON p."id" = w."who" AND p."emailConfirmedAt" IS NOT NULL
    LEFT JOIN "DigestPlan" d ON d."practitionerId" = w."who"
    WHERE d."rhythm" IS DISTINCT FROM 'never'
    ON CONFLICT DO NOTHING
    RETURNING "recipientId"`
  const people = [...new Set(waiting.map(({ recipientId }) => recipientId))]
  if (!people.length) return
  // In one order, so that two processes never wait for each other.
  await tx.$executeRaw`
    INSERT INTO "DigestPlan" ("practitionerId", "unsubscribeKey", "dueAt")
    SELECT p."id", gen_random_uuid()::text, ${slot(new Date())}
    FROM "Practitioner" p LEFT JOIN "DigestPlan" d ON d."practitionerId" = p."id"
    WHERE p."id" = ANY (${people}) ORDER BY p."id"
    ON CONFLICT ("practitionerId") DO UPDATE SET "dueAt" = EXCLUDED."dueAt" WHERE "DigestPlan"."dueAt" IS NULL`
}

export type Plan = { rhythm: MailRhythm | null; dueAt: Date | null }

/** How often this person gets mail, and when the next is due if anything waits. */
export async function findPlan(viewer: Viewer): Promise<Plan> {
  const plan = await db.digestPlan.findUnique({
    where: { practitionerId: viewer.id },
    select: { rhythm: true, dueAt: true },
  })
  return plan ?? { rhythm: null, dueAt: null }
}

/** What waits is due by the new rhythm; `never` throws it away. */
export async function chooseRhythm(viewer: Viewer, rhythm: MailRhythm | null): Promise<void> {
  await inTransaction((tx) => setRhythm(tx, viewer.id, rhythm))
}

async function setRhythm(tx: Transaction, practitionerId: string, rhythm: MailRhythm | null): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DigestPlan" ("practitionerId", "unsubscribeKey", "rhythm")
    VALUES (${practitionerId}, gen_random_uuid()::text, ${rhythm}::"MailRhythm")
    ON CONFLICT ("practitionerId") DO UPDATE SET "rhythm" = EXCLUDED."rhythm"`
  if (rhythm === 'never') await tx.digestLine.deleteMany({ where: { recipientId: practitionerId } })
  await tx.$executeRaw`
    UPDATE "DigestPlan" AS d SET "dueAt" = CASE
      WHEN EXISTS (SELECT FROM "DigestLine" l WHERE l."recipientId" = d."practitionerId") THEN ${slot(new Date())} END
    FROM "Practitioner" p WHERE p."id" = d."practitionerId" AND d."practitionerId" = ${practitionerId}`
}

/** Whose mails this key ends, and whether they are ended. @returns null when it is nobody's */
export async function findUnsubscribing(key: string): Promise<{ ended: boolean } | null> {
  const plan = await db.digestPlan.findUnique({ where: { unsubscribeKey: key }, select: { rhythm: true } })
  return plan && { ended: plan.rhythm === 'never' }
}

/** Whoever holds the key from one of their mails ends them, signed in or not. @returns whether it is somebody's key */
export async function unsubscribe(key: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await tx.digestPlan.findUnique({ where: { unsubscribeKey: key }, select: { practitionerId: true } })
    if (plan) await setRhythm(tx, plan.practitionerId, 'never')
    return plan !== null
  })
}
