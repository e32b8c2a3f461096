import { useEffect, useState } from 'react'
import type { Copy } from '#app/realtime/kept-words.client.ts'
import { pagesPerson } from '#app/realtime/page.ts'
import { type Kept, listDraftsOf } from '#app/ui/drafts.ts'

/**
 * On the page for signing out. Before: what this person typed here without a connection and is not sent yet, so that
 * nobody loses it unasked. After: nothing of them is kept on this device.
 * @param person who is signed in
 * @param left who has just signed out
 */
export function UnsentWords({ person, left }: { person: string | null; left: string | null }) {
  const [copies, setCopies] = useState<Copy[]>([])
  const [drafts, setDrafts] = useState<Kept[]>([])
  const [forgotten, setForgotten] = useState(false)
  useEffect(() => {
    let over = false
    setDrafts(person ? listDraftsOf(person) : [])
    // A browser that keeps nothing has nothing to offer.
    const nothing = () => undefined
    import('#app/realtime/kept-words.client.ts').then(({ findUnsentCopies, forgetWordsOf }) => {
      if (person) findUnsentCopies(person).then((found) => !over && setCopies(found), nothing)
      else if (left) forgetWordsOf(left).then((wiped) => !over && setForgotten(wiped))
    }, nothing)
    return () => {
      over = true
    }
  }, [person, left])
  if (!person)
    return (
      <p className="govuk-body" role="status">
        {forgotten && 'Nothing of yours is kept on this device.'}
      </p>
    )
  return (
    <>
      <Begun drafts={drafts} />
      {copies.length > 0 && <Unsent copies={copies} />}
    </>
  )
}

/** Comments and threads that were begun and not sent. */
function Begun({ drafts }: { drafts: Kept[] }) {
  if (!drafts.length) return null
  return (
    <div className="govuk-inset-text" role="status">
      <p className="govuk-body">
        You began to write here and did not send it. It is only on this device; if you sign out first, it is lost.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {drafts.map(({ path, title, at }) => (
          <li key={`${path} ${at}`}>
            <a className="govuk-link" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Unsent({ copies }: { copies: Copy[] }) {
  return (
    <div className="govuk-inset-text" role="status">
      <p className="govuk-body">
        These words of yours are only on this device. Open the page once with a connection and they are sent. If that
        page is not open to you any more, download them. If you sign out first, they are lost.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {copies.map((copy) => (
          <li key={copy.id}>
            <a className="govuk-link" href={copy.address}>
              {copy.title}
            </a>{' '}
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => void import('./kept-text.client.ts').then(({ saveCopy }) => saveCopy(copy.id))}
            >
              Download<span className="govuk-visually-hidden"> {copy.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** ms in which it is noted on the device, at the latest, that the server has what was just sent. */
const NOTED_MS = 1_200

/** Whether whoever is signed in on this page has words here that the server does not have. */
export async function hasUnsentWords(): Promise<boolean> {
  try {
    const person = pagesPerson()
    if (person !== null && listDraftsOf(person).length > 0) return true
    const { findUnsentCopies } = await import('#app/realtime/kept-words.client.ts')
    const has = async () => person !== null && (await findUnsentCopies(person)).length > 0
    if (!(await has())) return false
    await new Promise((resolve) => setTimeout(resolve, NOTED_MS))
    return await has()
  } catch {
    // A browser that keeps nothing.
    return false
  }
}
