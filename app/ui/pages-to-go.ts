export type PageToGo = { name: string; path: string; who?: 'visitor' | 'signed in' | 'moderator' | 'administrator' }

/** Pages and things to do, as one would ask for them. */
const PAGES: PageToGo[] = [
  { name: 'Home', path: '/' },
  { name: 'Places', path: '/places' },
  { name: 'Case studies', path: '/case-studies' },
  { name: 'Findings', path: '/findings' },
  { name: 'Proposals', path: '/proposals' },
  { name: 'Threads', path: '/threads' },
  { name: 'Collections', path: '/collections' },
  { name: 'Guides', path: '/guides' },
  { name: 'Organisations', path: '/organisations' },
  { name: 'People', path: '/people', who: 'signed in' },
  { name: 'Notifications', path: '/notifications', who: 'signed in' },
  { name: 'Share a case study', path: '/case-studies/new', who: 'signed in' },
  { name: 'Share a finding', path: '/findings/new', who: 'signed in' },
  { name: 'Bring findings from a document', path: '/findings/bring', who: 'signed in' },
  { name: 'Start a proposal', path: '/proposals/new', who: 'signed in' },
  { name: 'Ask a question or start a conversation', path: '/threads/new', who: 'signed in' },
  { name: 'Your account', path: '/account', who: 'signed in' },
  { name: 'Your profile', path: '/account/profile', who: 'signed in' },
  { name: 'What you follow', path: '/account/following', who: 'signed in' },
  { name: 'Your searches', path: '/account/searches', who: 'signed in' },
  { name: 'Your mail', path: '/account/mail', who: 'signed in' },
  { name: 'What you reported', path: '/flags', who: 'signed in' },
  { name: 'Administration', path: '/admin', who: 'moderator' },
  { name: 'The desk', path: '/admin/desk', who: 'moderator' },
  { name: 'Reports to decide', path: '/admin/flags', who: 'moderator' },
  { name: 'Featured on the home page', path: '/admin/featured', who: 'moderator' },
  { name: 'Decisions', path: '/admin/decisions', who: 'moderator' },
  { name: 'Words that mean the same', path: '/admin/synonyms', who: 'moderator' },
  { name: 'Invite somebody', path: '/admin/invitations', who: 'moderator' },
  { name: 'People and roles', path: '/admin/people', who: 'administrator' },
  { name: 'Bring in lists', path: '/admin/import', who: 'administrator' },
  { name: 'Mail that was sent', path: '/admin/outbox', who: 'administrator' },
  { name: 'Join', path: '/join', who: 'visitor' },
  { name: 'Sign in', path: '/sign-in', who: 'visitor' },
]

const MAY: Record<NonNullable<PageToGo['who']>, (role: string | null) => boolean> = {
  visitor: (role) => role === null,
  'signed in': (role) => role !== null,
  moderator: (role) => role === 'moderator' || role === 'administrator',
  administrator: (role) => role === 'administrator',
}

/** Those that this person has, and whose name has each of these words begin one of its own. */
export function pagesToGo(role: string | null, typed: string): PageToGo[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return PAGES.filter(({ who }) => !who || MAY[who](role)).filter(({ name }) => {
    const own = name.toLowerCase().split(/\s+/)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}
