import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCollection, listItems } from '#app/domain/guide/collection.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { CollectedList } from '#app/ui/collected.tsx'
import { counted } from '#app/ui/counted.ts'
import { Curate } from '#app/ui/curate.tsx'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => title(data?.collection.title ?? 'Collection')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const {
    introduction: _,
    startedBy,
    guide: __,
    ...collection
  } = getOr404(await findCollection(viewer, args.params.slug ?? ''))
  const items = await listItems(viewer, collection.id)
  return { collection, items, startedBy: startedBy?.name ?? 'a former member', keeps: isModerator(viewer) }
}

export default function CollectionPage() {
  const { collection, items, startedBy, keeps } = useLoaderData<typeof loader>()
  const { id, slug, state, html, updatedAt } = collection
  return (
    <>
      <BackLink to="/collections">All collections</BackLink>
      <PageHeading
        caption="Collection"
        actions={keeps && <ButtonLink to={`/collections/${slug}/edit`}>Edit</ButtonLink>}
      >
        {collection.title}
      </PageHeading>
      <div className="tp-meta">
        {state === 'draft' && <Tag>Draft: only moderators see it</Tag>}
        <span>{counted(items.length, 'thing', 'things')}</span>
        <span>Put together by {startedBy}</span>
        <span>
          Changed <When at={updatedAt} />
        </span>
      </div>
      <Curate show={keeps && state === 'published'} kind="collection" id={id} />
      {/* Made from the vocabulary of app/document and from nothing else; every word in it is escaped. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
      {html && <div className="tp-manuscript" dangerouslySetInnerHTML={{ __html: html }} />}
      {items.length === 0 ? <Empty title="There is nothing in it to read yet." /> : <CollectedList items={items} />}
    </>
  )
}
