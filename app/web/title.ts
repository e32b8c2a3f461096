/** The title of a page: what it is, then where. */
export const title = (page: string): { title: string }[] => [{ title: `${page} – Total Place` }]
