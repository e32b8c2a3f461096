import { Form } from '@remix-run/react'
import { Files } from '#app/ui/files.tsx'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import type { Shown } from './show.server.ts'
import { Text } from './text.tsx'

/** What is there to practise in: the text, and nothing that others would have a part in. */
export function PracticePage({ shown }: { shown: Shown }) {
  const { proposal, files } = shown
  return (
    <>
      <BackLink to="/practice">Try the editor</BackLink>
      <PageHeading size="l" caption="Only you see this">
        {proposal.title}
      </PageHeading>
      <div className="govuk-inset-text">
        <p className="govuk-body">
          This is for practising. It is in no list and no search, cannot be opened for consultation or submitted, and
          nobody is told of it.
        </p>
        <Form method="post" action="/practice/removal">
          <Button tone="secondary">Throw it away</Button>
        </Form>
      </div>
      <Text shown={shown} gone={false} />
      <Files files={files} addTo={{ kind: 'proposal', id: proposal.id }} />
    </>
  )
}
