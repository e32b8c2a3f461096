import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot } from 'lexical'
import { saveFile } from './save-file.client.ts'

/** The text as it stands on this page, as a file: what the server would not take is not lost. */
export function Download({ wanted }: { wanted: boolean }) {
  const [editor] = useLexicalComposerContext()
  if (!wanted) return null
  const download = () => saveFile(editor.getEditorState().read(() => $getRoot().getTextContent()))
  return (
    <button type="button" className="govuk-button govuk-button--secondary tp-writing__download" onClick={download}>
      Download your copy
    </button>
  )
}
