/** Every bound of the wire, with its unit. */
export const LIMITS = {
  /** bytes of one frame; a larger update travels in parts */
  frameBytes: 512 * 1024,
  /** bytes of one part */
  partBytes: 256 * 1024,
  /** bytes of one update made of parts */
  updateBytes: 8 * 1024 * 1024,
  /** bytes of a manuscript's Yjs state */
  documentBytes: 10 * 1024 * 1024,
  /** blocks within blocks */
  documentDepth: 64,
  /** blocks of a manuscript */
  documentBlocks: 20_000,
  /** characters of one cursor's state */
  presenceCharacters: 1_024,
  presencePerSecond: 10,
  framesPerSecond: 60,
  bytesPerSecond: 512 * 1024,
  socketsPerPerson: 10,
  visitorsPerAddress: 200,
  peoplePerManuscript: 100,
  manuscriptsPerSocket: 5,
  watchedPerSocket: 20,
} as const
