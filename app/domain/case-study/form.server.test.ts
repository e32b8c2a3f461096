import { describe, expect, it } from 'vitest'
import { caseStudyForm } from './form.server.ts'
import { poundsRead, poundsTyped } from './pounds.ts'

const read = (fields: Record<string, unknown>) => caseStudyForm.safeParse({ title: 'T', ...fields })

describe('an amount of pounds', () => {
  it.each([
    ['', null],
    ['23000', '2300000'],
    ['£1,250.5', '125050'],
    ['0.07', '7'],
    ['9999999999999.99', '999999999999999'],
  ])('typed as "%s" is %s pence', (typed, pence) => {
    expect(read({ costPounds: typed }).data?.costPence).toBe(pence)
  })

  it.each(['-1', 'about 5', '1.234', '1e3', '99999999999999'])('typed as "%s" is refused', (typed) => {
    expect(read({ costPounds: typed }).success).toBe(false)
  })

  it('is shown again as it was typed, and read with its thousands', () => {
    expect(['2300000', '125050', '7', null].map(poundsTyped)).toEqual(['23000', '1250.50', '0.07', ''])
    expect(['230000000', '125050'].map(poundsRead)).toEqual(['£2,300,000', '£1,250.50'])
  })
})

describe('the form', () => {
  it('needs a title and nothing else', () => {
    expect(read({}).success).toBe(true)
    expect(read({ title: ' ' }).error?.issues[0]?.message).toBe('Enter a title')
  })
  it('takes one choice or several', () => {
    expect(read({ themes: 'a' }).data?.themes).toEqual(['a'])
    expect(read({ themes: ['a', 'b'] }).data?.themes).toEqual(['a', 'b'])
  })
  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('refuses the source "%s"', (sourceUrl) => {
    expect(read({ sourceUrl }).success).toBe(false)
  })
})
