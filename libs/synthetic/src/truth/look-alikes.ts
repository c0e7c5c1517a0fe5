import type { HardNonMatch } from '../world/synthetic-world';
import type { TruePerson } from './true-person';

/** Twins, siblings and namesakes of one birth year among the people of a commune. */
export function lookAlikesAmong(persons: readonly TruePerson[]): HardNonMatch[] {
  return [...siblingsAmong(persons), ...namesakesAmong(persons)];
}

function siblingsAmong(persons: readonly TruePerson[]): HardNonMatch[] {
  const found: HardNonMatch[] = [];
  for (const [index, left] of persons.entries()) {
    for (let next = index + 1; next < persons.length && persons[next]?.household === left.household; next++) {
      const right = persons[next] as TruePerson;
      if (left.mother?.truth === undefined || left.mother.truth !== right.mother?.truth) continue;
      found.push({
        kind: left.dateOfBirth === right.dateOfBirth ? 'twins' : 'siblings',
        left: left.truth,
        right: right.truth,
      });
    }
  }
  return found;
}

function namesakesAmong(persons: readonly TruePerson[]): HardNonMatch[] {
  const firstOf = new Map<string, string>();
  const found: HardNonMatch[] = [];
  for (const person of persons) {
    const key = `${person.fullName}/${person.dateOfBirth.slice(0, 4)}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, person.truth);
    else found.push({ kind: 'namesakes', left: first, right: person.truth });
  }
  return found;
}
