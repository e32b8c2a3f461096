import { useEffect, useState } from 'react'
import type { Copy } from '#app/realtime/kept-words.client.ts'

/**
 * On the page for signing out. Before: what was typed here without a connection and is not sent yet, so that nobody
 * loses it unasked. After: nothing of anybody is kept on this device.
 */
export function UnsentWords({ signedIn }: { signedIn: boolean }) {
  const [copies, setCopies] = useState<Copy[]>([])
  useEffect(() => {
    let left = false
    // A browser that keeps nothing has nothing to offer and nothing to forget.
    const nothing = () => undefined
    import('#app/realtime/kept-words.client.ts').then(
      ({ findUnsentCopies, forgetLocalCopies }) =>
        signedIn
          ? findUnsentCopies().then((found) => !left && setCopies(found), nothing)
          : forgetLocalCopies().catch(nothing),
      nothing,
    )
    return () => {
      left = true
    }
  }, [signedIn])
  if (!signedIn || copies.length === 0) return null
  return (
    <div className="govuk-inset-text" role="status">
      <p className="govuk-body">
        These words of yours are only on this device. Open the page once with a connection and they are sent; if you
        sign out first, they are lost.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {copies.map((copy) => (
          <li key={copy.id}>
            <a className="govuk-link" href={copy.address}>
              {copy.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export async function hasUnsentWords(): Promise<boolean> {
  try {
    const { findUnsentCopies } = await import('#app/realtime/kept-words.client.ts')
    return (await findUnsentCopies()).length > 0
  } catch {
    // A browser that keeps nothing.
    return false
  }
}
