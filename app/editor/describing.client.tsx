import { useEffect, useRef, useState } from 'react'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { Question } from './question.client.tsx'

export const SAY_WHAT_IT_SHOWS = 'Say in words what the image shows, for people who cannot see it'

type Props = { description: string; say: (words: string) => void; answered: () => void }

/** What does this image show? */
export function Describing({ description, say, answered }: Props) {
  const [words, setWords] = useState(description)
  const [wrong, setWrong] = useState('')
  const submit = () => {
    if (!words.trim()) return setWrong(SAY_WHAT_IT_SHOWS)
    say(words.trim())
    answered()
  }
  return (
    <Question title="What does the image show?" act="Save" submit={submit} answered={answered}>
      <DescriptionField words={words} setWords={setWords} wrong={wrong} />
    </Question>
  )
}

type FieldProps = { words: string; setWords: (words: string) => void; wrong: string }
export function DescriptionField({ words, setWords, wrong }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Typing replaces what stands there, most often words that only say that nobody has said it yet.
  useEffect(() => field.current?.select(), [])
  return (
    <div className={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor="picture-description">
        What it shows
      </label>
      <div id="picture-description-hint" className="govuk-hint">
        In words, for people who cannot see it.
      </div>
      {wrong && (
        <p id="picture-description-error" className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {wrong}
        </p>
      )}
      <textarea
        ref={field}
        id="picture-description"
        className={`govuk-textarea${wrong ? ' govuk-textarea--error' : ''}`}
        rows={3}
        maxLength={FILE_LIMITS.description}
        aria-describedby={`picture-description-hint${wrong ? ' picture-description-error' : ''}`}
        aria-invalid={wrong !== ''}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  )
}
