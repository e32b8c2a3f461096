import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import { useContext, useRef, useState } from 'react'
import { ACCEPTED_IMAGES } from '#app/files/limits.ts'
import { SendingFile, useSendFile } from '#app/ui/sending-file.tsx'
import { DescriptionField, SAY_WHAT_IT_SHOWS } from './describing.client.tsx'
import { $createPictureNode } from './picture-node.client.tsx'
import { Question } from './question.client.tsx'
import { TextOf } from './text-of.ts'

/** Which image, and what does it show? It is sent first, and stands in the text when it has arrived. */
export function PictureQuestion({ answered }: { answered: () => void }) {
  const [editor] = useLexicalComposerContext()
  const of = useContext(TextOf)
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState({ file: '', words: '' })
  const { sending, send, cancel } = useSendFile(({ id, width, height }) => {
    if (!width || !height) return setWrong({ file: 'This is no image: it was not put in.', words: '' })
    editor.update(
      () => void $insertNodeToNearestRoot($createPictureNode({ file: id, description: words.trim(), width, height })),
    )
    answered()
  })
  const submit = () => {
    const file = field.current?.files?.[0]
    setWrong({ file: file ? '' : 'Choose an image', words: words.trim() ? '' : SAY_WHAT_IT_SHOWS })
    if (file && words.trim() && of)
      send({ file, description: words.trim(), holder: of.holder, inText: true, senderId: of.senderId })
  }
  return (
    <Question
      title="Image"
      act={sending.state === 'failed' && sending.again ? 'Try again' : 'Put in the image'}
      submit={submit}
      answered={answered}
    >
      <div className={`govuk-form-group${wrong.file ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor="picture-file">
          Image
        </label>
        <div id="picture-file-hint" className="govuk-hint">
          JPEG, PNG, WebP, GIF or AVIF, up to 25 MB
        </div>
        {wrong.file && (
          <p id="picture-file-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {wrong.file}
          </p>
        )}
        <input
          ref={field}
          id="picture-file"
          className="govuk-file-upload"
          type="file"
          accept={ACCEPTED_IMAGES}
          aria-describedby={`picture-file-hint${wrong.file ? ' picture-file-error' : ''}`}
          aria-invalid={wrong.file !== ''}
        />
      </div>
      <DescriptionField words={words} setWords={setWords} wrong={wrong.words} />
      <SendingFile sending={sending} cancel={cancel} />
    </Question>
  )
}
