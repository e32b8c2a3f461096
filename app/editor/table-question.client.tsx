import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { useState } from 'react'
import { Question } from './question.client.tsx'

const SIZES = {
  rows: { label: 'Rows, with the heading row', most: 50 },
  columns: { label: 'Columns', most: 10 },
} as const

/** How large a table? Its first row is a row of headings: a table without them is not read out well. */
export function TableQuestion({ answered }: { answered: () => void }) {
  const [editor] = useLexicalComposerContext()
  const [size, setSize] = useState({ rows: '3', columns: '3' })
  const [wrong, setWrong] = useState<'rows' | 'columns' | null>(null)
  const submit = () => {
    for (const key of ['rows', 'columns'] as const) {
      const number = Number(size[key])
      if (!Number.isInteger(number) || number < 1 || number > SIZES[key].most) return setWrong(key)
    }
    editor.dispatchCommand(INSERT_TABLE_COMMAND, { ...size, includeHeaders: { rows: true, columns: false } })
    answered()
  }
  return (
    <Question title="Table" act="Put in a table" submit={submit} answered={answered}>
      {(['rows', 'columns'] as const).map((key) => (
        <div key={key} className={`govuk-form-group${wrong === key ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label" htmlFor={`table-${key}`}>
            {SIZES[key].label}
          </label>
          {wrong === key && (
            <p id={`table-${key}-error`} className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> Enter a number from 1 to {SIZES[key].most}
            </p>
          )}
          <input
            id={`table-${key}`}
            className={`govuk-input govuk-input--width-3${wrong === key ? ' govuk-input--error' : ''}`}
            type="text"
            inputMode="numeric"
            aria-describedby={wrong === key ? `table-${key}-error` : undefined}
            aria-invalid={wrong === key}
            value={size[key]}
            onChange={(event) => setSize({ ...size, [key]: event.target.value })}
          />
        </div>
      ))}
    </Question>
  )
}
