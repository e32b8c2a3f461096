/** Every limit of files, in one place. Known to pages too: what is too large is said before it is sent. */
export const MEGABYTE = 1_000_000
export const FILE_LIMITS = {
  /** Bytes of one file as it is sent. */
  bytes: 25 * MEGABYTE,
  /** Bytes of one step of sending: what a lost connection costs at most. */
  part: MEGABYTE,
  /** Pixels of an image before it is opened: a small file can hold a huge one. */
  pixels: 50_000_000,
  /** Files of one thing, with the images in its text. */
  ofOneThing: 200,
  /** Files of one comment. */
  ofOneComment: 10,
  /** Files that one person began to send and did not finish, or finished and put nowhere. */
  waiting: 30,
  /** Hours after which those are forgotten. */
  waitingHours: 48,
  /** Characters of a file's name, and of what it shows. */
  name: 150,
  description: 1_000,
} as const

/** Inside of an archive, which a .docx or an .xlsx is too: what it may unpack to. */
export const ARCHIVE_LIMITS = {
  entries: 2_000,
  bytes: 100 * MEGABYTE,
  /** Unpacked to packed. Small ones are let off: a few lines of spaces pack better than that. */
  ratio: 100,
  ratioFrom: MEGABYTE,
} as const

/** Pixels of the longer side: as it is opened, and as it stands in a page. */
export const IMAGE_SIZES = { full: 2_400, small: 960 } as const

/** For the browser's own dialog; what a file is, is found by looking into it. */
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.gif,.avif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.md'
export const ACCEPTED_IMAGES = '.jpg,.jpeg,.png,.webp,.gif,.avif'
export const KINDS_IN_WORDS =
  'JPEG, PNG, WebP, GIF or AVIF images; PDF, Word, Excel, PowerPoint and OpenDocument files; CSV and plain text'
