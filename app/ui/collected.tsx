import { Link } from '@remix-run/react'
import { Card, Fictional } from './cards.tsx'
import { counted } from './counted.ts'
import { StateTag } from './proposal-state.tsx'
import { Tag } from './tag.tsx'
import { When } from './when.tsx'

type CollectionCardProps = {
  collection: { slug: string; state: string; title: string; lead: string; things: number; updatedAt: Date }
  level?: 2 | 3
}
export function CollectionCard({ collection, level }: CollectionCardProps) {
  const { slug, state, title, lead, things, updatedAt } = collection
  return (
    <Card to={`/collections/${slug}`} title={title} text={lead} level={level}>
      {state === 'draft' && <Tag>Draft</Tag>}
      <span>{counted(things, 'thing', 'things')}</span>
      <span>
        Changed <When at={updatedAt} />
      </span>
    </Card>
  )
}

export type CollectedItem = {
  id: string
  why: string
  kind: 'case_study' | 'finding' | 'proposal'
  slug: string
  title: string
  summary: string
  places: { slug: string; name: string; fictional: boolean }[]
  strength: string | null
  stage: Parameters<typeof StateTag>[0]['state'] | null
  at: Date | null
  withdrawn: boolean
}

const KINDS = {
  case_study: { one: 'Case study', path: '/case-studies', tone: 'leaf' },
  finding: { one: 'Finding', path: '/findings', tone: 'sky' },
  proposal: { one: 'Proposal', path: '/proposals', tone: 'plum' },
} as const

/** What a thing is, where it comes from and when: under its title, wherever it is collected. */
export function CollectedFacts({ item }: { item: CollectedItem }) {
  const { kind, places, strength, stage, at, withdrawn } = item
  return (
    <div className="tp-meta">
      <Tag tone={KINDS[kind].tone}>{KINDS[kind].one}</Tag>
      {strength && <Tag tone="sun">{strength}</Tag>}
      {stage && <StateTag state={stage} />}
      {withdrawn && <Tag tone="clay">Withdrawn: readers do not see it</Tag>}
      {places.length > 0 && <span>{places.map(({ name }) => name).join(', ')}</span>}
      {places.some(({ fictional }) => fictional) && <Fictional />}
      {at && <When at={at} />}
    </div>
  )
}

export const pathOfItem = ({ kind, slug }: Pick<CollectedItem, 'kind' | 'slug'>) => `${KINDS[kind].path}/${slug}`

/** The things of a collection as its readers get them: in order, each with the line that says why it is there. */
export function CollectedList({ items }: { items: CollectedItem[] }) {
  return (
    <ol className="tp-collected">
      {items.map((item) => (
        <li key={item.id}>
          <h2 className="tp-collected__title">
            <Link className="govuk-link" to={pathOfItem(item)}>
              {item.title}
            </Link>
          </h2>
          <CollectedFacts item={item} />
          {item.why && <p className="tp-collected__why">{item.why}</p>}
          {item.summary && <p className="govuk-body">{item.summary}</p>}
        </li>
      ))}
    </ol>
  )
}
