import { isStrictNationalId, nationalIdParts } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { COMMUNES } from '../../places/communes';
import { drawHouseholds } from './draw-households';
import { Issuance } from '../issuance';
import { lookAlikesAmong } from '../look-alikes';
import type { Commune } from '../../places/place';
import type { TruePerson } from './true-person';

const people = drawHouseholds(new SeededRandom('h'), new Issuance(), COMMUNES[0] as Commune, 4000);
const byTruth = new Map(people.map((person) => [person.truth, person]));

const yearOf = (person: TruePerson): number => Number(person.dateOfBirth.slice(0, 4));

describe('the people of a commune', () => {
  it('are as many as asked for, and no number is given twice', () => {
    expect(people).toHaveLength(4000);
    for (const numbers of [
      people.flatMap((person) => person.nationalIds.map(({ value }) => value)),
      people.flatMap((person) => person.idCard9 ?? []),
      people.flatMap((person) => person.socialInsuranceNumber ?? []),
      people.flatMap((person) => person.passportNumber ?? []),
      people.flatMap((person) => person.personalTaxCode ?? []),
    ]) {
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('have personal numbers that tell their sex and year of birth', () => {
    const wrong = people.flatMap((person) =>
      person.nationalIds.filter(({ value }) => {
        const parts = nationalIdParts(value);
        return !isStrictNationalId(value) || parts?.sex !== person.sex || parts.birthYear !== yearOf(person);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are sixteen or more years older than their children, who live with them and bear the father’s surname', () => {
    for (const child of people.filter(
      (person) => person.mother?.truth !== undefined && byTruth.has(person.mother.truth),
    )) {
      const mother = byTruth.get(child.mother?.truth ?? '') as TruePerson;
      expect(yearOf(child) - yearOf(mother)).toBeGreaterThanOrEqual(16);
      expect(child.household).toBe(mother.household);
      expect(child.fullName.startsWith(`${byTruth.get(child.father?.truth ?? '')?.surname} `)).toBe(true);
    }
  });

  it('hold at most two personal numbers, one after the other, and some hold two', () => {
    const counts = people.map((person) => person.nationalIds.length);
    expect(Math.max(...counts)).toBe(2);
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(10);
    for (const { nationalIds } of people)
      expect([...nationalIds].map(({ from }) => from)).toEqual(nationalIds.map(({ from }) => from).sort());
  });

  it('have the look-alikes of a real commune: twins, siblings, namesakes of one year, neighbouring numbers', () => {
    const kinds = new Set(lookAlikesAmong(people).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['namesakes', 'near-number', 'siblings', 'twins']);
  });

  it('share phones within a household', () => {
    const owners = new Map<string, Set<number>>();
    const users = new Map<string, number>();
    for (const person of people) {
      const phone = person.phones.at(-1)?.value ?? '';
      owners.set(phone, (owners.get(phone) ?? new Set()).add(person.household));
      users.set(phone, (users.get(phone) ?? 0) + 1);
    }
    expect([...users.values()].filter((count) => count > 1).length).toBeGreaterThan(200);
    expect([...owners.values()].filter((households) => households.size > 1).length).toBeLessThan(5);
  });

  it('are named as Vietnamese people are: Nguyễn for 25–42 %, three words for most', () => {
    const share = (test: (person: TruePerson) => boolean): number => people.filter(test).length / people.length;
    const nguyen = share((person) => person.surname === 'Nguyễn');
    expect(nguyen).toBeGreaterThan(0.25);
    expect(nguyen).toBeLessThan(0.42);
    expect(share((person) => person.fullName.split(' ').length === 3)).toBeGreaterThan(0.75);
  });
});
