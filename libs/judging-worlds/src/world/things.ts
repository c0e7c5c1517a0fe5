import type { Enterprise } from '../enterprises/enterprise';
import type { JudgingLookAlike } from '../shape/judging-world';
import type { Parcel } from '../parcels/parcel';
import type { Person } from '../persons/person';

/** What is true in a world, before any office writes it down. */
export interface Things {
  readonly persons: Person[];
  readonly enterprises: Enterprise[];
  readonly parcels: Parcel[];
  readonly lookAlikes: JudgingLookAlike[];
}

export const noThings = (): Things => ({ persons: [], enterprises: [], parcels: [], lookAlikes: [] });

interface Named {
  readonly id: string;
}

/** All pairs among a few things that are easily taken for one. */
export function lookAlike(things: Things, kind: string, members: readonly Named[]): void {
  members.forEach(({ id: left }, i) => {
    for (const { id: right } of members.slice(i + 1)) things.lookAlikes.push({ kind, left, right });
  });
}

/** Twins are those of one day and one mother. */
export function twinsIn(family: readonly Person[]): Person[][] {
  return family.flatMap((person, i) => {
    const twin = family[i + 1];
    const areTwins = twin !== undefined && twin.mother === person.mother && twin.born === person.born;
    return areTwins ? [[person, twin]] : [];
  });
}

/** Father and son of one full name. */
export function namedAfterIn(family: readonly Person[]): Person[][] {
  return family.flatMap((person) =>
    family.some(({ name }) => person.father === name && person.name === name)
      ? [[person, family.find(({ name }) => name === person.father) as Person]]
      : [],
  );
}
