import { strToU8, type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'

/** Files of every kind that somebody might send, made when they are asked for. */
const zip = (entries: Zippable) => Buffer.from(zipSync(entries, { level: 9 }))
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (type: string) =>
  strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  )
/** A Word file with these words in it, and with whatever else is put into its archive. */
export const aDocx = (words = 'Hello', more: Zippable = {}): Buffer =>
  zip({
    '[Content_Types].xml': types(OFFICE),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    ...more,
  })

export const aPng = (width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 40 } } })
    .png()
    .toBuffer()

/** A photograph that tells where it was taken, by whom and with what. */
export const aPhotograph = (width = 1_200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 90 } } })
    .withExif({
      IFD0: { Make: 'SecretCamera', Artist: 'SecretPerson' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .jpeg()
    .toBuffer()

export const aPdf = (): Buffer =>
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
