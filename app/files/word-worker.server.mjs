// Makes HTML of one Word file, in a thread of its own: what a file does to its reader ends with the thread.
import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => p > em:fresh",
  'u => u',
  'strike => s',
]

const images = []
const { value: html } = await mammoth.convertToHtml(
  { buffer: Buffer.from(workerData) },
  {
    styleMap: STYLES,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      images.push(new Uint8Array(await image.readAsBuffer()))
      return { src: `image:${images.length - 1}` }
    }),
  },
)
parentPort.postMessage({ html, images })
