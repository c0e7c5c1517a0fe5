import { drawDay } from '../clerk/write-date';
import { drawHome } from '../places/home';
import type { Place } from '../places/drawn-place';
import { RELATED_PAIRS, TONE_PAIRS } from '../words/person-words';
import { NOW, type People } from './people';
import type { Person, Sex } from './person';

/** One person whose family nobody registered. */
export function single(people: People, place: Place): Person[] {
  return [people.person({ home: drawHome(people.draws, place) })];
}

/** Parents, their children and now and then a grandparent under one roof; phones are shared, numbers of some stand in a row. */
export function household(people: People, place: Place): Person[] {
  const { draws, numbers } = people;
  const home = drawHome(draws, place);
  const phone = numbers.mobile();
  const year = draws.whole(1950, 1998);
  const father = people.person({ sex: 'male', year, home, phone });
  const sharesPhone = draws.chance(0.3);
  const mother = people.person({ sex: 'female', year: year + draws.whole(-2, 6), home, ...(sharesPhone && { phone }) });
  const members = [father, mother];
  let born = mother.born.year + draws.whole(19, 30);
  while (born <= NOW && members.length < 6) {
    members.push(...birth(people, father, mother, born, phone));
    if (draws.chance(0.45)) break;
    born += draws.whole(1, 6);
  }
  if (draws.chance(0.2)) {
    const age = { year: year - draws.whole(22, 34), home };
    members.push(people.person({ sex: 'female', ...age, name: people.name('female', age.year, place) }));
  }
  for (const member of members) member.family.push(...members.filter((other) => other !== member));
  return members;
}

function birth(people: People, father: Person, mother: Person, year: number, phone: string): Person[] {
  const { draws } = people;
  const isTwins = draws.chance(0.02);
  if (isTwins) return twins(people, father, mother, year);
  const sex = draws.one(['male', 'female'] as const);
  const home = father.homes[0]?.value;
  if (home === undefined) return [];
  const parents = { father: father.name, mother: mother.name };
  const child = { sex, year, home, surname: father.name.surname, ...parents };
  // Some sons bear the father's name with another middle word, some the whole of it.
  const isNamedAfter = sex === 'male' && draws.chance(0.015);
  return [
    people.person({ ...child, ...(isNamedAfter && { name: father.name }), ...(draws.chance(0.25) && { phone }) }),
  ];
}

/** Twins: one day, one mother, often one middle name; numbers in a row in three of five cases; in two of five a tone between the names. */
export function twins(people: People, father: Person, mother: Person, year: number): Person[] {
  const { draws, numbers } = people;
  const sex: Sex = draws.one(['male', 'female'] as const);
  const home = father.homes[0]?.value;
  if (home === undefined) return [];
  const born = drawDay(draws, year, year === NOW ? 8 : 12);
  const first = people.name(sex, year, home.place, father.name.surname);
  const [one = '', other = ''] = pairOf(people, sex);
  const wanted = { sex, born, home, father: father.name, mother: mother.name };
  const elder = people.person({ ...wanted, name: { ...first, given: one } });
  const keepsMiddle = draws.chance(0.75);
  const middles = keepsMiddle ? first.middles : people.name(sex, year, home.place).middles;
  const nationalId = draws.chance(0.6) ? numbers.nationalIdAfter(elder.nationalId, sex) : undefined;
  const younger = people.person({
    ...wanted,
    name: { ...first, middles, given: other },
    ...(nationalId !== undefined && { nationalId }),
  });
  return [elder, younger];
}

function pairOf({ draws }: People, sex: Sex): string[] {
  const lists = draws.chance(0.4) ? TONE_PAIRS : RELATED_PAIRS;
  return draws.one(lists[sex].split(',')).trim().split('/');
}

/** People who stood in one office's queue: numbers in a row, one year, one commune; now and then two of them bear one name. */
export function queue(people: People, place: Place): Person[] {
  const { draws, numbers } = people;
  const year = draws.whole(1950, 2010);
  const sex = draws.one(['male', 'female'] as const);
  const first = people.person({ sex, year, home: drawHome(draws, place) });
  const members = [first];
  const isOneName = draws.chance(0.1);
  for (let i = draws.whole(1, 3); i > 0; i--) {
    const before = members.at(-1) as Person;
    const nationalId = numbers.nationalIdAfter(before.nationalId, sex);
    const name = isOneName && i === 1 ? { name: first.name } : {};
    members.push(people.person({ sex, year, home: drawHome(draws, place), nationalId, ...name }));
  }
  return members;
}

/** Somebody of the same name: born the same day somewhere else, or in the same commune in a near year. */
export function namesake(people: People, of: Person, elsewhere: Place): Person {
  const { draws } = people;
  const isFar = draws.chance(0.3);
  const own = of.homes[0]?.value.place ?? elsewhere;
  const home = drawHome(draws, isFar ? elsewhere : own);
  const year = Math.min(NOW, of.born.year + draws.one([-2, -1, 0, 1, 2]));
  const born = isFar ? of.born : drawDay(draws, year, year === NOW ? 8 : 12);
  return people.person({ sex: of.sex, name: of.name, born, home });
}
