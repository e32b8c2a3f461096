/** The title of a page: what it is, then where. With errors it says so first, as screen readers read it first. */
export const title = (page: string, failed = false): { title: string }[] => [
  { title: `${failed ? 'Error: ' : ''}${page} – Total Place` },
]
