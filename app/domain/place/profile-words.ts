import type { PlaceEconomy, PlaceGeography } from '#app/generated/prisma/enums.ts'

/** What most people there live by. */
export const economyWords: Record<PlaceEconomy, string> = {
  industry: 'Industry and logistics',
  former_industry: 'Former industry, now something else',
  services: 'Services and public employers',
  knowledge: 'Universities and research',
  land_and_sea: 'Farming and fishing',
  visitors: 'Visitors',
  mixed: 'A bit of everything',
}

/** What one sees on a walk through it. */
export const geographyWords: Record<PlaceGeography, string> = {
  city: 'City, or part of one',
  towns: 'Towns',
  town_and_country: 'Town and country',
  rural: 'Rural',
  coast: 'Coast',
}

/** "1,234 people per km²"; nothing without both figures. */
export function densityInWords(population: number | null, areaKm2: number | null): string {
  if (population === null || areaKm2 === null) return ''
  const perKm2 = population / areaKm2
  return `${(perKm2 < 10 ? Math.round(perKm2 * 10) / 10 : Math.round(perKm2)).toLocaleString('en-GB')} people per km²`
}
