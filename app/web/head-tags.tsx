import { Meta } from '@remix-run/react'
import { cloneElement, isValidElement, type ReactElement, type ReactNode, useContext } from 'react'
import { UNSAFE_DataRouterStateContext } from 'react-router-dom'

/**
 * The page's title and description, as Remix makes them of the routes' `meta`. When the page's form was refused the title
 * says so first, as screen readers read it first. Remix tells `meta` what the loader answered, never what the action did.
 */
export function HeadTags(): ReactNode {
  // A component is a function: called, it gives the tags themselves, which can be looked at before they are shown.
  const tags = (Meta() as ReactElement<{ children: ReactNode[] }>).props.children
  return useRefused() ? tags.map(titledAsRefused) : tags
}

/** Whether the action or the loader of this page answered with errors of its form. */
function useRefused(): boolean {
  const state = useContext(UNSAFE_DataRouterStateContext)
  const answers = [...Object.values(state?.actionData ?? {}), ...Object.values(state?.loaderData ?? {})]
  return answers.some((answer) => Object.keys(answer?.errors ?? {}).length > 0)
}

const titledAsRefused = (tag: ReactNode): ReactNode =>
  isValidElement<{ children: string }>(tag) && tag.type === 'title'
    ? cloneElement(tag, undefined, `Error: ${tag.props.children}`)
    : tag
