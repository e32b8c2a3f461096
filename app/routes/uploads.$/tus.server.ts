import type { Readable } from 'node:stream'
import { DataStore, ERRORS, MemoryLocker, Server, Upload } from '@tus/server'
import type { Added } from '#app/domain/attachment/adding.server.ts'
import { isHolderKind } from '#app/domain/attachment/holder.ts'
import { beginUpload, dropUpload, findUpload, finishUpload, takePart } from '#app/domain/attachment/uploading.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'

/** A part at a time of one file; across processes the database decides who was first. */
const locker = new MemoryLocker()

/** Answers one request of the tus protocol (tus.io, 1.0.0) for this person. What fails is thrown, as anywhere. */
export async function answerTus(viewer: Viewer, request: Request): Promise<Response> {
  let fault: unknown
  const server = new Server({
    path: '/uploads',
    datastore: new UploadsOf(viewer),
    locker,
    maxSize: FILE_LIMITS.bytes,
    relativeLocation: true,
    allowedOrigins: () => false,
    onUploadFinish: async (_, { id }) => asAnswer(await finishUpload(viewer, id)),
    onResponseError: (_, error) => {
      if (!('status_code' in error)) fault = error
      return undefined
    },
  })
  const answer = await server.handleWeb(request)
  if (fault) throw fault
  return answer
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
function asAnswer(added: Added | null) {
  if (added?.outcome === 'added') return { status_code: 200, headers: plain, body: 'added' }
  if (added?.outcome === 'refused') throw says(422, added.why)
  throw added ? says(403, 'You may not add files to this any more.') : ERRORS.FILE_NOT_FOUND
}
const says = (status_code: number, body: string) => ({ status_code, body })

/** The files one person is sending, as the protocol's library asks for them. */
class UploadsOf extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination']
  constructor(private readonly viewer: Viewer) {
    super()
  }

  override async create(upload: Upload): Promise<Upload> {
    const { name, description, kind, id, inText } = upload.metadata ?? {}
    const holder = isHolderKind(kind) && id ? { kind, id } : null
    if (kind && !holder) throw says(422, 'A file cannot be added to that.')
    const adding = { holder, name: name ?? '', description: description ?? '', inText: inText === 'yes' }
    const begun = await beginUpload(this.viewer, adding, upload.size ?? 0)
    if (!begun) throw ERRORS.FILE_NOT_FOUND
    if (begun.outcome === 'forbidden') throw says(403, 'You may not add files to this.')
    if (begun.outcome === 'refused') throw says(422, begun.why)
    upload.id = begun.id
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await findUpload(this.viewer, id)
    if (!upload) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: upload.bytes, offset: upload.received })
  }

  /** Whatever came before a connection broke is kept, in parts that fit into the memory. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    let at = offset
    let held: Buffer[] = []
    let size = 0
    const keep = async () => {
      const received = await takePart(this.viewer, id, at, Buffer.concat(held))
      if (received === null) throw ERRORS.INVALID_OFFSET
      at = received
      held = []
      size = 0
    }
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      held.push(chunk)
      size += chunk.length
      if (size >= FILE_LIMITS.part) await keep()
    }
    await keep()
    return at
  }

  override async remove(id: string): Promise<void> {
    if ((await dropUpload(this.viewer, id)).count === 0) throw ERRORS.FILE_NOT_FOUND
  }
}
