import { Link } from '@remix-run/react'
import { Tag } from './tag.tsx'

export type FileShown = {
  id: string
  kind: 'image' | 'document'
  name: string
  bytes: number
  width: number | null
  height: number | null
  description: string
  /** Null: readers see it once its thing is published anew. */
  shownAt?: Date | null
}
type Props = {
  files: FileShown[]
  /** What they belong to, when this person may add to it. */
  addTo?: { kind: string; id: string } | null
  /** Under a comment: without a heading of their own. */
  small?: boolean
}

/** The files of a thing: images to look at, documents to download. */
export function Files({ files, addTo = null, small = false }: Props) {
  if (!files.length && !addTo) return null
  const list = <FileList files={files} changeable={addTo !== null} />
  if (small) return list
  return (
    <section aria-labelledby="files" className="tp-files">
      <h2 className="govuk-heading-m" id="files">
        Files
      </h2>
      {files.length > 0 ? list : <p className="govuk-body tp-quiet">There are none yet.</p>}
      {addTo && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/files/new?${new URLSearchParams(addTo)}`}>
            Add a file
          </Link>
        </p>
      )}
    </section>
  )
}

export function FileList({ files, changeable }: { files: FileShown[]; changeable: boolean }) {
  return (
    <ul className="tp-file-list">
      {files.map((file) => (
        <li key={file.id} className={`tp-file tp-file--${file.kind}`}>
          {file.kind === 'image' ? <Picture file={file} /> : <Download file={file} />}
          {file.shownAt === null && <Tag tone="sun">Shown to readers once you publish</Tag>}
          {changeable && (
            <span className="tp-meta">
              <Change
                to={`/files/${file.id}/edit`}
                words={file.kind === 'image' ? 'Say what it shows' : 'Describe'}
                of={file}
              />
              <Change to={`/files/${file.id}/removal`} words="Remove" of={file} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const Change = ({ to, words, of }: { to: string; words: string; of: FileShown }) => (
  <Link className="govuk-link" to={to}>
    {words}
    <span className="govuk-visually-hidden"> ({of.name})</span>
  </Link>
)

/** Its place is kept while it comes, so that nothing moves. */
function Picture({ file: { id, description, width, height } }: { file: FileShown }) {
  return (
    <figure className="tp-figure">
      <a href={`/files/${id}`} className="tp-figure__link">
        <img
          src={`/files/${id}?size=small`}
          alt={description}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          decoding="async"
        />
      </a>
    </figure>
  )
}

function Download({ file: { id, name, bytes, description } }: { file: FileShown }) {
  return (
    <span className="tp-download">
      <a className="govuk-link" href={`/files/${id}`} download={name}>
        {name}
      </a>{' '}
      <span className="tp-quiet">({inBytes(bytes)})</span>
      {description && <span className="tp-download__about">{description}</span>}
    </span>
  )
}

/** "2.4 MB" */
export function inBytes(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}
