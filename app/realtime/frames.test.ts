import { expect, test } from 'vitest'
import { frames } from './frames.ts'

type Packet = Parameters<Parameters<InstanceType<typeof frames.Decoder>['on']>[1]>[0]

function read(frame: unknown): Packet[] {
  const packets: Packet[] = []
  const decoder = new frames.Decoder()
  decoder.on('decoded', (packet) => packets.push(packet))
  decoder.add(frame)
  return packets
}
const write = (packet: Packet) => new frames.Encoder().encode(packet)

test('every kind of packet comes out as it went in, in one frame', () => {
  const packets: Packet[] = [
    { type: 0, nsp: '/', id: undefined, data: undefined },
    { type: 0, nsp: '/', id: undefined, data: { sid: 'abc' } },
    { type: 1, nsp: '/', id: undefined, data: undefined },
    { type: 2, nsp: '/', id: 0, data: ['m:add', [3, new Uint8Array([1, 2, 3])]] },
    { type: 2, nsp: '/', id: undefined, data: ['m:presence', 3, [{ clientId: 4_000_000_000, state: null }], []] },
    { type: 3, nsp: '/', id: 70_000, data: [{ ok: true, update: new Uint8Array(70_000).fill(7) }] },
    { type: 4, nsp: '/', id: undefined, data: { message: 'no' } },
  ]
  for (const packet of packets) {
    const written = write(packet)
    expect(written).toHaveLength(1)
    expect(read(written[0])).toEqual([packet])
  }
})

test('a page in a browser is handed its frames as buffers', () => {
  const [frame] = write({ type: 2, nsp: '/', id: 1, data: ['alive'] })
  expect(read(frame.slice().buffer)).toMatchObject([{ data: ['alive'] }])
})

test('a keystroke and its answer are a few bytes more than the words themselves', () => {
  const words = new Uint8Array(24)
  expect(write({ type: 2, nsp: '/', id: 900, data: ['m:add', [1, words]] })[0].length - words.length).toBeLessThan(30)
  expect(write({ type: 3, nsp: '/', id: 900, data: [{ ok: true }] })[0].length).toBeLessThan(14)
})

test('what is no packet is refused before anybody hears of it', () => {
  const { Encoder } = frames
  const bad = [
    'text',
    '2["m:add"]',
    new Uint8Array(),
    new Uint8Array([2]),
    new Uint8Array([2, 0, 1, 255]),
    // An array that says it is longer than the frame; and one in one in one, deeper than any stack.
    new Uint8Array([2, 0, 117, 255, 255, 255, 127]),
    new Uint8Array(500_000).fill(117).map((byte, at) => (at < 2 ? 2 : at % 2 ? 1 : byte)),
    ...[
      { type: 5, data: ['m:add'] },
      { type: 2, data: 'm:add' },
      { type: 2, data: [3] },
      { type: 2, data: ['disconnect'] },
      { type: 3, data: null },
      { type: 0, data: 'sid' },
    ].map((packet) => new Encoder().encode({ nsp: '/', ...packet })[0]),
  ]
  for (const frame of bad) expect(() => read(frame), String(frame).slice(0, 30)).toThrow()
})
