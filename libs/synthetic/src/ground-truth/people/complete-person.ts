import { dayNumber, drawDate, isoDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import { stripDiacritics } from '../../text/strip-diacritics';
import type { Difficulty } from '../../shape/difficulty';
import { drawMobile } from '../../random/draw-phone';
import { drawPlace } from '../../places/draw-place';
import type { Issuance } from '../issuance';
import { issuePersonNumbers } from './person-numbers';
import type { Commune } from '../../places/place';
import type { HeldPlace, Parent, Sex, TruePerson } from './true-person';
import { WORLD_TODAY } from '../world-today';

export const THIS_YEAR = Number(WORLD_TODAY.slice(0, 4));

/** One household in the making: what its members share, and where chance and numbers come from. */
export interface HouseholdFrame {
  readonly random: SeededRandom;
  readonly issuance: Issuance;
  readonly index: number;
  readonly commune: Commune;
  readonly residences: readonly HeldPlace[];
  readonly sharedPhone: string;
  readonly difficulty: Difficulty;
}

export interface MemberDraft {
  readonly surname: string;
  readonly ethnicity: string;
  /** Middle and given words. */
  readonly given: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly maritalStatus: TruePerson['maritalStatus'];
  readonly father?: Parent;
  readonly mother?: Parent;
  /** The first personal number, when it is not left to chance. */
  readonly nationalId?: string;
}

/** Codes of the 63 provinces where migrants' births were registered. */
const OTHER_BIRTH_PROVINCES = '01 38 40 42 36 34 30 49 51 52 82 83 87 89 94 96 80 72'.split(' ');

/** Gives a drafted member the numbers, phones, places and dates of a whole person. */
export function completePerson(frame: HouseholdFrame, draft: MemberDraft): TruePerson {
  const { random, issuance } = frame;
  const { given, nationalId, ...rest } = draft;
  const age = THIS_YEAR - Number(draft.dateOfBirth.slice(0, 4));
  const fullName = `${draft.surname} ${given}`;
  const numbers = issuePersonNumbers(random, issuance, {
    provinceCode: random.chance(0.7)
      ? random.pick(frame.commune.former).provinceCode
      : random.pick(OTHER_BIRTH_PROVINCES),
    sex: draft.sex,
    dateOfBirth: draft.dateOfBirth,
    today: WORLD_TODAY,
    ...(nationalId === undefined ? {} : { nationalId }),
  });
  return {
    ...rest,
    ...numbers,
    truth: issuance.label('person'),
    household: frame.index,
    fullName,
    phones: drawPhones(frame, age),
    ...(age > 16 && age < 60 && random.chance(0.35) ? { email: emailOf(random, fullName) } : {}),
    origin: drawPlace(random, frame.commune),
    residences: frame.residences,
    ...(age > 62 && random.chance(0.09) ? { deceasedOn: drawDate(random, '2016-01-01', '2026-03-01') } : {}),
  };
}

export const asParent = (person: TruePerson): Parent => ({
  truth: person.truth,
  fullName: person.fullName,
  nationalId: (person.nationalIds.at(-1) as { value: string }).value,
});

export function drawBirthday(random: SeededRandom, year: number): string {
  const latest = year === THIS_YEAR ? WORLD_TODAY : `${year}-12-31`;
  return isoDate(random.integer(dayNumber(`${year}-01-01`), dayNumber(latest)));
}

/** `hoa.nguyen83@example.vn`; the domain is reserved for examples. */
function emailOf(random: SeededRandom, fullName: string): string {
  const words = stripDiacritics(fullName)
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ');
  return `${words.at(-1)}.${words[0]}${random.integer(1, 999)}@example.vn`;
}

/** Children and some elders and spouses use the household's number; a quarter of adults changed theirs. */
function drawPhones({ random, sharedPhone }: HouseholdFrame, age: number): TruePerson['phones'] {
  const shares = age < 15 || random.chance(age > 65 ? 0.35 : 0.12);
  const now = shares ? sharedPhone : drawMobile(random);
  if (age < 25 || !random.chance(0.25)) return [{ value: now, from: '2000-01-01' }];
  return [
    { value: drawMobile(random), from: '2000-01-01' },
    { value: now, from: drawDate(random, '2016-01-01', '2025-06-01') },
  ];
}
