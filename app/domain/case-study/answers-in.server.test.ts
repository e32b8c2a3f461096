import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { toMarkdown } from '#app/document/to-markdown.ts'
import { answersIn, questionOf } from './answers-in.server.ts'

const read = (markdown: string) => {
  const { answers, blocks } = answersIn(fromMarkdown(markdown).blocks)
  return { answers, story: toMarkdown({ blocks }) }
}

describe('the words under a heading that names a question', () => {
  it('answer it: paragraphs, lists and the addresses of links, and stand in the story no more', () => {
    expect(
      read(`Written for the board.

## 1. The problem

People waited **nine** days. See [the count](https://count.example/).

## What we did

- One form
- One worker

1. First
2. Then

## Lessons learned:

Begin early.`),
    ).toEqual({
      answers: {
        problem: 'People waited nine days. See the count (https://count.example/).',
        whatWasDone: '- One form\n- One worker\n\n1. First\n2. Then',
        differently: 'Begin early.',
      },
      story: 'Written for the board.',
    })
  })

  it('leave their tables in the story, under their heading', () => {
    const table = '| Year | Days |\n| --- | --- |\n| 2025 | 4 |'
    expect(read(`## Results\n\nIt fell.\n\n${table}`)).toEqual({
      answers: { whatCameOfIt: 'It fell.' },
      story: `## Results\n\n${table}`,
    })
  })

  it('stay in the story when they have headings of their own, when there is another answer already, or when they are too long', () => {
    for (const kept of [
      '## What we did\n\nMuch.\n\n### The first year\n\nMore.',
      `## Summary\n\n${'Long. '.repeat(100).trim()}`,
      '## What we had for lunch\n\nSoup.',
      '## Results',
    ])
      expect(read(kept)).toEqual({ answers: {}, story: kept })
    expect(read('## Costs\n\nOne.\n\n## Funding\n\nTwo.')).toEqual({
      answers: { whatItCost: 'One.' },
      story: '## Funding\n\nTwo.',
    })
  })
})

it('a heading names a question in the words of the form, or as people often head it', () => {
  expect(
    ['What came of it', '3.2  Outcomes', 'EVIDENCE', 'Executive summary', 'Who it was for'].map(questionOf),
  ).toEqual(['whatCameOfIt', 'whatCameOfIt', 'evidence', 'summary', 'whoFor'])
  expect(['One door', 'Cost of a problem', ''].map(questionOf)).toEqual([null, null, null])
})
