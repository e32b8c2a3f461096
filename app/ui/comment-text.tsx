import { Link } from '@remix-run/react'
import { PlainText } from './plain-text.tsx'
import { blocksOf } from './quoting.ts'

type Naming = { names: Record<string, string>; link: boolean }

/** A comment: its writer's own words, and what they quote, with who wrote it and the way there. */
export function CommentText({ text, naming }: { text: string; naming?: Naming }) {
  return blocksOf(text).map((block, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never move
    if (!block.quotes) return <PlainText key={i} text={block.text} naming={naming} />
    const { who, from } = block
    const name = naming?.names[who.slice(1)] ?? who
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never move
      <blockquote className="tp-quote" key={i}>
        {from && (
          <p className="tp-small tp-quiet govuk-!-margin-bottom-1 govuk-!-margin-top-0">
            {name}{' '}
            <Link className="govuk-link govuk-link--muted" to={from}>
              wrote
            </Link>
          </p>
        )}
        <PlainText text={block.text} naming={naming} />
      </blockquote>
    )
  })
}
