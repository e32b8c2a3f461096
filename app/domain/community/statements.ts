/** The four statements of the public face, by their address. */
export const STATEMENTS = {
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  terms: 'Terms of use',
  contact: 'Contact',
} as const
export type StatementName = keyof typeof STATEMENTS

/** On what the law lets personal data be worked with here (UK GDPR, article 6). */
export const LAWFUL_BASES = {
  public_task: 'a task in the public interest (UK GDPR, article 6(1)(e))',
  legitimate_interests: 'the legitimate interests of its members and of public services (UK GDPR, article 6(1)(f))',
  consent: 'the consent of whoever joins (UK GDPR, article 6(1)(a))',
} as const
export type LawfulBasis = keyof typeof LAWFUL_BASES

export const JURISDICTIONS = ['England and Wales', 'Scotland', 'Northern Ireland'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** What only whoever runs a Total Place can say of it. Empty: not said yet. */
export type PublicFace = {
  organisation: string
  email: string
  address: string
  phone: string
  dataProtection: string
  lawfulBasis: LawfulBasis | ''
  keptWhere: string
  accessibilityChecked: string
  accessibilityProblems: string
  jurisdiction: Jurisdiction | ''
}
export type FaceField = keyof PublicFace

export const NOTHING_SAID: PublicFace = {
  organisation: '',
  email: '',
  address: '',
  phone: '',
  dataProtection: '',
  lawfulBasis: '',
  keptWhere: '',
  accessibilityChecked: '',
  accessibilityProblems: '',
  jurisdiction: '',
}

export const fieldWords: Record<FaceField, string> = {
  organisation: 'Who runs this Total Place',
  email: 'Email address to write to',
  address: 'Postal address',
  phone: 'Telephone',
  dataProtection: 'Who answers for personal data',
  lawfulBasis: 'Lawful basis',
  keptWhere: 'Where the data are kept',
  accessibilityChecked: 'When and how accessibility was checked',
  accessibilityProblems: 'What is not accessible yet',
  jurisdiction: 'Whose law applies',
}

/** Without these a statement would say something that is not so, and is not published. */
const NEEDS: Record<StatementName, FaceField[]> = {
  accessibility: ['organisation', 'email', 'accessibilityChecked', 'accessibilityProblems'],
  privacy: ['organisation', 'email', 'address', 'dataProtection', 'lawfulBasis', 'keptWhere'],
  terms: ['organisation', 'email', 'jurisdiction'],
  contact: ['organisation', 'email', 'address'],
}

/** What is still to be said before a statement can be published. */
export const missingFor = (name: StatementName, face: PublicFace): FaceField[] =>
  NEEDS[name].filter((field) => face[field] === '')

const STAND_INS =
  /\b(tbc|tbd|todo|to be (confirmed|decided|added|completed)|xxx+|lorem ipsum|placeholder|change ?me|fill (me )?in|your (organisation|name|address|council))\b|[[{<][^\]}>]*[\]}>]|^[\W_]*(n\/?a|none|\?+|-+|\.+)[\W_]*$/i
/** Whether this only stands in for something: "TBC", "[name of the council]", "xxx". */
export const isStandIn = (text: string): boolean => STAND_INS.test(text)
