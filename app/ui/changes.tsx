type Part = { kind: 'same' | 'added' | 'removed'; text: string }

/** Two texts in one, with what was put in and what was taken out set apart. */
export function Changes({ parts }: { parts: Part[] }) {
  return (
    <p className="govuk-body tp-lines">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
        <Piece key={i} {...part} />
      ))}
    </p>
  )
}

/** Screen readers do not all tell <ins> and <del>: the words say it. */
function Piece({ kind, text }: Part) {
  if (kind === 'same') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="govuk-visually-hidden"> [{kind}: </span>
      {text}
      <span className="govuk-visually-hidden">] </span>
    </Mark>
  )
}
