import type { HardNonMatch } from '../shape/synthetic-world';
import type { TrueParcel } from './parcels/true-parcel';
import type { TruePerson } from './people/true-person';

/** Twins, siblings, namesakes of one birth year and numbers that differ in the last digit, among the people of a commune. */
export function lookAlikesAmong(persons: readonly TruePerson[]): HardNonMatch[] {
  return [...siblingsAmong(persons), ...namesakesAmong(persons), ...nearNumbersAmong(persons)];
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

function nearNumbersAmong(persons: readonly TruePerson[]): HardNonMatch[] {
  const firstOf = new Map<string, string>();
  const found: HardNonMatch[] = [];
  for (const person of persons) {
    for (const { value } of person.nationalIds) {
      const first = firstOf.get(value.slice(0, 11));
      if (first === undefined) firstOf.set(value.slice(0, 11), person.truth);
      else found.push({ kind: 'near-number', left: first, right: person.truth });
    }
  }
  return found;
}

/** Parcels whose numbers of before the reform are, but for the code set, the numbers of another parcel now. */
export function renumberedAmong(parcels: readonly TrueParcel[]): HardNonMatch[] {
  const now = new Map(
    parcels.map((parcel) => [`${parcel.commune.code}/${parcel.sheet}/${parcel.parcelNumber}`, parcel.truth]),
  );
  return parcels.flatMap((parcel): HardNonMatch[] => {
    const other = now.get(`${parcel.former.code}/${parcel.formerSheet}/${parcel.parcelNumber}`);
    return other === undefined || other === parcel.truth
      ? []
      : [{ kind: 'renumbered-parcel', left: parcel.truth, right: other }];
  });
}
