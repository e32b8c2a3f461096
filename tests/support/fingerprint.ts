import { databasePool } from '#app/db/database.server.ts'

/** What merely looking may write: when somebody was last seen, how often something was tried, what is made ready to read. */
const A_LOOK_WRITES = {
  tables: ['RateLimit', 'ManuscriptReading', 'ManuscriptCheckpoint', '_prisma_migrations'],
  columns: ['lastSeenAt', 'deliveredAt'],
}

/** Every row of every table as one hash each, so that two moments of a whole database can be compared. */
export async function fingerprint(): Promise<Map<string, string>> {
  const { rows: tables } = await databasePool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [A_LOOK_WRITES.tables],
  )
  const prints = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await databasePool().query<{ row: string; print: string }>(
      `SELECT left((to_jsonb(t) - $1::text[])::text, 300) AS row, md5((to_jsonb(t) - $1::text[])::text) AS print
       FROM "${name}" t`,
      [A_LOOK_WRITES.columns],
    )
    for (const { row, print } of rows) prints.set(`${name} ${print}`, row)
  }
  return prints
}

/** One line for each row that came, went or changed between two fingerprints. */
export function changesBetween(before: Map<string, string>, after: Map<string, string>): string[] {
  const only = (one: Map<string, string>, other: Map<string, string>, sign: string) =>
    [...one].filter(([print]) => !other.has(print)).map(([print, row]) => `${sign} ${print.split(' ')[0]} ${row}`)
  return [...only(before, after, '−'), ...only(after, before, '+')]
}
