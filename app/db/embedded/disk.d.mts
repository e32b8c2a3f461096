/** Bytes that may still be written. */
export function freeSpace(directory: string): number
