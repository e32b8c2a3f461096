import { setTimeout as after } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { startChild } from '#tests/support/child.ts'
import { anEmbeddedDatabase } from '#tests/support/embedded.ts'
import { copyTemplate } from '#tests/support/template.ts'

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3)

test('nothing acknowledged is lost and nothing is half done, however often the process is killed', async () => {
  const { DATA_DIR, remove } = await copyTemplate({ server: undefined })
  onTestFinished(remove)
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = (acknowledged.at(-1) ?? 0) + 1_000
    const writer = startChild('tests/support/children/writer.ts', [DATA_DIR, String(from)])
    onTestFinished(() => writer.kill())
    await writer.line(/^acknowledged/)
    await after(Math.random() * 300)
    await writer.kill()
    for (const line of writer.lines) acknowledged.push(Number(/^acknowledged (\d+)$/.exec(line)?.[1]))
  }

  const { pool } = await anEmbeddedDatabase({ directory: DATA_DIR })

  const { rows } = await pool.query<{ id: number; halves: number }>(
    'SELECT id, count(*)::int AS halves FROM pair GROUP BY id',
  )
  expect(rows.filter(({ halves }) => halves !== 2)).toEqual([])
  const kept = new Set(rows.map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
})
