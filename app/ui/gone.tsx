/** What the page is about does not exist for its reader any more; it stays for the words that they typed in it. */
export function Gone() {
  return (
    <div className="govuk-inset-text" role="alert">
      <p className="govuk-body">
        <strong>This page is no longer open to you.</strong> It was closed or withdrawn, or you are no longer among
        those who write it. What you have typed is still here, but it cannot be sent any more: keep a copy of it before
        you leave.
      </p>
    </div>
  )
}
