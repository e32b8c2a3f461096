import { expect, it } from 'vitest'
import { orLastPage, pageNumber } from './page-number.ts'

const at = (address: string) => new Request(`http://127.0.0.1${address}`)

it('reads the page an address asks for; anything else is the first', () => {
  expect(
    ['/findings?page=3', '/findings', '/findings?page=0', '/findings?page=x'].map((a) => pageNumber(at(a))),
  ).toEqual([3, 1, 1, 1])
})

it('leads from beyond the end of a list to its last page, and keeps every filter', () => {
  const led = (address: string, pages: number) => {
    try {
      return orLastPage(at(address), pageNumber(at(address)), { pages }).pages
    } catch (answer) {
      return (answer as Response).headers.get('Location')
    }
  }
  expect(led('/findings?kind=cost&page=999', 3)).toBe('/findings?kind=cost&page=3')
  expect(led('/findings?page=999', 1)).toBe('/findings')
  expect(led('/findings.data?page=2', 1)).toBe('/findings')
  expect(led('/findings?page=3', 3)).toBe(3)
})
