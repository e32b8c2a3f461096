/** What each part of a document looks like: the editor and the reading page share these, so the one takes the other's place without a jump. */
export const CLASSES = {
  paragraph: 'govuk-body',
  h2: 'govuk-heading-l',
  h3: 'govuk-heading-m',
  h4: 'govuk-heading-s',
  quote: 'tp-quote',
  code: 'tp-code-block',
  inlineCode: 'tp-code',
  bulletList: 'govuk-list govuk-list--bullet',
  numberList: 'govuk-list govuk-list--number',
  link: 'govuk-link',
  table: 'govuk-table',
  row: 'govuk-table__row',
  cell: 'govuk-table__cell',
  header: 'govuk-table__header',
  figure: 'tp-figure',
  rule: 'govuk-section-break govuk-section-break--l govuk-section-break--visible',
} as const
