import type { SeededRandom } from '../../random/seeded-random';
import { asParent, completePerson, drawBirthday, type HouseholdFrame } from './complete-person';
import { drawGiven, drawSurname, type Family } from './person-names';
import type { Parent, TruePerson } from './true-person';

/** Husband and wife; she keeps her own name. The husband's parents may be given. */
export function drawCouple(
  frame: HouseholdFrame,
  family: Family,
  husbandYear: number,
  parents: readonly TruePerson[] = [],
): [TruePerson, TruePerson] {
  const { random } = frame;
  const wifeYear = husbandYear + random.integer(-3, 6);
  const wifeFamily = drawSurname(random, frame.commune.provinceCode);
  const [father, mother] = parents;
  const husband = completePerson(frame, {
    ...family,
    given: drawGiven(random, 'male', husbandYear),
    sex: 'male',
    dateOfBirth: drawBirthday(random, husbandYear),
    maritalStatus: 'married',
    ...(father && mother
      ? { father: asParent(father), mother: asParent(mother) }
      : parentsElsewhere(random, family, husbandYear)),
  });
  const wife = completePerson(frame, {
    ...wifeFamily,
    given: drawGiven(random, 'female', wifeYear),
    sex: 'female',
    dateOfBirth: drawBirthday(random, wifeYear),
    maritalStatus: 'married',
    ...parentsElsewhere(random, wifeFamily, wifeYear),
  });
  return [
    { ...husband, spouse: asParent(wife) },
    { ...wife, spouse: asParent(husband) },
  ];
}

/** Names of parents who live elsewhere, for half of the people. */
export function parentsElsewhere(
  random: SeededRandom,
  family: Family,
  year: number,
): { father?: Parent; mother?: Parent } {
  if (random.chance(0.5)) return {};
  return {
    father: { fullName: `${family.surname} ${drawGiven(random, 'male', year - 28)}` },
    mother: { fullName: `${drawSurname(random, '79').surname} ${drawGiven(random, 'female', year - 25)}` },
  };
}
