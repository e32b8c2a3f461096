/** The colours people have, as avatar (styles/_parts.scss says the same) and as cursor. White on each is at least 4.5:1. */
export const HUES = [
  '#0b6e5f',
  '#8a3ffc',
  '#a8401f',
  '#205a94',
  '#7a2e57',
  '#4d6b00',
  '#9a5a00',
  '#00607a',
  '#a3195b',
  '#5b4b8a',
  '#2f6b2f',
  '#b02a2a',
] as const

/** One of them, always the same for one person, by its place in the list. */
export function hueOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % HUES.length
}
