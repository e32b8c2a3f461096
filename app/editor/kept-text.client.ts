import * as Y from 'yjs'
import { toText } from '#app/document/text.ts'
import { readBody } from '#app/document/yjs.ts'
import { readWords } from '#app/realtime/kept-words.client.ts'
import { saveFile } from './save-file.client.ts'

/** Gives somebody a text as it is kept on this device, also when its page is not open to them any more. */
export async function saveCopy(copyId: string): Promise<void> {
  const doc = new Y.Doc()
  for (const update of await readWords(copyId)) Y.applyUpdate(doc, update)
  saveFile(toText(readBody(doc)))
  doc.destroy()
}
