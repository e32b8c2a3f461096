/** Whether somebody has typed into a form of the page and not sent it. */
export const isSomethingTyped = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('main textarea, main input')].some(
    (field) => field.type !== 'hidden' && field.value !== field.defaultValue,
  )
