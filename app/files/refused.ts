/** A file that is not taken in: one sentence, for the person who sent it. */
export class FileRefused extends Error {
  constructor(readonly why: string) {
    super(why)
    this.name = 'FileRefused'
  }
}
export const isFileRefused = (error: unknown): error is FileRefused =>
  error instanceof Error && error.name === 'FileRefused'
