import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot } from 'lexical'

/** The text as it stands on this page, as a file: what the server would not take is not lost. */
export function Download({ wanted }: { wanted: boolean }) {
  const [editor] = useLexicalComposerContext()
  if (!wanted) return null
  const download = () => {
    const text = editor.getEditorState().read(() => $getRoot().getTextContent())
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'my-copy.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <button type="button" className="govuk-button govuk-button--secondary tp-writing__download" onClick={download}>
      Download your copy
    </button>
  )
}
