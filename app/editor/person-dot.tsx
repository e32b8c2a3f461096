import { useCallback } from 'react'

/** A person's colour. Set through the object model: the page's policy allows no style in markup. */
export function PersonDot({ colour }: { colour: string }) {
  const paint = useCallback(
    (dot: HTMLSpanElement | null) => {
      if (dot) dot.style.backgroundColor = colour
    },
    [colour],
  )
  return <span ref={paint} className="tp-here__dot" aria-hidden="true" />
}
