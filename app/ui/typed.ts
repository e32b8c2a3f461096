/** Whether somebody has typed into a form of the page and not sent it. */
export const isSomethingTyped = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('main textarea, main input')].some(
    (field) => field.type !== 'hidden' && field.value !== field.defaultValue,
  )

/**
 * Words in a form that nobody has sent, and that nothing else keeps: a search or a name is soon typed again, a text is
 * not. What a refused form was given back with is not sent either.
 */
export const isTextTyped = (): boolean => {
  const refused = document.querySelector('main .govuk-error-summary') !== null
  return [...document.querySelectorAll<HTMLTextAreaElement>('main form[method="post"]:not([data-kept]) textarea')].some(
    ({ value, defaultValue, readOnly }) => !readOnly && value.trim() !== '' && (refused || value !== defaultValue),
  )
}
