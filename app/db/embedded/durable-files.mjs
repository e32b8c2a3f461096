import fs from 'node:fs'
import path from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * PGlite's files, made to last. Its own file system has no fsync (a power cut destroyed the database
 * 12 times of 12, with this 0 of 12), makes files that everybody may read, and lets PostgreSQL spin for
 * ever when the disk is full. Here: fsync is real, files are their owner's, and a file of reserve is
 * given up when the disk is full, so that what is under way can end.
 */
export class DurableFiles extends NodeFS {
  /** @param reserve its `give()` gives space back, once, and says whether it did; `given` once it has */
  constructor(directory, reserve) {
    super(directory)
    this.reserve = reserve
  }

  async init(pg, options) {
    const made = await super.init(pg, options)
    made.emscriptenOpts.preRun = [...(made.emscriptenOpts.preRun ?? []), (module) => this.harden(module)]
    return made
  }

  harden(module) {
    const { node_ops, stream_ops, convertNodeCode } = module.NODEFS
    const mknod = node_ops.mknod
    node_ops.mknod = (parent, name, mode, device) =>
      this.orGiveUpReserve(() => mknod(parent, name, mode & ~0o077, device))
    stream_ops.fsync = (stream) => {
      try {
        fs.fsyncSync(stream.nfd)
      } catch (error) {
        // Pipes cannot be synced and need not be. Any other failure means that what was written may be
        // gone, and asking again would only hide it: stop, and let recovery read what is really there.
        if (error.code !== 'EINVAL' && error.code !== 'EBADF') stop(`fsync failed: ${error.code}`)
      }
      return 0
    }
    stream_ops.write = (stream, buffer, offset, length, position) => {
      try {
        const table = stream.path?.includes('/base/') ?? false
        return this.writeAll(stream.nfd, buffer, offset, length, position, table)
      } catch (error) {
        if (!error.code) throw error
        throw new module.FS.ErrnoError(convertNodeCode(error))
      }
    }
  }

  /**
   * A table that cannot grow is an error that PostgreSQL takes well: one statement fails. A log or a
   * checkpoint that cannot be written is its end, and in WebAssembly it spins there. So the last space is
   * theirs: once the reserve is given up, no table grows. (The end of the space shows as a short write first.)
   */
  writeAll(file, buffer, offset, length, position, table) {
    if (table && this.reserve.given && position + length > fs.fstatSync(file).size) throw new NoSpaceError()
    let done = 0
    const write = () => fs.writeSync(file, buffer, offset + done, length - done, position + done)
    while (done < length) done += table ? write() : this.orGiveUpReserve(write)
    return done
  }

  orGiveUpReserve(work) {
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (error.code !== 'ENOSPC' && error.errno !== ENOSPC) throw error
        if (!this.reserve.give()) stop('the disk is full')
      }
    }
  }
}

class NoSpaceError extends Error {
  code = 'ENOSPC'
}

/** As Emscripten numbers it. */
const ENOSPC = 51

/** Ends this thread at once, as a crash would: everything committed is on the disk. */
function stop(reason) {
  process.stderr.write(`The embedded database stops: ${reason}\n`)
  process.exit(reason === 'the disk is full' ? 28 : 70)
}

/** The files that a new database starts from are copied in readable by all and without fsync: once, both are put right. */
export function settleFiles(directory) {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const name = path.join(directory, entry.name)
    if (entry.isDirectory()) settleFiles(name)
    else if (entry.isFile()) settle(name, 0o600)
  }
  settle(directory, 0o700)
}

function settle(name, mode) {
  fs.chmodSync(name, mode)
  const file = fs.openSync(name, 'r')
  try {
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}
