/** Where the bytes of files are. A key is a path of our own making: letters, digits, "-" and "/". */
export type Store = {
  /** Durable when it returns. The same key again replaces what was there. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @returns null when there is nothing under this key */
  get(key: string): Promise<Buffer | null>
  /** Also when there is nothing: it is then gone too. */
  remove(key: string): Promise<void>
}
