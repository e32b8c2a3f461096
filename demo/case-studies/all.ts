import type { DemoCaseStudy } from '../shape.ts'
import { birminghamSymptomsAndCauses } from './birmingham-symptoms-and-causes.ts'
import { croydonChildFamilyPlace } from './croydon-child-family-place.ts'
import { doingTheHighLevelCount } from './doing-the-high-level-count.ts'
import { farrowmereHomeFromHospital } from './farrowmere-home-from-hospital.ts'
import { farrowmereMarketStreet } from './farrowmere-market-street.ts'
import { farrowmereOneDoorForDrink } from './farrowmere-one-door-for-drink.ts'
import { wholePlaceCommunityBudgets } from './whole-place-community-budgets.ts'
import { worcestershireWhoHoldsTheMoney } from './worcestershire-who-holds-the-money.ts'

export const caseStudies: DemoCaseStudy[] = [
  croydonChildFamilyPlace,
  birminghamSymptomsAndCauses,
  worcestershireWhoHoldsTheMoney,
  doingTheHighLevelCount,
  wholePlaceCommunityBudgets,
  farrowmereOneDoorForDrink,
  farrowmereHomeFromHospital,
  farrowmereMarketStreet,
]
