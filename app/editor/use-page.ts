import { useNavigation, useRouteLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { askingNow, belongTo } from '#app/realtime/page.ts'

/** Tells what was loaded beside the document whose page this is now, and since when it shows what it shows. */
export function usePage(): void {
  const known = useRouteLoaderData('root') as { viewer: { id: string } | null } | undefined
  const { state } = useNavigation()
  const person = known && (known.viewer?.id ?? null)
  useEffect(() => {
    if (person !== undefined) belongTo(person)
  }, [person])
  useEffect(() => {
    if (state !== 'idle') askingNow()
  }, [state])
}
