/** "12500050" → "125000.50", as a person types it into the form; "" for no amount. */
export function poundsTyped(pence: string | null): string {
  if (pence === null) return ''
  const rest = pence.slice(-2).padStart(2, '0')
  const whole = pence.slice(0, -2) || '0'
  return rest === '00' ? whole : `${whole}.${rest}`
}

/** "230000000" → "£2,300,000"; pence only when there are some. */
export function poundsRead(pence: string): string {
  const amount = BigInt(pence)
  const whole = `£${(amount / 100n).toLocaleString('en-GB')}`
  const rest = amount % 100n
  return rest === 0n ? whole : `${whole}.${rest.toString().padStart(2, '0')}`
}
