import { notFound } from '#app/web/asking.server.ts'

/** Whatever has no address of its own: the same page as for what may not be seen, with the frame around it. */
export function loader(): never {
  throw notFound()
}
export const action = loader

/** Never drawn: it makes this the address of a page and not of a file. */
export default function NotFound() {
  return null
}
