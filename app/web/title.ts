/** The title of a page: what it is, then where. */
export const title = (page: string): { title: string }[] => [{ title: `${page} – Total Place` }]

/** Tells browsers and feed readers where the feed of a page is. */
export const feedTag = (name: string, href: string) => ({
  tagName: 'link' as const,
  rel: 'alternate',
  type: 'application/atom+xml',
  title: name,
  href,
})
