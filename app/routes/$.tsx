import { ErrorPage } from '#app/ui/error-page.tsx'
import { notFound } from '#app/web/asking.server.ts'

/** Whatever has no address of its own: the same page as for what may not be seen, with the frame around it. */
export function loader(): never {
  throw notFound()
}
export const action = loader

export default function NotFound() {
  return <ErrorPage status={404} why="" />
}
