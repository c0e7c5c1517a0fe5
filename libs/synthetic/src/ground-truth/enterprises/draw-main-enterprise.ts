import { drawDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import { WeightedTable } from '../../random/weighted-table';
import { drawMobile } from '../../random/draw-phone';
import { drawPlace } from '../../places/draw-place';
import type { EnterpriseName } from './enterprise-names';
import type { Issuance } from '../issuance';
import { issueTaxCode } from '../numbers/issued-tax-code';
import type { Commune } from '../../places/place';
import type { EnterpriseStatus, LegalForm, Representative, TrueEnterprise } from './true-enterprise';
import type { HeldPlace, TruePerson } from '../people/true-person';
import { WORLD_TODAY } from '../world-today';

export interface EnterpriseContext {
  readonly random: SeededRandom;
  readonly issuance: Issuance;
  readonly commune: Commune;
  /** People who may represent an enterprise. */
  readonly adults: readonly TruePerson[];
}

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
/** Charter capitals, million đồng. */
const CAPITALS = [100, 300, 500, 1000, 1900, 2000, 5000, 9000, 10000, 50000];
const MAIL_BOXES = ['info', 'lienhe', 'ketoan'];

/** An independent enterprise of that name. */
export function drawMainEnterprise(context: EnterpriseContext, name: EnterpriseName): TrueEnterprise {
  const { random, issuance, commune } = context;
  const foundedOn = drawDate(random, '2001-01-01', '2025-12-01');
  const status = STATUSES.draw(random);
  const lately = foundedOn > '2018-01-01' ? foundedOn : '2018-01-01';
  return {
    truth: issuance.label('enterprise'),
    taxCode: issueTaxCode(random, issuance, commune.provinceCode === '79' ? '03' : commune.provinceCode),
    legalForm: LEGAL_FORMS.draw(random),
    unit: 'enterprise',
    ...name,
    foundedOn,
    status,
    statusFrom: status === 'active' ? foundedOn : drawDate(random, lately, WORLD_TODAY),
    seats: drawSeats(random, commune, foundedOn),
    phone: random.chance(0.6) ? `028${random.integer(2, 9)}${random.digits(7)}` : drawMobile(random),
    ...(random.chance(0.4) ? { email: `${random.pick(MAIL_BOXES)}${random.integer(1, 9999)}@example.vn` } : {}),
    charterCapital: random.pick(CAPITALS) * 1_000_000,
    representatives: drawRepresentatives(context, foundedOn),
  };
}

/** The seat at foundation and, for three of ten, the one it moved to. */
export function drawSeats(random: SeededRandom, commune: Commune, foundedOn: string): HeldPlace[] {
  const seats: HeldPlace[] = [{ place: drawPlace(random, commune), from: foundedOn }];
  if (random.chance(0.3)) {
    seats.push({ place: drawPlace(random, commune), from: drawDate(random, foundedOn, WORLD_TODAY) });
  }
  return seats;
}

/** The first representative and, for one of five, the next; none when the commune has no adults. */
export function drawRepresentatives({ random, adults }: EnterpriseContext, from: string): Representative[] {
  if (adults.length === 0) return [];
  const representatives = [asRepresentative(random, random.pick(adults), from)];
  if (random.chance(0.2)) {
    representatives.push(asRepresentative(random, random.pick(adults), drawDate(random, from, WORLD_TODAY)));
  }
  return representatives;
}

function asRepresentative(random: SeededRandom, person: TruePerson, from: string): Representative {
  const held = person.nationalIds.at(-1) as { value: string };
  return { fullName: person.fullName, nationalId: held.value, title: random.pick(TITLES), from };
}
