import { Draws } from '../draw/draws';
import { Numbers } from '../draw/numbers';
import { Enterprises } from '../enterprises/enterprises';
import type { JudgingWorld } from '../shape/judging-world';
import { Parcels } from '../parcels/parcels';
import { household, namesake, queue, single } from '../persons/households';
import { People } from '../persons/people';
import { allPlaces, type Place } from '../places/drawn-place';
import { recordThings } from '../world/record-things';
import { lookAlike, namedAfterIn, noThings, twinsIn, type Things } from '../world/things';
import { nationwideOffices } from './nationwide-offices';

/** Things at full size: about 55,000 records of persons and 16,000 each of enterprises and parcels. */
const FULL = { persons: 19_000, enterprises: 5_400, parcels: 6_800 } as const;

/** Things drawn thinly over the country: nearly every commune has some, hardly one has many. `share` 1 is the full size. */
export function nationwideWorld(seed: number, share: number): JudgingWorld {
  const draws = new Draws(`nationwide/${seed}`);
  const numbers = new Numbers(draws.fork('numbers'));
  const people = new People(draws.fork('people'), numbers, allPlaces());
  const things = noThings();
  addPeople(things, people, FULL.persons * share);
  addEnterprises(things, new Enterprises(draws.fork('enterprises'), numbers, people), FULL.enterprises * share);
  addParcels(things, new Parcels(draws.fork('parcels'), numbers, people), FULL.parcels * share);
  return recordThings(things, nationwideOffices(draws.fork('offices')), draws.fork('records'));
}

function addPeople(things: Things, people: People, count: number): void {
  const { draws } = people;
  while (things.persons.length < count) {
    const place = draws.one(allPlaces());
    const kind = draws.next();
    if (kind < 0.015) {
      const members = queue(people, place);
      lookAlike(things, 'queue', members);
      things.persons.push(...members);
    } else if (kind < 0.3) {
      const family = household(people, place);
      for (const pair of twinsIn(family)) lookAlike(things, 'twins', pair);
      for (const pair of namedAfterIn(family)) lookAlike(things, 'named-after-father', pair);
      things.persons.push(...family);
    } else things.persons.push(...single(people, place));
    if (draws.chance(0.01)) {
      const of = draws.one(things.persons);
      const other = namesake(people, of, place);
      lookAlike(things, 'namesakes', [of, other]);
      things.persons.push(other);
    }
  }
}

function addEnterprises(things: Things, enterprises: Enterprises, count: number): void {
  const { draws } = enterprises;
  const place = (): Place => draws.one(allPlaces());
  while (things.enterprises.length < count) {
    const company = enterprises.company(place());
    things.enterprises.push(company);
    if (draws.chance(0.06)) {
      const size = draws.whole(1, 5);
      const units = Array.from({ length: size }, (_, i) => enterprises.unit(company, i + 1, place()));
      lookAlike(things, 'sister-units', units);
      for (const unit of units) lookAlike(things, 'company-and-unit', [company, unit]);
      things.enterprises.push(...units);
    }
    if (draws.chance(0.03)) {
      const other = enterprises.confusing(company, place());
      lookAlike(things, 'confusing-names', [company, other]);
      things.enterprises.push(other);
    }
  }
}

function addParcels(things: Things, parcels: Parcels, count: number): void {
  const { draws } = parcels;
  while (things.parcels.length < count) {
    const size = draws.chance(0.6) ? 1 : draws.whole(2, 5);
    const sheet = parcels.sheet(draws.one(allPlaces()), draws.whole(1, 60), size, () => undefined);
    sheet
      .slice(1)
      .forEach((parcel, i) => lookAlike(things, 'neighbour-parcels', [sheet[i] as (typeof sheet)[number], parcel]));
    things.parcels.push(...sheet);
    if (!draws.chance(0.02)) continue;
    const [first, ...others] = sheet;
    if (first === undefined) continue;
    const [before, rest, part] = parcels.split(first);
    lookAlike(things, 'split-parcels', [before, rest, part]);
    things.parcels.splice(-sheet.length, sheet.length, before, rest, part, ...others);
  }
}
