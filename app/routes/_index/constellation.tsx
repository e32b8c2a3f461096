import type { PlaceAtWork } from '#app/domain/search/community.server.ts'

const SIZE = 300
const MIDDLE = SIZE / 2
/** Dots in the two rings around the first; the same figure as the mark in the header. */
const RINGS = [1, 5, 8] as const

/** The places at work as dots that touch each other: the more a place shared, the larger. For the eye alone. */
export function Constellation({ places }: { places: PlaceAtWork[] }) {
  const dots = placed(places)
  if (dots.length < 3) return null
  return (
    <svg className="tp-hero__dots" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
      {dots.slice(1).map((dot, i) => {
        const { x, y } = i < RINGS[1] ? (dots[0] ?? dot) : nearest(dot, dots.slice(1, 1 + RINGS[1]))
        return <line key={dot.slug} x1={dot.x} y1={dot.y} x2={x} y2={y} />
      })}
      {dots.map(({ x, y, r, slug }, i) => (
        <circle key={slug} cx={x} cy={y} r={r} className={i % 4 === 0 ? 'tp-dot--sun' : undefined} />
      ))}
    </svg>
  )
}

function placed(places: PlaceAtWork[]) {
  return places.slice(0, 14).map(({ slug, caseStudies, findings }, i) => {
    const ring = i === 0 ? 0 : i <= RINGS[1] ? 1 : 2
    const inRing = ring === 0 ? 0 : ring === 1 ? i - 1 : i - 1 - RINGS[1]
    const angle = (inRing / RINGS[ring]) * 2 * Math.PI + ring * 0.55
    const away = [0, 68, 124][ring] ?? 0
    return {
      slug,
      x: Math.round(MIDDLE + away * Math.cos(angle)),
      y: Math.round(MIDDLE + away * Math.sin(angle)),
      r: Math.min(24, 7 + 2.6 * Math.sqrt(4 * (caseStudies + findings))),
    }
  })
}

type Point = { x: number; y: number }
const nearest = <P extends Point>(to: P, among: P[]): P =>
  among.reduce((best, dot) => (apart(dot, to) < apart(best, to) ? dot : best), among[0] ?? to)
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
