import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createTextNode, $getSelection, $insertNodes, $isRangeSelection } from 'lexical'
import { useState } from 'react'
import { linkAddress } from './link-address.ts'
import { Question } from './question.client.tsx'
import { $linkAt } from './where.client.ts'

/** Where does the link lead? An empty answer takes the link away. */
export function LinkQuestion({ answered }: { answered: () => void }) {
  const [editor] = useLexicalComposerContext()
  const [typed, setTyped] = useState(() =>
    editor.getEditorState().read(() => {
      const selection = $getSelection()
      return ($isRangeSelection(selection) && $linkAt(selection.anchor.getNode())?.getURL()) || ''
    }),
  )
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const address = linkAddress(typed)
    if (!address && typed.trim()) return setWrong(true)
    editor.update(() => {
      const selection = $getSelection()
      const alone = $isRangeSelection(selection) && selection.isCollapsed() && !$linkAt(selection.anchor.getNode())
      if (address && alone) $insertNodes([$createLinkNode(address).append($createTextNode(typed.trim()))])
      else editor.dispatchCommand(TOGGLE_LINK_COMMAND, address)
    })
    answered()
  }
  return (
    <Question title="Link" act="Set link" submit={submit} answered={answered}>
      <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor="link-address">
          Address
        </label>
        <div id="link-hint" className="govuk-hint">
          A web or mail address. Leave it empty to take the link away.
        </div>
        {wrong && (
          <p id="link-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> Enter an address like https://www.example.gov.uk
          </p>
        )}
        <input
          id="link-address"
          className={`govuk-input${wrong ? ' govuk-input--error' : ''}`}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={wrong ? 'link-hint link-error' : 'link-hint'}
          aria-invalid={wrong}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
    </Question>
  )
}
