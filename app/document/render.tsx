import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Body, Cell, Image, Inline, List, Mark, Table } from './body.ts'
import { CLASSES } from './classes.ts'
import { toText } from './text.ts'

/** A document as semantic HTML of our own: no style, no class and no address that a writer chose. */
export function DocumentView({ body }: { body: Body }): ReactNode {
  let tables = 0
  return body.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document shown is never reordered, only replaced
    <Fragment key={index}>
      {block.kind === 'table' ? <WideTable table={block} number={++tables} /> : <BlockView block={block} />}
    </Fragment>
  ))
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p className={CLASSES.paragraph}>{inlines(block.children)}</p>
    case 'heading':
      return createElement(`h${block.level}`, { className: CLASSES[`h${block.level}`] }, ...inlines(block.children))
    case 'quote':
      return <blockquote className={CLASSES.quote}>{inlines(block.children)}</blockquote>
    case 'code':
      return (
        <pre className={CLASSES.code}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list':
      return <ListView list={block} />
    case 'table':
      return <TableView table={block} />
    case 'image':
      return <ImageView image={block} />
    case 'rule':
      return <hr className={CLASSES.rule} />
  }
}

/** Its place is kept while it comes. On a small screen the small one is enough. */
const ImageView = ({ image: { file, description, width, height } }: { image: Image }) => (
  <figure className={CLASSES.figure}>
    <img
      src={`/files/${file}`}
      srcSet={width > SMALL ? `/files/${file}?size=small ${SMALL}w, /files/${file} ${width}w` : undefined}
      sizes={width > SMALL ? '(min-width: 700px) 640px, 100vw' : undefined}
      alt={description}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  </figure>
)
/** Pixels of the longer side of the small one: see app/files/limits.ts. */
const SMALL = 960

function ListView({ list }: { list: List }): ReactNode {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <li key={index}>
      {inlines(item.children)}
      {item.lists?.map((inner, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ListView key={at} list={inner} />
      ))}
    </li>
  ))
  return list.ordered ? (
    <ol className={CLASSES.numberList} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul className={CLASSES.bulletList}>{items}</ul>
  )
}

/** A table wider than a telephone scrolls by itself, also with the keyboard. Each has a name of its own. */
const WideTable = ({ table, number }: { table: Table; number: number }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
  <section className="tp-wide-table" aria-label={`Table ${number}`} tabIndex={0}>
    <TableView table={table} />
  </section>
)

function TableView({ table: { rows } }: { table: Table }): ReactNode {
  const [first, ...rest] = rows
  const headed = rest.length > 0 && first !== undefined && first.every((cell) => cell.header)
  return (
    <table className={CLASSES.table}>
      {headed && (
        <thead className="govuk-table__head">
          <Row cells={first} scope="col" />
        </thead>
      )}
      <tbody className="govuk-table__body">
        {(headed ? rest : rows).map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={index} cells={cells} scope="row" />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ cells, scope }: { cells: Cell[]; scope: 'row' | 'col' }) => (
  <tr className={CLASSES.row}>
    {cells.map((cell, index) => {
      const spans = { colSpan: cell.columns, rowSpan: cell.rows }
      // A header without words, as in the corner of a table, heads nothing.
      return cell.header && toText(cell) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <th key={index} scope={scope} className={CLASSES.header} {...spans}>
          {cellContent(cell)}
        </th>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <td key={index} className={CLASSES.cell} {...spans}>
          {cellContent(cell)}
        </td>
      )
    })}
  </tr>
)

const cellContent = ({ blocks }: Cell): ReactNode => {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph') return inlines(only.children)
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}

const inlines = (list: Inline[]): ReactNode[] =>
  list.map((inline, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    if (inline.kind === 'break') return <br key={index} />
    if (inline.kind === 'text')
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      return <Fragment key={index}>{(inline.marks ?? []).reduceRight<ReactNode>(wrap, inline.text)}</Fragment>
    const elsewhere = /^https?:/.test(inline.href) ? 'nofollow ugc noreferrer' : undefined
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <a key={index} className={CLASSES.link} href={inline.href} rel={elsewhere}>
        {inlines(inline.children)}
      </a>
    )
  })

function wrap(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strikethrough':
      return <s>{inner}</s>
    case 'code':
      return <code className={CLASSES.inlineCode}>{inner}</code>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
      return <sup>{inner}</sup>
  }
}
