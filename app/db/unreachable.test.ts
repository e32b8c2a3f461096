import net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './database.server.ts'

const faultOf = (DATABASE_URL: string, tell?: (line: string) => void) =>
  openDatabase(tell, { DATA_DIR: 'unused', DATABASE_URL, patience: 600 }).then(
    () => 'opened',
    (error: Error) => `${error.name}: ${error.message} ${JSON.stringify(error.cause)}`,
  )

async function aPort(): Promise<{ port: number; server: net.Server }> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as net.AddressInfo).port, server }
}

test('a server that is not there is waited for a little, then named in plain words without the password', async () => {
  const { port, server } = await aPort()
  await new Promise((resolve) => server.close(resolve))
  const lines: string[] = []

  const fault = await faultOf(`postgresql://tp:s3cret@127.0.0.1:${port}/totalplace`, (line) => lines.push(line))

  expect(fault).toContain(`The database totalplace at 127.0.0.1:${port} cannot be used: nothing answers there.`)
  expect(fault).not.toContain('s3cret')
  expect(lines).toEqual(['Waiting for the database to answer'])
})

test('a host that nobody knows is said to be unknown', async () => {
  const fault = await faultOf('postgresql://tp:s3cret@no-such-host.invalid/totalplace')
  expect(fault).toMatch(/its host is not known/)
  expect(fault).not.toContain('s3cret')
})

test('a server that hangs up is not taken for one that works', async () => {
  const { port, server } = await aPort()
  server.on('connection', (socket) => socket.destroy())
  expect(await faultOf(`postgresql://tp:s3cret@127.0.0.1:${port}/totalplace`)).toMatch(/cannot be used/)
})
