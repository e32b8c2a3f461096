type Props = { what: string; moderator: boolean }

/** Said where somebody reads what others do not read yet. */
export function HeldNotice({ what, moderator }: Props) {
  return (
    <p className="govuk-body">
      <strong>A moderator looks at this {what} before others read it</strong>, because of a word in it.{' '}
      {moderator
        ? 'It waits on the desk.'
        : 'You are told what they decide. Until then only you and the moderators see it.'}
    </p>
  )
}
