import { FILE_LIMITS } from './limits.ts'

/** Signs that mean something in a path or a header, or turn the direction of what follows. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\\/:*?"<>|]/gu
/** Texts of tables and notes keep the ending their sender gave them. */
const TEXTS = ['txt', 'csv', 'md']

/**
 * What a file is called when it is downloaded: no folder, no sign that means something to a system, and the ending of
 * what it is, whatever it was called.
 */
export function fileName(given: string, extension: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const plain = last.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  const [, stem = plain, ending = ''] = /^(.*)\.([A-Za-z0-9]{1,8})$/.exec(plain) ?? []
  const kept = TEXTS.includes(extension) && TEXTS.includes(ending.toLowerCase()) ? ending.toLowerCase() : extension
  const whole = stem.trim().slice(0, FILE_LIMITS.name - kept.length - 1) || 'file'
  return `${whole}.${kept}`
}
