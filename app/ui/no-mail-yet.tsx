/** Without a mail server nothing goes out by itself: whoever waits for a mail is told so, and whom to ask. */
export function NoMailYet() {
  return (
    <p className="govuk-inset-text">
      This Total Place has no mail server yet. Whoever runs it reads the mail under “Administration” and passes the link
      on: ask them for it.
    </p>
  )
}
