import { nodes } from '#app/document/nodes.ts'
import { PictureNode } from './picture-node.client.tsx'

/** What an editor holds: what document/nodes.ts names, and what has to be drawn by us. */
export const editorNodes = [...nodes, PictureNode]
