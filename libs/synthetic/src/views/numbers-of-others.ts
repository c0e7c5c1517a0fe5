import type { SourceProfile } from '../shape/source-profile';
import type { TruePerson } from '../ground-truth/people/true-person';
import { yearsBefore } from './address-view';
import type { SeededRandom } from '../random/seeded-random';

/**
 * Under fourteen a child has no card, and a form wants a number: its mother's is at hand. In hard worlds a clerk now and then takes
 * the wrong card of a family.
 */
export function borrowedNumber(
  person: TruePerson,
  day: string,
  profile: SourceProfile,
  random: SeededRandom,
): string | undefined {
  const isChild = yearsBefore(day, 14) < person.dateOfBirth;
  if (isChild && random.chance(profile.borrowedNumbers ?? 0)) return person.mother?.nationalId;
  const { numbersOfKin = 0 } = profile;
  if (numbersOfKin === 0 || !random.chance(numbersOfKin)) return undefined;
  const numbers = [person.father, person.mother, person.spouse].flatMap((kin) => kin?.nationalId ?? []);
  return numbers.length === 0 ? undefined : random.pick(numbers);
}

/** In crowded worlds a number is typed, or taken from the next sheet, that is another living person's. */
export function strangersNumber(
  { numbersOfStrangers = 0 }: SourceProfile,
  random: SeededRandom,
  neighbours: readonly TruePerson[],
): string | undefined {
  if (numbersOfStrangers === 0 || neighbours.length === 0 || !random.chance(numbersOfStrangers)) return undefined;
  return random.pick(neighbours).nationalIds.at(-1)?.value;
}
