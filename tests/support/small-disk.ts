import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { freeSpace } from '#app/db/embedded/disk.mjs'
import { templateDirectory, temporaryDirectory } from './template.ts'

const MiB = 1024 * 1024

/**
 * A disk with an empty, migrated database on it, that can be filled and emptied, unmounted after the test. Where this machine lets nobody mount one
 * (`hard` is false), it is the machine's own disk, and what the database needs free is set to a little less
 * than there is: filled by a real file, too, but never to the last byte.
 * @param size bytes
 */
export function aSmallDisk(size: number) {
  const directory = temporaryDirectory()
  const hard = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', directory]).status === 0
  onTestFinished(() => {
    if (hard) spawnSync('umount', ['-l', directory])
    fs.rmSync(directory, { recursive: true, force: true })
  })
  fs.cpSync(templateDirectory(), directory, { recursive: true })
  const filler = path.join(directory, 'filler')
  const needed = freeSpace(directory) - 256 * MiB
  return {
    directory,
    hard,
    limits: hard ? {} : { needed, reserved: MiB },
    /** @param leaving bytes of free space */
    fill(leaving: number) {
      const goal = hard ? leaving : needed - 64 * MiB
      const file = fs.openSync(filler, 'w')
      try {
        for (let free = freeSpace(directory); free > goal; free = freeSpace(directory))
          fs.writeSync(file, Buffer.alloc(Math.min(MiB, free - goal), 1))
      } finally {
        fs.closeSync(file)
      }
    },
    empty: () => fs.rmSync(filler, { force: true }),
  }
}
