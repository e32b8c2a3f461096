import { $insertGeneratedNodes } from '@lexical/clipboard'
import { $isCodeNode } from '@lexical/code'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical'
import { useEffect, useState } from 'react'
import type { Block } from '#app/document/body.ts'
import { readHtml } from '#app/document/html-reader.ts'
import type { HtmlNode } from '#app/document/html-tree.ts'
import { $nodesOf } from './blocks.client.ts'

/** As deep as a document may be, with what its reader allows. */
const DEEPEST = 256

function treeOf(nodes: Iterable<ChildNode>, depth = 0): HtmlNode[] {
  if (depth > DEEPEST) return []
  return [...nodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [{ text: node.data }]
    if (!(node instanceof Element)) return []
    const attributes = Object.fromEntries(
      [...node.attributes].map(({ name, value }) => [name.replace(HELD, ''), value]),
    )
    return [{ tag: node.localName, attributes, children: treeOf(node.childNodes, depth + 1) }]
  })
}

/** Put before each style, which says where Word's lists are: as a style the page's own policy would have to refuse it, aloud. */
const HELD = 'data-held-'
const withHeldStyles = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${HELD}style$2`))

type Pasted = { blocks: Block[]; images: number }
/** What is in a clipboard, by the one reader that also reads documents that are brought; and how many images were in it. */
function readPasted(data: DataTransfer): Pasted {
  let images = 0
  const leave = () => {
    images++
    return null
  }
  // Parsed apart from the page: nothing in it runs or loads.
  const page = new DOMParser().parseFromString(withHeldStyles(data.getData('text/html')), 'text/html')
  const blocks = withSpacesAround(readHtml(treeOf(page.body.childNodes), leave), data.getData('text/plain'))
  // Word and Excel put an image of what is copied beside its words: that one is not missed.
  const files = [...data.files].filter(({ type }) => type.startsWith('image/')).length
  return { blocks, images: images || (blocks.length ? 0 : files) }
}

/** Some words out of a line keep the space that stood before or after them. */
function withSpacesAround(blocks: Block[], plain: string): Block[] {
  const [only] = blocks
  if (blocks.length !== 1 || only?.kind !== 'paragraph') return blocks
  const space = { kind: 'text', text: ' ' } as const
  const [before, after] = [/^[^\S\n]/.test(plain) ? [space] : [], /[^\S\n]$/.test(plain) ? [space] : []]
  return [{ ...only, children: [...before, ...only.children, ...after] }]
}

/** Within code everything is plain; what comes from this editor is put in as it was. */
const isOurs = (data: DataTransfer) => data.types.includes('application/x-lexical-editor')
function $isInCode(): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isCodeNode) !== null
}

function paste(editor: LexicalEditor, event: ClipboardEvent, tell: (images: number) => void): boolean {
  const data = event.clipboardData
  if (!data || !editor.isEditable() || isOurs(data) || $isInCode()) return false
  const { blocks, images } = readPasted(data)
  tell(images)
  if (!blocks.length && !images) return false
  event.preventDefault()
  const selection = $getSelection()
  if (blocks.length && selection)
    editor.update(() => $insertGeneratedNodes(editor, $nodesOf(blocks), selection), { tag: PASTE_TAG })
  return true
}

/** Takes in what is pasted from Word, Outlook, Google Docs, Excel or the web, and says when images stayed behind. */
export function Pasting() {
  const [editor] = useLexicalComposerContext()
  const [images, setImages] = useState(0)
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => event instanceof ClipboardEvent && paste(editor, event, setImages),
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  return (
    <p className={images ? 'tp-save tp-save--waiting' : 'govuk-visually-hidden'} role="status" data-pasted={images}>
      {images === 1 && 'An image was not pasted: put it in with “Image” above the text, with words for what it shows.'}
      {images > 1 &&
        `${images} images were not pasted: put them in with “Image” above the text, with words for what they show.`}
    </p>
  )
}
