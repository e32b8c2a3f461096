import type { DemoCaseStudy } from '../shape.ts'
import { birminghamSymptomsAndCauses } from './birmingham-symptoms-and-causes.ts'
import { bradfordThreeDoorsOut } from './bradford-three-doors-out.ts'
import { croydonChildFamilyPlace } from './croydon-child-family-place.ts'
import { curlewdaleTheBusThatWaits } from './curlewdale-the-bus-that-waits.ts'
import { curlewdaleWetThursday } from './curlewdale-wet-thursday.ts'
import { customersCountingCulture } from './customers-counting-culture.ts'
import { doingTheHighLevelCount } from './doing-the-high-level-count.ts'
import { farrowmereHomeFromHospital } from './farrowmere-home-from-hospital.ts'
import { farrowmereMarketStreet } from './farrowmere-market-street.ts'
import { farrowmereOneDoorForDrink } from './farrowmere-one-door-for-drink.ts'
import { gullsandBayArcadeClinic } from './gullsand-bay-arcade-clinic.ts'
import { gullsandBayEmptyInWinter } from './gullsand-bay-empty-in-winter.ts'
import { gullsandBayFortyOneLanguages } from './gullsand-bay-forty-one-languages.ts'
import { ironbeckFortyFamilies } from './ironbeck-forty-families.ts'
import { ironbeckInsideTheGate } from './ironbeck-inside-the-gate.ts'
import { ironbeckNinetyMinutes } from './ironbeck-ninety-minutes.ts'
import { ironbeckThirteenWeeks } from './ironbeck-thirteen-weeks.ts'
import { oneQuestionThreePlaces } from './one-question-three-places.ts'
import { sixMonthlyFiles } from './six-monthly-files.ts'
import { theMemoryThatWasSwitchedOff } from './the-memory-that-was-switched-off.ts'
import { thirteenPlacesThirtyThreeThemes } from './thirteen-places-thirty-three-themes.ts'
import { whatWasPromised } from './what-was-promised.ts'
import { whoSatRoundTheTable } from './who-sat-round-the-table.ts'
import { wholePlaceCommunityBudgets } from './whole-place-community-budgets.ts'
import { worcestershireWhoHoldsTheMoney } from './worcestershire-who-holds-the-money.ts'

export const caseStudies: DemoCaseStudy[] = [
  // Of the programme and of real places, from what open sources say.
  croydonChildFamilyPlace,
  birminghamSymptomsAndCauses,
  worcestershireWhoHoldsTheMoney,
  doingTheHighLevelCount,
  wholePlaceCommunityBudgets,
  thirteenPlacesThirtyThreeThemes,
  bradfordThreeDoorsOut,
  oneQuestionThreePlaces,
  customersCountingCulture,
  whoSatRoundTheTable,
  theMemoryThatWasSwitchedOff,
  whatWasPromised,
  sixMonthlyFiles,
  // Of places that do not exist.
  farrowmereOneDoorForDrink,
  farrowmereHomeFromHospital,
  farrowmereMarketStreet,
  ironbeckFortyFamilies,
  ironbeckNinetyMinutes,
  ironbeckInsideTheGate,
  ironbeckThirteenWeeks,
  gullsandBayEmptyInWinter,
  gullsandBayFortyOneLanguages,
  gullsandBayArcadeClinic,
  curlewdaleTheBusThatWaits,
  curlewdaleWetThursday,
]
