// Sets one paper and ends. Words reach Typst as data and never as source: nothing in them is read as its language.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { resolve } = createRequire(import.meta.url)
const FONT = '@expo-google-fonts/atkinson-hyperlegible-next'
const fontBlobs = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  '700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf',
].map((file) => readFileSync(resolve(`${FONT}/${file}`)))
// A folder that is not there: there is nothing that a template could read but what is put into it here.
const workspace = path.resolve('/nothing-is-here')
const at = (name) => path.join(workspace, name)

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
compiler.addSource(at('paper.typ'), readFileSync(new URL('paper.typ', import.meta.url), 'utf8'))
compiler.mapShadow(at('paper.json'), Buffer.from(workerData))

/** PDF/UA-1 refuses a sign that no font has; without that promise it is tagged all the same, and shows a box. */
function print() {
  const set = compiler.compile({ mainFilePath: at('paper.typ') })
  if (!set.result) throw new Error(faultsIn(set.takeDiagnostics()))
  try {
    return compiler.pdf(set.result, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(set.result, { pdfStandard: '1.7', pdfTags: true })
  }
}
const faultsIn = (faults) => JSON.stringify(faults?.shortDiagnostics ?? 'unknown').slice(0, 500)

try {
  const pdf = new Uint8Array(print())
  // What it keeps for the next time would be kept for good.
  compiler.evictCache(0)
  parentPort?.postMessage({ pdf }, [pdf.buffer])
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) })
}
