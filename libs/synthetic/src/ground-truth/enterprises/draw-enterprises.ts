import type { SeededRandom } from '../../random/seeded-random';
import type { HardNonMatch } from '../../shape/synthetic-world';
import { DIFFICULTIES, type Difficulty } from '../../shape/difficulty';
import { drawDependentUnit } from './draw-dependent-unit';
import { drawMainEnterprise, type EnterpriseContext } from './draw-main-enterprise';
import { confusingName, drawEnterpriseName, type EnterpriseName } from './enterprise-names';
import type { Issuance } from '../issuance';
import type { Commune } from '../../places/place';
import type { TrueEnterprise } from './true-enterprise';
import type { TruePerson } from '../people/true-person';

export interface DrawnEnterprises {
  readonly enterprises: readonly TrueEnterprise[];
  readonly hardNonMatches: readonly HardNonMatch[];
}

const SISTER_COMPANIES = 0.2;
const UNITS_AT_MOST = 4;

/** The enterprises of one commune: main ones, their branches, and neighbours with confusing names. */
export function drawEnterprises(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  people: readonly TruePerson[],
  count: number,
  difficulty: Difficulty = DIFFICULTIES.usual,
): DrawnEnterprises {
  const adults = people.filter((person) => person.dateOfBirth < '2002-01-01' && !person.deceasedOn);
  const context: EnterpriseContext = { random, issuance, commune, adults };
  const enterprises: TrueEnterprise[] = [];
  const hardNonMatches: HardNonMatch[] = [];
  while (enterprises.length < count) {
    const main = drawMainEnterprise(context, drawEnterpriseName(random));
    enterprises.push(main);
    if (random.chance(difficulty.confusingNames)) {
      const other = drawConfusing(context, main);
      enterprises.push(other);
      hardNonMatches.push({ kind: 'confusing-name', left: main.truth, right: other.truth });
    }
    for (
      let ordinal = 1;
      ordinal <= UNITS_AT_MOST && random.chance(ordinal === 1 ? difficulty.dependentUnits : 0.4);
      ordinal++
    ) {
      const unit = drawDependentUnit(context, main, ordinal);
      const sister = enterprises.at(-1);
      if (sister && ordinal > 1) hardNonMatches.push({ kind: 'sister-units', left: sister.truth, right: unit.truth });
      enterprises.push(unit);
      hardNonMatches.push({ kind: 'parent-and-branch', left: main.truth, right: unit.truth });
    }
  }
  return { enterprises: enterprises.slice(0, count), hardNonMatches };
}

/** Another enterprise with nearly the same name; a fifth are sisters, with one representative and one phone. */
function drawConfusing(context: EnterpriseContext, main: TrueEnterprise): TrueEnterprise {
  const { random } = context;
  const name: EnterpriseName = {
    activity: main.activity,
    properName: confusingName(random, main.properName),
    industries: main.industries,
    ...(main.foreignName !== undefined && random.chance(0.3) ? { foreignName: main.foreignName } : {}),
  };
  const other = { ...drawMainEnterprise(context, name), legalForm: main.legalForm };
  if (!random.chance(SISTER_COMPANIES)) return other;
  return { ...other, representatives: main.representatives, phone: main.phone };
}
