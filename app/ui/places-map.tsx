import { Link } from '@remix-run/react'
import { OUTLINE, onOutline } from './outline-of-the-kingdom.ts'

export type MapDot = { number: number; to: string; name: string; pilot: boolean; latitude: number; longitude: number }

/** From where on the outline is England and Wales. */
const SOUTH_FROM = onOutline(55.95, -3.1).y
const WIDTH = 640
const HEIGHT = 1110
const LEFT_OF_WALES = 130
/** So near each other, in units of the outline, numbers cover each other. */
const NEAR = 48

/**
 * Places as numbered dots on the outline of the country, each a link with the place's name: the same as the list beside it, which
 * says everything the map does. Only as much of the country is shown as the dots need.
 */
export function PlacesMap({ dots }: { dots: MapDot[] }) {
  const at = apart(dots.map((dot) => ({ ...dot, ...onOutline(dot.latitude, dot.longitude) })))
  const top = Math.min(...at.map(({ y }) => y)) > SOUTH_FROM + 20 ? SOUTH_FROM : 0
  const left = top > 0 && Math.min(...at.map(({ x }) => x)) > LEFT_OF_WALES + 20 ? LEFT_OF_WALES : -10
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing has no element of its own.
    <svg
      className="tp-map"
      viewBox={`${left} ${top} ${WIDTH - left} ${HEIGHT - top}`}
      role="group"
      aria-label="Map of the places, numbered from north to south"
    >
      <path className="tp-map__land" d={OUTLINE} />
      {at.map(({ number, to, name, pilot, x, y, fromX, fromY }) => (
        <Link key={to} to={to} className="tp-map__place" aria-label={`${number}: ${name}`}>
          {(fromX !== x || fromY !== y) && (
            <>
              <line x1={fromX} y1={fromY} x2={x} y2={y} />
              <circle className="tp-map__spot" cx={fromX} cy={fromY} r={6} />
            </>
          )}
          <circle className={pilot ? undefined : 'tp-map__parallel'} cx={x} cy={y} r={21} />
          <text x={x} y={y + 8} textAnchor="middle">
            {number}
          </text>
        </Link>
      ))}
    </svg>
  )
}

type Point = { x: number; y: number }
/** Moves each dot that would cover one before it aside, the least it can; a line leads to where it belongs. */
function apart<Dot extends Point>(dots: Dot[]): (Dot & { fromX: number; fromY: number })[] {
  const placed: Point[] = []
  return dots.map((dot) => {
    const free = (point: Point) => placed.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= NEAR)
    const spot = around(dot).find(free) ?? dot
    placed.push(spot)
    return { ...dot, ...spot, fromX: dot.x, fromY: dot.y }
  })
}

/** The point itself, then rings around it, wider and wider. */
function around({ x, y }: Point): Point[] {
  const rings = [36, 48, 64, 84, 104, 124]
  const turns = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6)
  return [
    { x, y },
    ...rings.flatMap((r) =>
      turns.map((turn) => ({ x: Math.round(x + r * Math.cos(turn)), y: Math.round(y + r * Math.sin(turn)) })),
    ),
  ]
}
