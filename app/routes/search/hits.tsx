import { Link } from '@remix-run/react'
import { type Kind, kindWords, pathOf } from '#app/domain/search/words.ts'
import { Marked } from '#app/ui/marked.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

type Piece = { text: string; found: boolean }
type Hit = {
  kind: Kind
  slug: string
  title: Piece[]
  snippet: Piece[]
  note: string
  at: string | Date | null
  all: boolean
}

const TONES: Record<Kind, Tone> = {
  case_study: 'leaf',
  finding: 'sun',
  proposal: 'sky',
  thread: 'clay',
  guide: 'sun',
  collection: 'leaf',
  place: 'plain',
  practitioner: 'plum',
}

/** What was found, the best first; after what has all the words, what has some of them. */
export function Hits({ hits }: { hits: Hit[] }) {
  const [all, some] = [hits.filter((hit) => hit.all), hits.filter((hit) => !hit.all)]
  return (
    <>
      <List hits={all} />
      {some.length > 0 && (
        <>
          <h2 className="govuk-heading-s tp-some">
            {all.length ? 'These have some of the words' : 'Nothing has all of the words. These have some'}
          </h2>
          <List hits={some} />
        </>
      )}
    </>
  )
}

function List({ hits }: { hits: Hit[] }) {
  if (!hits.length) return null
  return (
    <ol className="tp-hits">
      {hits.map((hit) => (
        <HitRow key={`${hit.kind} ${hit.slug}`} hit={hit} />
      ))}
    </ol>
  )
}

function HitRow({ hit: { kind, slug, title, snippet, note, at, all } }: { hit: Hit }) {
  const Heading = all ? 'h2' : 'h3'
  return (
    <li className="tp-hit">
      <Heading className="tp-hit__title">
        <Link className="govuk-link" to={pathOf(kind, slug)}>
          <Marked pieces={title} />
        </Link>
      </Heading>
      {snippet.length > 0 && (
        <p className="tp-hit__text">
          <Marked pieces={snippet} />
        </p>
      )}
      <div className="tp-meta">
        <Tag tone={TONES[kind]}>{kindWords[kind].one}</Tag>
        {note && <span>{note}</span>}
        {at && <When at={at} />}
      </div>
    </li>
  )
}
