import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Resolves when the data that came with the page is read. Remix reads it when it is first drawn, and until then suspends
 * outside of every boundary. A key pressed in that moment would have React hydrate at once, and give up for good ("Root did
 * not complete"): no part of the page would ever come alive. So Remix is asked before React listens: it throws its promise
 * before its first hook.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}

await dataRead()
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
