import { askQuietly } from './ask-quietly.ts'

/** What is said of a file that is sent. `holder`: what it is for; null: put somewhere later. */
export type FileToSend = {
  file: File
  description: string
  holder: { kind: string; id: string } | null
  inText?: boolean
  /** Whose it is: what somebody else began on this device is not gone on with. */
  senderId: string
}
export type SentFile = {
  id: string
  kind: 'image' | 'document'
  name: string
  width: number | null
  height: number | null
}
type Telling = {
  /** How much is there, from 0 to 1. */
  progress: (share: number) => void
  added: (sent: SentFile) => void
  /** One sentence. `again`: the same file may be sent again, and goes on where it stopped. */
  failed: (why: string, again: boolean) => void
}

const ADDRESS = '/uploads'
const PART = 1_000_000
/** ms before each new try when the connection is lost: some two minutes in all. */
const TRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000]
const LOST = 'The connection was lost. What has arrived is kept: try again, and it goes on from there.'

/**
 * Sends a file part by part and goes on after a lost connection, also after the page was closed, with the same file.
 * @returns stops it; what arrived is kept for going on
 */
export function sendFile({ file, description, holder, inText, senderId }: FileToSend, tell: Telling): () => void {
  let stop = () => {}
  let stopped = false
  void import('tus-js-client').then(
    async ({ Upload, DetailedError }) => {
      const upload = new Upload(file, {
        endpoint: ADDRESS,
        chunkSize: PART,
        retryDelays: TRIES,
        removeFingerprintOnSuccess: true,
        metadata: { name: file.name, description, ...holder, ...(inText && { inText: 'yes' }) },
        fingerprint: async () =>
          [
            'total-place',
            senderId,
            holder?.kind,
            holder?.id,
            inText,
            file.name,
            file.size,
            file.lastModified,
            description,
          ].join('|'),
        onProgress: (sent, all) => tell.progress(all ? sent / all : 0),
        onSuccess: () => {
          if (!stopped) void findSent(upload.url ?? '', tell)
        },
        onError: (error) => {
          if (stopped) return
          const answer = error instanceof DetailedError ? error.originalResponse : null
          const status = answer?.getStatus() ?? 0
          if (!answer || status === 0) tell.failed(LOST, true)
          else if (status === 401 || status < 400)
            tell.failed('You were signed out. Sign in in another window, then try again.', true)
          else tell.failed(sentenceIn(status, answer.getBody()), status >= 500)
        },
      })
      stop = () => void upload.abort()
      const [before] = await upload.findPreviousUploads()
      if (before) upload.resumeFromPreviousUpload(before)
      if (!stopped) upload.start()
    },
    () =>
      tell.failed(
        'The part of the page that sends files could not be loaded. Check your connection, then try again.',
        true,
      ),
  )
  return () => {
    stopped = true
    stop()
  }
}

async function findSent(url: string, tell: Telling): Promise<void> {
  const answer = await askQuietly(url)
  if (!answer) return tell.failed(LOST, true)
  if (!answer.ok) return tell.failed('What it was for is gone, so the file was not added.', false)
  tell.added(await answer.json())
}

function sentenceIn(status: number, body: string): string {
  const sentence = body.trim()
  if (status === 413) return 'This file is too large.'
  if (status === 503 || !sentence || sentence.length > 400 || /^[<{]/.test(sentence))
    return 'The file could not be taken in at the moment. Try again in a while.'
  if (status === 404) return 'What it was for is gone, so the file was not added.'
  return sentence
}
