/** The two lists of words, by their address. */
export const WORD_LISTS = {
  themes: { one: 'theme', many: 'themes', title: 'Themes', whatFor: 'What a place works on.' },
  'client-groups': {
    one: 'client group',
    many: 'client groups',
    title: 'Client groups',
    whatFor: 'Whom a service is for.',
  },
} as const
export type WordList = keyof typeof WORD_LISTS

export const wordListOf = (asked: string | undefined): WordList | null =>
  asked !== undefined && Object.hasOwn(WORD_LISTS, asked) ? (asked as WordList) : null
