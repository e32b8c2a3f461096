import { kindWords } from '#app/domain/guide/words.ts'
import { Card } from '#app/ui/cards.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { HomePage } from './home.server.ts'

/** What moderators would show somebody who has time for one thing. */
export function Featured({ page: { numbers } }: { page: HomePage }) {
  if (!numbers.featured.length) return null
  return (
    <section aria-labelledby="featured" className="tp-part">
      <h2 className="govuk-heading-m" id="featured">
        Worth a look
      </h2>
      <ul className="tp-featured">
        {numbers.featured.map(({ id, kind, slug, title, line, place }) => (
          <Card key={id} to={`${kindWords[kind].path}/${slug}`} title={title} text={line} level={3}>
            <Tag>{kindWords[kind].one}</Tag>
            {place && <span>{place}</span>}
          </Card>
        ))}
      </ul>
    </section>
  )
}
