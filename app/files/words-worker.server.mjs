// Reads the words of one file, in a thread of its own: what a file does to its reader ends with the thread.
import { parentPort, workerData } from 'node:worker_threads'
import saxes from 'saxes'
import yauzl from 'yauzl'

const { bytes, extension, most } = workerData
/** Where the words are: which parts of the archive, and in which elements. '' is all of them. */
const OFFICE = {
  docx: [/^word\/(document|footnotes|endnotes)\.xml$/, 't', 'p'],
  xlsx: [/^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/, 't', 'si'],
  pptx: [/^ppt\/(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/, 't', 'p'],
  odt: [/^content\.xml$/, '', 'p'],
  ods: [/^content\.xml$/, '', 'p'],
  odp: [/^content\.xml$/, '', 'p'],
}

parentPort.postMessage(extension === 'pdf' ? await wordsOfPdf() : await wordsOfOffice(...OFFICE[extension]))

async function wordsOfPdf() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  let words = ''
  for (let n = 1; n <= document.numPages && words.length < most; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    words += `${items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('')}\n`
  }
  return words
}

/** Element by element, so that no more of a part is held than its words. */
function wordsOfOffice(parts, element, paragraph) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      let words = ''
      zip.on('error', reject).on('end', () => resolve(words))
      zip.on('entry', (entry) => {
        if (!parts.test(entry.fileName) || words.length >= most) return zip.readEntry()
        zip.openReadStream(entry, (unread, stream) => {
          if (unread) return reject(unread)
          const parser = new saxes.SaxesParser()
          let inside = element === '' ? 1 : 0
          const local = ({ name }) => name.split(':').at(-1)
          parser.on('opentag', (tag) => {
            if (element && local(tag) === element) inside++
          })
          parser.on('closetag', (tag) => {
            if (element && local(tag) === element) inside--
            if (local(tag) === paragraph) words += '\n'
          })
          parser.on('text', (text) => {
            if (inside > 0 && words.length < most) words += text
          })
          stream.setEncoding('utf8')
          stream.on('error', reject).on('data', (chunk) => parser.write(chunk))
          stream.on('end', () => {
            parser.close()
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}
