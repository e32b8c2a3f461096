import { EmbeddedDatabase } from '#app/db/embedded/embedded.server.ts'
import { openPool } from '#app/db/pool.server.ts'

// Writes pairs of rows, each pair in a transaction, says the number once it is acknowledged, and never ends.
const [directory = '', from = '0'] = process.argv.slice(2)
const pool = openPool(await EmbeddedDatabase.open(directory, { reserved: 1024 * 1024 }))
await pool.query('CREATE TABLE IF NOT EXISTS pair (id int, half int, PRIMARY KEY (id, half))')
for (let id = Number(from); ; id++) {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO pair VALUES ($1, 1)', [id])
  await client.query('INSERT INTO pair VALUES ($1, 2)', [id])
  await client.query('COMMIT')
  client.release()
  process.stdout.write(`acknowledged ${id}\n`)
}
