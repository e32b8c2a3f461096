import { strToU8, zipSync } from 'fflate'

/** A Word file as Word writes one: a heading, words in bold, a list, a table, an image and a footnote. */
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const run = (text: string, style = '') =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, style = '') => `<w:p>${style && `<w:pPr>${style}</w:pPr>`}${inner}</w:p>`
const item = (text: string) => p(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
const cell = (text: string, style = '') => `<w:tc>${p(run(text, style))}</w:tc>`
const image = (words: string) =>
  p(
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${R}" r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )

type Report = { title: string; png: Buffer; imageWords?: string; more?: string }
export function aWordReport({ title, png, imageWords = '', more = '' }: Report): Buffer {
  const rel = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${R}/${type}" Target="${target}"/>`
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships ${relations}>${rel(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships ${relations}>${rel(1, 'styles', 'styles.xml')}${rel(2, 'numbering', 'numbering.xml')}${rel(3, 'image', 'media/image1.png')}${rel(4, 'footnotes', 'footnotes.xml')}</Relationships>`,
    'word/styles.xml': `${head}<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `${head}<w:footnotes ${W}><w:footnote w:id="1">${p(run('From the minutes of the board.'))}</w:footnote></w:footnotes>`,
    'word/document.xml': `${head}<w:document ${W}><w:body>${p(run(title), '<w:pStyle w:val="Heading1"/>')}${p(`${run('We ')}${run('joined', '<w:b/>')}${run(' the teams.')}<w:r><w:footnoteReference w:id="1"/></w:r><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>`)}${p(run('What we did'), '<w:pStyle w:val="Heading2"/>')}${item('One door')}${item('One plan')}<w:tbl><w:tr>${cell('Who', '<w:b/>')}${cell('How many', '<w:b/>')}</w:tr><w:tr>${cell('Families')}${cell('120')}</w:tr></w:tbl>${image(imageWords)}${more}</w:body></w:document>`,
  }
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return Buffer.from(zipSync({ ...packed, 'word/media/image1.png': new Uint8Array(png) }))
}

/** A zip of files by their names. */
export const aZip = (files: Record<string, Buffer>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]))))
