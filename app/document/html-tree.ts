/** HTML as far as a document can come of it, whoever took it apart: parse5 on the server, the browser for what is pasted. */
export type HtmlElement = { tag: string; attributes: Record<string, string>; children: HtmlNode[] }
export type HtmlNode = HtmlElement | { text: string }

export const isElement = (node: HtmlNode): node is HtmlElement => 'tag' in node
export const attribute = ({ attributes }: HtmlElement, name: string): string =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : ''
