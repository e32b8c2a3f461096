import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Body } from './body.ts'
import { DocumentView } from './render.tsx'
import { toText } from './text.ts'

/** The document as HTML, ready to stand inside a page: made from the vocabulary only, every word escaped. '' without a word. */
export const toHtml = (body: Body): string =>
  toText(body).trim() && renderToStaticMarkup(createElement(DocumentView, { body }))
