/** Gives somebody their words as a file. */
export function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'my-copy.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
