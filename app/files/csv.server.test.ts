import { expect, test } from 'vitest'
import { CSV_LIMITS, readCsv, writeCsv } from './csv.server.ts'
import { isFileRefused } from './refused.ts'

const read = (text: string, encoding: BufferEncoding = 'utf8') => readCsv(Buffer.from(text, encoding))
function whyNot(bytes: Buffer | string): string {
  try {
    readCsv(Buffer.from(bytes as string))
  } catch (error) {
    if (isFileRefused(error)) return error.why
    throw error
  }
  return 'it was taken'
}

test('a file is read with commas, semicolons or tabs, as its first row has them', () => {
  const rows = [{ row: 2, cells: ['Ynys Môn', 'a,b;c'] }]
  expect(read('name,what\nYnys Môn,"a,b;c"\n')).toEqual({ header: ['name', 'what'], rows, readAs: '' })
  expect(read('name;what\r\nYnys Môn;"a,b;c"\r\n').rows).toEqual(rows)
  expect(read('name\twhat\nYnys Môn\ta,b;c').rows).toEqual(rows)
  expect(read('sep=;\r\nname;what\r\nYnys Môn;"a,b;c"').rows).toEqual(rows)
  expect(read('"name, in full; or short",what\nx,y').header).toEqual(['name, in full; or short', 'what'])
})

test('letters are read as the file says, and otherwise as Excel on Windows writes them, which is told', () => {
  expect(read('\ufeffname\nСело').rows[0]?.cells).toEqual(['Село'])
  expect(read('\ufeffname\nСело', 'utf16le')).toMatchObject({ header: ['name'], rows: [{ cells: ['Село'] }] })
  expect(readCsv(Buffer.from([...Buffer.from('name\nM'), 0xf4, ...Buffer.from('n '), 0x93, 0x94]))).toMatchObject({
    rows: [{ cells: ['Môn “”'] }],
    readAs: 'Windows-1252',
  })
})

test('empty rows are left out, and the others keep the numbers that a spreadsheet shows', () => {
  const { rows } = read('name,what\n\na,"two\nlines"\n,,\nb,\n')
  expect(rows).toEqual([
    { row: 3, cells: ['a', 'two\nlines'] },
    { row: 5, cells: ['b', ''] },
  ])
})

test('what cannot be read is refused with a sentence that says where', () => {
  expect(whyNot('name\n"never closed\nb\n')).toMatch(/opens in row 2 is never closed/)
  expect(whyNot('name,what\na,b\nc,d "quoted"x\n')).toMatch(/quotation mark in row 3/i)
  expect(whyNot('name,what\na,"b"c\n')).toMatch(/quotation mark in row 2/i)
  expect(whyNot('name,what\na,b,c\n')).toMatch(/Row 2 has 3 cells, but there are 2 columns/)
  expect(whyNot('')).toMatch(/first row/)
  expect(whyNot('name\n\n')).toMatch(/nothing below/)
  expect(whyNot('name\na\0b')).toMatch(/not a CSV/)
  expect(whyNot(Buffer.from('PK\x03\x04 and so on'))).toMatch(/workbook/)
  expect(whyNot(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0xff]))).toMatch(/not a CSV/)
})

test('what is far too much is refused soon, and nothing else happens', () => {
  const started = performance.now()
  expect(whyNot(`name\n${'a\n'.repeat(100_000)}`)).toMatch(/more than 500 rows/)
  expect(whyNot(`name\n${'\n'.repeat(100_000)}`)).toMatch(/nothing below/)
  expect(whyNot(`name\n${'a'.repeat(CSV_LIMITS.cell + 1)}`)).toMatch(/Row 2 has a cell of more than 10,000 characters/)
  expect(whyNot(`name\n${'a'.repeat(600_000)}`)).toMatch(/Row 2/)
  expect(whyNot('a'.repeat(CSV_LIMITS.bytes + 1))).toMatch(/larger than 2 MB/)
  expect(whyNot(`${'a,'.repeat(100_000)}\nb`)).toMatch(/more than 100 columns/)
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('no cell is a formula for a spreadsheet, and what was made harmless comes back as it was', () => {
  const hostile = [
    '=1+1',
    '+44 20',
    '-x',
    '@SUM(A1)',
    "'=1",
    "''@",
    '＝1',
    "'quoted'",
    '-2.22',
    '+3',
    'plain',
    'a "b", c',
  ]
  const csv = writeCsv([hostile.map((_, index) => `c${index}`), hostile], { first: true })
  const cells = csv.split('\r\n')[1] ?? ''
  expect(cells).toContain("'=1+1,'+44 20,'-x,'@SUM(A1),''=1,'''@,'＝1,'quoted',-2.22,+3,plain")
  expect(readCsv(Buffer.from(csv)).rows[0]?.cells).toEqual(hostile)
  expect(csv.startsWith('\ufeff')).toBe(true)
})
