import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, databasePool, openDatabase } from '#app/db/database.server.ts'
import { aMailServer } from './support/mail-server.ts'
import { startServer, type TestServer } from './support/server.ts'
import { copyTemplate, type TestDatabase } from './support/template.ts'

const PEOPLE = 120
const { port, received } = await aMailServer()
let copy: TestDatabase
beforeAll(async () => {
  copy = await copyTemplate({ server: undefined })
})
afterAll(() => copy.remove())

const ask = async <Row extends Record<string, unknown>>(sql: string): Promise<Row[]> => {
  await openDatabase(() => {}, { DATA_DIR: copy.DATA_DIR })
  const { rows } = await databasePool().query<Row>(sql)
  await closeDatabase()
  return rows
}
/** The platform with a mail server of its own. */
const start = (): Promise<TestServer> =>
  startServer({
    DATA_DIR: copy.DATA_DIR,
    DEMO: 'off',
    LOG_LEVEL: 'warn',
    APP_URL: 'https://totalplace.gov.uk',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Total Place <hello@totalplace.gov.uk>',
  })
const messageIds = () => received.map((mail) => /^Message-ID: (<.*>)$/im.exec(mail)?.[1] ?? '')
const recipients = () => new Set(received.map((mail) => /^To: (.*)$/im.exec(mail)?.[1] ?? ''))

test('killed again and again while it writes and sends digests, it sends each of them, and none that is new twice', async () => {
  await ask(`
    INSERT INTO "Practitioner" (id, slug, name, email, "emailConfirmedAt")
      SELECT 'p' || n, 'p' || n, 'P ' || n, 'p' || n || '@leeds.gov.uk', now() FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO "Activity" (verb, "subjectKind", "subjectId", data, "deliveredAt")
      SELECT 'role_changed', 'practitioner', 'p' || n, '{"role":"moderator"}', now() FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO "Notification" ("recipientId", "activityId", reason) SELECT "subjectId", id, 'named' FROM "Activity";
    INSERT INTO "DigestLine" ("recipientId", "activityId") SELECT "recipientId", "activityId" FROM "Notification";
    INSERT INTO "DigestPlan" ("practitionerId", "unsubscribeKey", "dueAt") SELECT id, 'key-' || id, now() FROM "Practitioner"`)
  for (const share of [0.1, 0.3, 0.6]) {
    const server = await start()
    while (received.length < PEOPLE * share) await new Promise((resolve) => setTimeout(resolve, 5))
    await server.kill()
  }
  const written = await ask<{ count: number }>(`SELECT count(*)::int AS count FROM "OutboxMail"`)
  const waiting = await ask<{ count: number }>(`SELECT count(*)::int AS count FROM "DigestLine"`)
  // Whatever was cut: a mail is written, or its lines still wait.
  expect((written[0]?.count ?? 0) + (waiting[0]?.count ?? 0)).toBe(PEOPLE)
  // What was claimed when the process died is tried again a minute later: here, at once.
  await ask(`UPDATE "OutboxMail" SET "nextTryAt" = NULL WHERE "sentAt" IS NULL`)
  const server = await start()
  while (recipients().size < PEOPLE) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await server.stop()).toBe(0)
  const [left] = await ask<{ unsent: number; lines: number; all: number }>(
    `SELECT count(*) FILTER (WHERE "sentAt" IS NULL)::int AS unsent, count(*)::int AS all,
       (SELECT count(*)::int FROM "DigestLine") AS lines FROM "OutboxMail"`,
  )
  expect(left).toEqual({ unsent: 0, lines: 0, all: PEOPLE })
  // One that had reached the mail server when the process died comes again under the same id, which mail servers know.
  expect(new Set(messageIds()).size).toBe(PEOPLE)
  expect(received.length - PEOPLE).toBeLessThanOrEqual(3)
})
