import pg from 'pg'

/**
 * The PostgreSQL server to test with: TEST_DATABASE_URL, or else one on this machine that lets `postgres` in.
 * Ends the process with a sentence when there is none: what needs it fails, it is never skipped.
 */
export async function testServer(env = process.env) {
  const url = env.TEST_DATABASE_URL || 'postgresql://postgres@127.0.0.1:5432/postgres'
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return url
  } catch (error) {
    console.error(
      `There is no PostgreSQL server to test with (${error.message || error.code}). Start one, and name it: TEST_DATABASE_URL=postgresql://user:password@host:5432/postgres`,
    )
    process.exit(1)
  } finally {
    await client.end().catch(() => {})
  }
}
