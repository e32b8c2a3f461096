import fs from 'node:fs'
import path from 'node:path'

const LOOK_EVERY_MS = 200

/**
 * How full the disk is. Below `needed` bytes of free space the database turns read-only, while there is
 * still room for what is under way; it turns back when a quarter more than that is free. `reserved` bytes
 * are kept in a file beside the database, to be given up if something else takes the last of the space.
 */
export class Disk {
  full = false
  /** The reserve was given up: only what is under way may still be written. */
  given = false
  #lookedAt = 0
  #free = 0

  constructor(directory, { needed, reserved }) {
    this.directory = directory
    this.needed = needed
    this.reserved = reserved
    this.file = path.join(directory, 'reserve')
  }

  /** @returns whether there is too little space to write `bytes` more */
  look(bytes = 0) {
    const now = Date.now()
    if (now - this.#lookedAt >= LOOK_EVERY_MS || bytes > this.needed / 16) {
      this.#free = freeSpace(this.directory)
      this.#lookedAt = now
    }
    // A row is written to the log, to its table and, at a checkpoint's first change of a page, as a whole page.
    this.full = this.#free - bytes * 4 < (this.full ? this.needed * 1.25 : this.needed)
    return this.full
  }

  keepReserve() {
    this.given = false
    if (fs.existsSync(this.file) && fs.statSync(this.file).size === this.reserved) return
    if (freeSpace(this.directory) < this.needed + this.reserved) return
    // Not zeros: some file systems store those in no space at all.
    const chunk = crypto.getRandomValues(new Uint8Array(65_536))
    const file = fs.openSync(this.file, 'w', 0o600)
    try {
      for (let at = 0; at < this.reserved; at += chunk.length)
        fs.writeSync(file, chunk, 0, Math.min(chunk.length, this.reserved - at))
    } finally {
      fs.closeSync(file)
    }
  }

  /** @returns whether there was something to give */
  give() {
    this.#lookedAt = 0
    this.given = true
    if (!fs.existsSync(this.file)) return false
    fs.rmSync(this.file)
    return true
  }
}

export function freeSpace(directory) {
  const { bavail, bsize } = fs.statfsSync(directory)
  return bavail * bsize
}
