import { isoDate, dayNumber, drawDate } from '../random/calendar';
import type { SeededRandom } from '../random/seeded-random';
import type { Issuance } from './issuance';
import type { Commune } from './place';
import { drawGiven, drawMiddle, drawSurname } from './person-names';
import { drawPlace } from './draw-place';
import { drawMobile } from './draw-phone';
import { issuePersonNumbers } from './person-numbers';
import { WORLD_TODAY } from './world-today';
import type { HeldPlace, Parent, Sex, TruePerson } from './true-person';

/** What the members of one household share. */
interface Household {
  readonly index: number;
  readonly commune: Commune;
  readonly residences: readonly HeldPlace[];
  readonly sharedPhone: string;
}

interface MemberDraft {
  readonly surname: string;
  readonly ethnicity: string;
  readonly given: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly maritalStatus: TruePerson['maritalStatus'];
  readonly father?: Parent;
  readonly mother?: Parent;
  readonly nationalId?: string;
}

const THIS_YEAR = Number(WORLD_TODAY.slice(0, 4));

/** One household of a commune: alone, a couple, a couple with children, or three generations. */
export function drawHousehold(random: SeededRandom, issuance: Issuance, commune: Commune, index: number): TruePerson[] {
  const household = drawHouseholdFrame(random, commune, index);
  const family = drawSurname(random, commune.provinceCode);
  if (random.chance(0.16)) return [drawSingle(random, issuance, household, family)];
  const fatherYear = THIS_YEAR - random.integer(25, 66);
  const grandparents = random.chance(0.2) ? drawCouple(random, issuance, household, family, fatherYear - 27) : [];
  const [father, mother] = drawCouple(random, issuance, household, family, fatherYear, grandparents);
  const children = drawChildren(random, issuance, household, family, father, mother);
  return [...grandparents, father, mother, ...children];
}

function drawHouseholdFrame(random: SeededRandom, commune: Commune, index: number): Household {
  const residences: HeldPlace[] = [{ place: drawPlace(random, commune), from: '1900-01-01' }];
  if (random.chance(0.22))
    residences.push({ place: drawPlace(random, commune), from: drawDate(random, '2014-01-01', '2026-01-01') });
  return { index, commune, residences, sharedPhone: drawMobile(random) };
}

type Family = { surname: string; ethnicity: string };

function drawSingle(random: SeededRandom, issuance: Issuance, household: Household, family: Family): TruePerson {
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  const year = THIS_YEAR - random.integer(19, 80);
  const maritalStatus = THIS_YEAR - year > 60 ? 'widowed' : random.pick<TruePerson['maritalStatus']>(['single', 'single', 'divorced']);
  const draft = {
    ...family,
    given: drawGiven(random, sex, year),
    sex,
    dateOfBirth: drawBirthday(random, year),
    maritalStatus,
  };
  return completePerson(random, issuance, household, draft);
}

/** Husband and wife; she keeps her own name. The husband's parents may be given. */
function drawCouple(
  random: SeededRandom,
  issuance: Issuance,
  household: Household,
  family: Family,
  husbandYear: number,
  parents: readonly TruePerson[] = [],
): [TruePerson, TruePerson] {
  const wifeYear = husbandYear + random.integer(-3, 6);
  const wifeFamily = drawSurname(random, household.commune.provinceCode);
  const [father, mother] = parents;
  const husband = completePerson(random, issuance, household, {
    ...family,
    given: drawGiven(random, 'male', husbandYear),
    sex: 'male',
    dateOfBirth: drawBirthday(random, husbandYear),
    maritalStatus: 'married',
    ...(father && mother
      ? { father: asParent(father), mother: asParent(mother) }
      : drawnParents(random, family, husbandYear)),
  });
  const wife = completePerson(random, issuance, household, {
    ...wifeFamily,
    given: drawGiven(random, 'female', wifeYear),
    sex: 'female',
    dateOfBirth: drawBirthday(random, wifeYear),
    maritalStatus: 'married',
    ...drawnParents(random, wifeFamily, wifeYear),
  });
  return [
    { ...husband, spouse: asParent(wife) },
    { ...wife, spouse: asParent(husband) },
  ];
}

/** Names of parents who live elsewhere, for half of the people. */
function drawnParents(random: SeededRandom, family: Family, year: number): { father?: Parent; mother?: Parent } {
  if (random.chance(0.5)) return {};
  const mothers = drawSurname(random, '79').surname;
  return {
    father: { fullName: `${family.surname} ${drawGiven(random, 'male', year - 28)}` },
    mother: { fullName: `${mothers} ${drawGiven(random, 'female', year - 25)}` },
  };
}

const asParent = (person: TruePerson): Parent => ({
  truth: person.truth,
  fullName: person.fullName,
  nationalId: (person.nationalIds.at(-1) as { value: string }).value,
});

/** Up to four children who still live at home; twins in about one birth of forty; siblings often share the middle word. */
function drawChildren(
  random: SeededRandom,
  issuance: Issuance,
  household: Household,
  family: Family,
  father: TruePerson,
  mother: TruePerson,
): TruePerson[] {
  const motherYear = Number(mother.dateOfBirth.slice(0, 4));
  const children: TruePerson[] = [];
  const inherited = {
    male: drawMiddle(random, 'male', motherYear + 26),
    female: drawMiddle(random, 'female', motherYear + 26),
  };
  let year = motherYear + random.integer(21, 31);
  for (let count = random.pick([0, 1, 1, 2, 2, 2, 3, 4]); count > 0 && year < THIS_YEAR; count--) {
    const birthday = drawBirthday(random, year);
    const births = random.chance(0.025) ? 2 : 1;
    const firstSex: Sex = random.chance(0.51) ? 'male' : 'female';
    for (let birth = 0; birth < births; birth++) {
      const sex = birth === 0 || random.chance(0.65) ? firstSex : firstSex === 'male' ? 'female' : 'male';
      const twin = birth === 1 ? children.at(-1) : undefined;
      children.push(
        completePerson(random, issuance, household, {
          surname: family.surname,
          ethnicity: family.ethnicity,
          given: drawChildName(random, sex, year, inherited[sex], family.surname, children),
          sex,
          dateOfBirth: birthday,
          maritalStatus: THIS_YEAR - year > 27 && random.chance(0.3) ? 'married' : 'single',
          father: asParent(father),
          mother: asParent(mother),
          ...(twin && twin.sex === sex ? neighbouringNumber(random, issuance, twin) : {}),
        }),
      );
    }
    year += random.integer(2, 5);
  }
  return children;
}

/** Two living children of one family never bear the same full name. */
function drawChildName(
  random: SeededRandom,
  sex: Sex,
  year: number,
  middle: string,
  surname: string,
  siblings: readonly TruePerson[],
): string {
  for (;;) {
    const given = drawGiven(random, sex, year, middle);
    if (!siblings.some((sibling) => sibling.fullName === `${surname} ${given}`)) return given;
  }
}

/** Twins registered on one day may get numbers that differ in the last digit only: one in four here. */
function neighbouringNumber(random: SeededRandom, issuance: Issuance, twin: TruePerson): { nationalId?: string } {
  const first = (twin.nationalIds[0] as { value: string }).value;
  const neighbour = `${first.slice(0, 11)}${(Number(first[11]) + 1) % 10}`;
  return random.chance(0.25) && issuance.nationalIds.take(neighbour) ? { nationalId: neighbour } : {};
}

function drawBirthday(random: SeededRandom, year: number): string {
  const latest = year === THIS_YEAR ? WORLD_TODAY : `${year}-12-31`;
  return isoDate(random.integer(dayNumber(`${year}-01-01`), dayNumber(latest)));
}

function completePerson(
  random: SeededRandom,
  issuance: Issuance,
  household: Household,
  draft: MemberDraft,
): TruePerson {
  const { given, nationalId, ...rest } = draft;
  const birthYear = Number(draft.dateOfBirth.slice(0, 4));
  const birthplace = random.pick(household.commune.former);
  const numbers = issuePersonNumbers(random, issuance, {
    provinceCode: random.chance(0.7) ? birthplace.provinceCode : random.pick(OTHER_BIRTH_PROVINCES),
    sex: draft.sex,
    dateOfBirth: draft.dateOfBirth,
    today: WORLD_TODAY,
    ...(nationalId === undefined ? {} : { nationalId }),
  });
  const age = THIS_YEAR - birthYear;
  return {
    ...rest,
    ...numbers,
    truth: issuance.label('person'),
    household: household.index,
    fullName: `${draft.surname} ${given}`,
    phones: drawPhones(random, household, age),
    origin: drawPlace(random, household.commune),
    residences: household.residences,
    ...(age > 62 && random.chance(0.09) ? { deceasedOn: drawDate(random, '2016-01-01', '2026-03-01') } : {}),
  };
}

/** Where migrants' births were registered: codes of the 63 provinces. */
const OTHER_BIRTH_PROVINCES = [
  '01',
  '38',
  '40',
  '42',
  '36',
  '34',
  '30',
  '49',
  '51',
  '52',
  '82',
  '83',
  '87',
  '89',
  '94',
  '96',
  '80',
  '72',
];

/** Children and some elders and spouses use the household's number; a quarter of adults changed theirs. */
function drawPhones(random: SeededRandom, household: Household, age: number): TruePerson['phones'] {
  const shares = age < 15 || random.chance(age > 65 ? 0.35 : 0.12);
  const now = shares ? household.sharedPhone : drawMobile(random);
  if (age < 25 || !random.chance(0.25)) return [{ value: now, from: '2000-01-01' }];
  return [
    { value: drawMobile(random), from: '2000-01-01' },
    { value: now, from: drawDate(random, '2016-01-01', '2025-06-01') },
  ];
}
