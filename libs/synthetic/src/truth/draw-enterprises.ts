import { drawDate } from '../random/calendar';
import type { SeededRandom } from '../random/seeded-random';
import { WeightedTable } from '../random/weighted-table';
import type { HardNonMatch } from '../world/synthetic-world';
import { drawMobile } from './draw-phone';
import { drawPlace } from './draw-place';
import { confusingName, drawEnterpriseName, type EnterpriseName } from './enterprise-names';
import type { Issuance } from './issuance';
import { issueTaxCode } from './person-numbers';
import type { Commune } from './place';
import type { EnterpriseStatus, LegalForm, Representative, TrueEnterprise } from './true-enterprise';
import type { HeldPlace, TruePerson } from './true-person';
import { WORLD_TODAY } from './world-today';

const LEGAL_FORMS = new WeightedTable<LegalForm>({
  llc: 34,
  'single-member-llc': 36,
  'joint-stock': 20,
  private: 6,
  partnership: 1,
  cooperative: 3,
});
const STATUSES = new WeightedTable<EnterpriseStatus>({
  active: 76,
  suspended: 8,
  'not-at-address': 6,
  dissolved: 6,
  dissolving: 3,
  bankrupt: 1,
});

const TITLES = ['Giám đốc', 'Tổng giám đốc', 'Chủ tịch HĐTV', 'Chủ tịch HĐQT'];

export interface DrawnEnterprises {
  readonly enterprises: readonly TrueEnterprise[];
  readonly hardNonMatches: readonly HardNonMatch[];
}

/** The enterprises of one commune: main ones, their branches, and neighbours with confusing names. */
export function drawEnterprises(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  people: readonly TruePerson[],
  count: number,
): DrawnEnterprises {
  const enterprises: TrueEnterprise[] = [];
  const hardNonMatches: HardNonMatch[] = [];
  const adults = people.filter((person) => person.dateOfBirth < '2002-01-01' && !person.deceasedOn);
  while (enterprises.length < count) {
    const main = drawMainEnterprise(random, issuance, commune, adults, drawEnterpriseName(random));
    enterprises.push(main);
    if (random.chance(0.12)) {
      const other = drawConfusing(random, issuance, commune, adults, main);
      enterprises.push(other);
      hardNonMatches.push({ kind: 'confusing-name', left: main.truth, right: other.truth });
    }
    for (let ordinal = 1; random.chance(0.14) && ordinal <= 3; ordinal++) {
      const unit = drawDependentUnit(random, issuance, commune, adults, main, ordinal);
      enterprises.push(unit);
      hardNonMatches.push({ kind: 'parent-and-branch', left: main.truth, right: unit.truth });
    }
  }
  return { enterprises: enterprises.slice(0, count), hardNonMatches };
}

function drawMainEnterprise(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  adults: readonly TruePerson[],
  name: EnterpriseName,
): TrueEnterprise {
  const foundedOn = drawDate(random, '2001-01-01', '2025-12-01');
  const status = STATUSES.draw(random);
  const range = commune.provinceCode === '79' ? '03' : `${commune.provinceCode}`;
  return {
    truth: issuance.label('enterprise'),
    taxCode: issueTaxCode(random, issuance, range),
    legalForm: LEGAL_FORMS.draw(random),
    unit: 'enterprise',
    ...name,
    foundedOn,
    status,
    statusFrom:
      status === 'active'
        ? foundedOn
        : drawDate(random, foundedOn > '2018-01-01' ? foundedOn : '2018-01-01', WORLD_TODAY),
    seats: drawSeats(random, commune, foundedOn),
    phone: random.chance(0.6) ? `028${random.digits(8)}` : drawMobile(random),
    ...(random.chance(0.4)
      ? { email: `${random.pick(['info', 'lienhe', 'ketoan'])}${random.integer(1, 9999)}@example.vn` }
      : {}),
    charterCapital: random.pick([100, 300, 500, 1000, 1900, 2000, 5000, 9000, 10000, 50000]) * 1_000_000,
    representatives: drawRepresentatives(random, adults, foundedOn),
  };
}

function drawSeats(random: SeededRandom, commune: Commune, foundedOn: string): HeldPlace[] {
  const seats: HeldPlace[] = [{ place: drawPlace(random, commune), from: foundedOn }];
  if (random.chance(0.3))
    seats.push({ place: drawPlace(random, commune), from: drawDate(random, foundedOn, WORLD_TODAY) });
  return seats;
}

function drawRepresentatives(random: SeededRandom, adults: readonly TruePerson[], from: string): Representative[] {
  if (adults.length === 0) return [];
  const representatives = [asRepresentative(random, random.pick(adults), from)];
  if (random.chance(0.2))
    representatives.push(asRepresentative(random, random.pick(adults), drawDate(random, from, WORLD_TODAY)));
  return representatives;
}

function asRepresentative(random: SeededRandom, person: TruePerson, from: string): Representative {
  const held = person.nationalIds.at(-1) as { value: string };
  return { fullName: person.fullName, nationalId: held.value, title: random.pick(TITLES), from };
}

/** Another enterprise with nearly the same name, often in the same street of business. */
function drawConfusing(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  adults: readonly TruePerson[],
  main: TrueEnterprise,
): TrueEnterprise {
  const name: EnterpriseName = {
    activity: main.activity,
    properName: confusingName(random, main.properName),
    industries: main.industries,
    ...(main.foreignName !== undefined && random.chance(0.3) ? { foreignName: main.foreignName } : {}),
  };
  const other = drawMainEnterprise(random, issuance, commune, adults, name);
  // Sister companies of one owner at one address are the hardest of these.
  const sister = random.chance(0.2);
  return {
    ...other,
    legalForm: main.legalForm,
    ...(sister ? { representatives: main.representatives, phone: main.phone } : {}),
  };
}

/** A branch or office: its parent's code with a three-digit ordinal, the parent's name, another seat. */
function drawDependentUnit(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  adults: readonly TruePerson[],
  parent: TrueEnterprise,
  ordinal: number,
): TrueEnterprise {
  const foundedOn = drawDate(random, parent.foundedOn, '2026-01-01');
  const sameHead = random.chance(0.4);
  return {
    ...parent,
    truth: issuance.label('enterprise'),
    taxCode: `${parent.taxCode}-${String(ordinal).padStart(3, '0')}`,
    parentTaxCode: parent.taxCode,
    unit: random.chance(0.75) ? 'branch' : 'office',
    foundedOn,
    status: parent.status === 'active' && random.chance(0.9) ? 'active' : 'dissolved',
    statusFrom: foundedOn,
    seats: random.chance(0.1)
      ? parent.seats.slice(-1).map((seat) => ({ ...seat, from: foundedOn }))
      : drawSeats(random, commune, foundedOn),
    phone: random.chance(0.35) ? parent.phone : drawMobile(random),
    representatives: sameHead ? parent.representatives : drawRepresentatives(random, adults, foundedOn),
  };
}
