import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { $getNodeByKey, CLICK_COMMAND, COMMAND_PRIORITY_LOW, type NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { Describing } from './describing.client.tsx'

type Props = { nodeKey: NodeKey; file: string; description: string; width: number; height: number }

/** An image in the text being written: pressed, it is chosen, can be described anew, and goes with Delete. */
export function Picture({ nodeKey, file, description, width, height }: Props) {
  const [editor] = useLexicalComposerContext()
  const editable = useLexicalEditable()
  const [chosen, choose, clear] = useLexicalNodeSelection(nodeKey)
  const [describing, setDescribing] = useState(false)
  const image = useRef<HTMLImageElement>(null)
  useEffect(
    () =>
      editor.registerCommand(
        CLICK_COMMAND,
        (event: MouseEvent) => {
          if (event.target !== image.current) return false
          clear()
          choose(true)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, choose, clear],
  )
  const describe = (words: string) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (node && 'setDescription' in node) (node as { setDescription(words: string): void }).setDescription(words)
    })
  return (
    <>
      <img
        ref={image}
        className={chosen ? 'tp-picture--chosen' : undefined}
        src={`/files/${file}?size=small`}
        alt={description}
        width={width}
        height={height}
        draggable={false}
      />
      {editable && chosen && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setDescribing(true)}>
          Say what it shows
        </button>
      )}
      {describing && <Describing description={description} say={describe} answered={() => setDescribing(false)} />}
    </>
  )
}
