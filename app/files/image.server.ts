import sharp from 'sharp'
import { FILE_LIMITS, IMAGE_SIZES } from './limits.ts'
import { FileRefused } from './refused.ts'

// One image at a time uses one core: others go on.
sharp.concurrency(1)
sharp.cache(false)
const SECONDS = 20

export type Drawn = { full: Buffer; small: Buffer; width: number; height: number }

/**
 * An image drawn anew, upright, in the colours of the web, as WebP in two sizes: of what was sent nothing is kept but its
 * pixels, so no place, no name of a camera and nothing hidden behind them.
 * @throws FileRefused for what cannot be opened, or is larger than FILE_LIMITS.pixels
 */
export async function drawImage(bytes: Buffer): Promise<Drawn> {
  try {
    const full = await draw(bytes, IMAGE_SIZES.full, 84)
    const small = await draw(full.data, IMAGE_SIZES.small, 80)
    return { full: full.data, small: small.data, width: full.info.width, height: full.info.height }
  } catch (error) {
    if (/exceeds pixel limit/.test(String(error))) throw new FileRefused(TOO_LARGE)
    throw new FileRefused('This image is damaged: it could not be opened. Save it anew, then try again.')
  }
}
const TOO_LARGE = `This image has more than ${FILE_LIMITS.pixels / 1e6} million pixels. Make it smaller, then try again.`

const draw = (bytes: Buffer, side: number, quality: number) =>
  sharp(bytes, { limitInputPixels: FILE_LIMITS.pixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality, smartSubsample: true })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true })
