const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
})

/** A moment as people in England read it; the same on the server and in the browser. */
export function When({ at, time = false }: { at: Date | string; time?: boolean }) {
  const moment = new Date(at)
  return <time dateTime={moment.toISOString()}>{(time ? minute : day).format(moment)}</time>
}
