import { Form, Link } from '@remix-run/react'
import type { Addable } from '#app/domain/guide/items.server.ts'
import { kindWords } from '#app/domain/guide/words.ts'
import { FindByName } from '#app/ui/keeping.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Props = { address: string; words: string; found: Addable[] }

/** Finds what could be in it, too. */
export function Adding({ address, words, found }: Props) {
  return (
    <section aria-labelledby="adding">
      <h2 className="govuk-heading-m" id="adding">
        Add something
      </h2>
      <FindByName label="Words of its title" what="Find what to add" words={words} />
      {words && found.length === 0 && (
        <p className="govuk-body" role="status">
          Nothing else is found like that.
        </p>
      )}
      {found.length > 0 && (
        <ul className="tp-rows">
          {found.map(({ kind, id, slug, title }) => (
            <li key={id} className="tp-rows__with-action">
              <div>
                <Link className="govuk-link" to={`${kindWords[kind].path}/${slug}`}>
                  {title}
                </Link>{' '}
                <Tag>{kindWords[kind].one}</Tag>
              </div>
              <Form method="post" action={`${address}/items`} preventScrollReset>
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="id" value={id} />
                <button type="submit" className="govuk-button govuk-button--secondary">
                  Add<span className="govuk-visually-hidden"> {title}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
