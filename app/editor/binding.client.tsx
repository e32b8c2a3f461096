import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL } from '@lexical/yjs'
import { useEffect, useLayoutEffect } from 'react'
import type { SocketProvider } from '#app/realtime/socket-provider.client.ts'
import { showsTheDocument } from './heal.client.ts'
import { keepOthersWords } from './undo-filter.client.ts'

const PAUSE_MS = 2_500

type Props = { provider: SocketProvider; mayWrite: boolean; begin: (begun: boolean) => void }

/** What the plug-in does not do: draw what is already there, guard others' words in undo, heal itself. */
export function Binding({ provider, mayWrite, begin }: Props) {
  const [editor] = useLexicalComposerContext()
  // The plug-in hands out no binding; this command of its own draws the whole document anew.
  useEffect(() => {
    editor.dispatchCommand(CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL, undefined)
    keepOthersWords(editor)
    begin(true)
    return () => begin(false)
  }, [editor, begin])

  useLayoutEffect(() => editor.setEditable(mayWrite), [editor, mayWrite])

  // Lines break elsewhere in a window of another width.
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root) return
    const watch = new ResizeObserver(() => provider.awareness.redraw())
    watch.observe(root)
    return () => watch.disconnect()
  }, [editor, provider])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(heal, PAUSE_MS)
    }
    const heal = () => {
      if (editor.isComposing()) return soon()
      if (!showsTheDocument(editor, provider.doc))
        editor.dispatchCommand(CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL, undefined)
    }
    provider.doc.on('update', soon)
    const root = editor.getRootElement()
    root?.addEventListener('tp:heal', soon)
    return () => {
      clearTimeout(timer)
      provider.doc.off('update', soon)
      root?.removeEventListener('tp:heal', soon)
    }
  }, [editor, provider])
  return null
}
