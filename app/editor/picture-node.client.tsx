import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { ReactNode } from 'react'
import { CLASSES } from '#app/document/classes.ts'
import { Picture } from './picture.client.tsx'

/** A file of the thing whose text it stands in. Pixels. */
export type PictureFacts = { file: string; description: string; width: number; height: number }
type SerializedPicture = Spread<PictureFacts, SerializedLexicalNode>

/** An image within the text, a block of its own. What readers get of it is decided by document/vocabulary.ts. */
export class PictureNode extends DecoratorNode<ReactNode> {
  __file: string
  __description: string
  __width: number
  __height: number

  static override getType = (): string => 'picture'
  static override clone = (node: PictureNode): PictureNode => new PictureNode(node.facts(), node.__key)
  static override importJSON = (json: SerializedPicture): PictureNode => $createPictureNode(json).updateFromJSON(json)

  /** Without facts only by the shared document, which then puts them in. */
  constructor({ file, description, width, height }: PictureFacts = NONE, key?: NodeKey) {
    super(key)
    this.__file = file
    this.__description = description
    this.__width = width
    this.__height = height
  }

  facts(): PictureFacts {
    const { __file, __description, __width, __height } = this.getLatest()
    return { file: __file, description: __description, width: __width, height: __height }
  }
  setDescription(description: string): void {
    this.getWritable().__description = description
  }
  override exportJSON(): SerializedPicture {
    return { ...super.exportJSON(), ...this.facts() }
  }
  override createDOM(): HTMLElement {
    const figure = document.createElement('figure')
    figure.className = CLASSES.figure
    return figure
  }
  override updateDOM = (): false => false
  override exportDOM(): DOMExportOutput {
    const { file, description } = this.facts()
    const image = document.createElement('img')
    image.src = `/files/${file}`
    image.alt = description
    return { element: image }
  }
  override getTextContent(): string {
    return this.facts().description
  }
  override isInline(): false {
    return false
  }
  override decorate(_: LexicalEditor): ReactNode {
    return <Picture nodeKey={this.__key} {...this.facts()} />
  }
}
const NONE: PictureFacts = { file: '', description: '', width: 1, height: 1 }

export const $createPictureNode = (facts: PictureFacts): PictureNode => $applyNodeReplacement(new PictureNode(facts))
