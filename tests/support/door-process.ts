// A real process with the database and the door, to be killed. Says "READY <address>" when both are open.
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { startDelivery, stopDelivery } from '#app/domain/activity/activity.server.ts'
import { stopRealtime } from '#app/realtime/door.server.ts'
import { openDoor } from './door.ts'

await openDatabase()
startDelivery()
const door = await openDoor(Number(process.env.PORT))
process.on('SIGTERM', async () => {
  await stopRealtime()
  await door.close()
  await stopDelivery()
  await closeDatabase()
  process.exit(0)
})
process.stdout.write(`READY ${door.url}\n`)
