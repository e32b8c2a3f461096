import { Form, Link } from '@remix-run/react'
import type { Item } from '#app/domain/guide/collection.server.ts'
import { CollectedFacts, pathOfItem } from '#app/ui/collected.tsx'
import { Empty } from '#app/ui/page.tsx'

/** What is in it, in its order; each can be moved, explained and taken out with a button. */
export function Items({ address, items }: { address: string; items: Item[] }) {
  return (
    <section aria-labelledby="items">
      <h2 className="govuk-heading-m" id="items">
        What is in it
      </h2>
      {items.length === 0 && (
        <Empty title="Nothing yet.">
          <p className="govuk-body">Find something below, or open its page and choose “Add to a collection”.</p>
        </Empty>
      )}
      <ol className="tp-collected tp-collected--edited">
        {items.map((item, at) => (
          <li key={item.id} id={`item-${item.id}`}>
            <h3 className="tp-collected__title">
              <Link className="govuk-link" to={pathOfItem(item)}>
                {item.title}
              </Link>
            </h3>
            <CollectedFacts item={item} />
            <Why address={`${address}/items/${item.id}`} item={item} />
            <div className="tp-actions">
              {at > 0 && <Move address={`${address}/items/${item.id}`} title={item.title} way="up" />}
              {at < items.length - 1 && <Move address={`${address}/items/${item.id}`} title={item.title} way="down" />}
              <Form method="post" action={`${address}/items/${item.id}/removal`} preventScrollReset>
                <button type="submit" className="tp-quiet-button">
                  Take out<span className="govuk-visually-hidden"> {item.title}</span>
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Why({ address, item }: { address: string; item: Item }) {
  const field = `why-${item.id}`
  return (
    <Form method="post" action={`${address}/reason`} className="tp-inline-form" preventScrollReset key={item.why}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={field}>
          Why it is here<span className="govuk-visually-hidden"> {item.title}</span>
        </label>
        <input className="govuk-input" id={field} name="why" maxLength={500} defaultValue={item.why} />
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Save<span className="govuk-visually-hidden"> why “{item.title}” is here</span>
      </button>
    </Form>
  )
}

function Move({ address, title, way }: { address: string; title: string; way: 'up' | 'down' }) {
  return (
    <Form method="post" action={`${address}/position`} preventScrollReset>
      <button type="submit" name="intent" value={way} className="tp-quiet-button">
        {way === 'up' ? 'Move up' : 'Move down'}
        <span className="govuk-visually-hidden"> {title}</span>
      </button>
    </Form>
  )
}
