import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Body } from './body.ts'
import { DocumentView } from './render.tsx'

/** The document as HTML, ready to stand inside a page: made from the vocabulary only, every word escaped. */
export const toHtml = (body: Body): string => renderToStaticMarkup(createElement(DocumentView, { body }))
