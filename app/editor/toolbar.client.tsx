import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalFocusManagerRef } from '@lexical/react/useLexicalFocusManagerRef'
import { useLexicalRovingTabIndexRef } from '@lexical/react/useLexicalRovingTabIndexRef'
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, mergeRegister } from 'lexical'
import { useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { LinkQuestion } from './link-question.client.tsx'
import { PictureQuestion } from './picture-question.client.tsx'
import { TableQuestion } from './table-question.client.tsx'
import { TextOf } from './text-of.ts'
import { ToolbarFrame } from './toolbar-frame.tsx'
import { TOOLS, type Tool } from './tools.ts'
import { applyTool, type Question, toolOf } from './use-tool.client.ts'
import { $toolsOn } from './where.client.ts'

const same = (a: Set<Tool>, b: Set<Tool>) => a.size === b.size && [...a].every((tool) => b.has(tool))

/** Notes what a command says and lets others hear it too. */
const noted = (note: (may: boolean) => void) => (may: boolean) => {
  note(may)
  return false
}

/** One stop for Tab, arrows between tools, Escape back to the text, Alt and F10 from it (WAI-ARIA toolbar). */
export function Toolbar({ mayWrite }: { mayWrite: boolean }) {
  const [editor] = useLexicalComposerContext()
  const [on, setOn] = useState<Set<Tool>>(new Set())
  const [mayUndo, setMayUndo] = useState(false)
  const [mayRedo, setMayRedo] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const roving = useLexicalRovingTabIndexRef()
  const manager = useLexicalFocusManagerRef()
  const ref = useCallback(
    (toolbar: HTMLDivElement | null) => {
      roving(toolbar)
      manager(toolbar)
    },
    [roving, manager],
  )
  const owned = useContext(TextOf) !== null
  const usable = useMemo(() => {
    const off = { undo: !mayUndo, redo: !mayRedo, picture: !owned } as Partial<Record<Tool, boolean>>
    return new Set(mayWrite ? TOOLS.map(({ id }) => id).filter((id) => !off[id]) : [])
  }, [mayWrite, mayUndo, mayRedo, owned])

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const now = editorState.read($toolsOn)
          setOn((before) => (same(before, now) ? before : now))
        }),
        editor.registerCommand(CAN_UNDO_COMMAND, noted(setMayUndo), COMMAND_PRIORITY_LOW),
        editor.registerCommand(CAN_REDO_COMMAND, noted(setMayRedo), COMMAND_PRIORITY_LOW),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const tool = editor.isEditable() ? toolOf(event) : null
            if (!tool) return false
            event.preventDefault()
            applyTool(editor, tool, setQuestion)
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )

  const answered = () => {
    setQuestion(null)
    // While the dialog stands, nothing behind it takes the focus.
    setTimeout(() => editor.focus(() => editor.getRootElement()?.focus()))
  }
  return (
    <>
      <ToolbarFrame ref={ref} on={on} usable={usable} use={(tool) => applyTool(editor, tool, setQuestion)} />
      {question === 'link' && <LinkQuestion answered={answered} />}
      {question === 'table' && <TableQuestion answered={answered} />}
      {question === 'picture' && <PictureQuestion answered={answered} />}
    </>
  )
}
