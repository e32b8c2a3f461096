const channel = (value: number) => {
  const part = value / 255
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = (rgb: number[]) =>
  rgb.reduce((sum, value, i) => sum + channel(value) * ([0.2126, 0.7152, 0.0722][i] as number), 0)

/** Contrast of white on a colour, as WCAG counts it: 1 to 21. */
export const contrastWithWhite = (rgb: number[]): number => 1.05 / (luminance(rgb) + 0.05)

/**
 * A colour on which a white name can be read (4.5:1, WCAG 1.4.3), made darker where it must be.
 * @param colour six hexadecimal digits after #; anything else becomes dark grey
 */
export function readable(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return '#4f5866'
  let rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  while (contrastWithWhite(rgb) < 4.5) rgb = rgb.map((value) => Math.floor(value * 0.92))
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
