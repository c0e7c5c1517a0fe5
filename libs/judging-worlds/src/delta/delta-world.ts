import { Draws } from '../draw/draws';
import { Numbers } from '../draw/numbers';
import { Enterprises } from '../enterprises/enterprises';
import type { JudgingWorld } from '../shape/judging-world';
import type { Holder } from '../parcels/parcel';
import { Parcels } from '../parcels/parcels';
import { household, namesake, queue } from '../persons/households';
import { People } from '../persons/people';
import { allPlaces, type Place } from '../places/drawn-place';
import { recordThings } from '../world/record-things';
import { lookAlike, namedAfterIn, noThings, twinsIn, type Things } from '../world/things';
import { deltaOffices } from './delta-offices';

const FULL = { persons: 20_000, enterprises: 5_700, parcels: 5_300 } as const;
/** Old provinces of the Mekong delta. */
const DELTA = new Set(['80', '82', '83', '84', '86', '87', '89', '91', '92', '93', '94', '95', '96']);
const COMMUNES = 2;
/** Each was made of so many old ones at least. */
const LEAST_OLD = 3;

/** Two new communes of the Mekong delta, at full size with nearly everybody in them: families, namesakes, household businesses, sheets of neighbours. */
export function deltaWorld(seed: number, share: number): JudgingWorld {
  const draws = new Draws(`delta/${seed}`);
  const places = placesOf(draws.fork('places'));
  const numbers = new Numbers(draws.fork('numbers'));
  const people = new People(draws.fork('people'), numbers, [...places, ...delta().slice(0, 40)]);
  const things = noThings();
  addPeople(things, people, places, FULL.persons * share);
  addEnterprises(things, new Enterprises(draws.fork('enterprises'), numbers, people), places, FULL.enterprises * share);
  addParcels(things, new Parcels(draws.fork('parcels'), numbers, people), places, FULL.parcels * share);
  return recordThings(things, deltaOffices(draws.fork('offices')), draws.fork('records'));
}

const delta = (): Place[] => allPlaces().filter(({ province }) => DELTA.has(province.code));

/** The old communes that the chosen new ones were made of. */
function placesOf(draws: Draws): Place[] {
  const all = delta();
  const chosen = new Map<string, Place[]>();
  while (chosen.size < COMMUNES) {
    const { code } = draws.one(all).newCommune;
    const old = all.filter(({ newCommune }) => newCommune.code === code);
    if (old.length >= LEAST_OLD) chosen.set(code, old);
  }
  return [...chosen.values()].flat();
}

function addPeople(things: Things, people: People, places: readonly Place[], count: number): void {
  const { draws } = people;
  while (things.persons.length < count) {
    const place = draws.one(places);
    const isQueue = draws.chance(0.02);
    const members = isQueue ? queue(people, place) : household(people, place);
    if (isQueue) lookAlike(things, 'queue', members);
    for (const pair of twinsIn(members)) lookAlike(things, 'twins', pair);
    for (const pair of namedAfterIn(members)) lookAlike(things, 'named-after-father', pair);
    things.persons.push(...members);
    if (!draws.chance(0.03)) continue;
    const of = draws.one(things.persons);
    const other = namesake(people, of, place);
    lookAlike(things, 'namesakes', [of, other]);
    things.persons.push(other);
  }
}

function addEnterprises(things: Things, enterprises: Enterprises, places: readonly Place[], count: number): void {
  const { draws } = enterprises;
  const adults = things.persons.filter(({ born }) => born.year < 2000);
  while (things.enterprises.length < count) {
    if (draws.chance(0.5)) {
      // One person registers one household business in the country (Decree 01/2021/NĐ-CP, art. 80).
      const [owner] = adults.splice(draws.whole(0, adults.length - 1), 1);
      if (owner !== undefined) things.enterprises.push(enterprises.householdBusiness(owner));
      continue;
    }
    const owner = draws.one(adults);
    const representative = { name: owner.name, nationalId: owner.nationalId };
    const company = enterprises.company(draws.one(places), draws.chance(0.5) ? { owner: representative } : {});
    things.enterprises.push(company);
    if (draws.chance(0.06)) {
      const [first, second] = [0, 1].map(() => enterprises.company(draws.one(places), { owner: representative }));
      const pair = [first, second].filter((one) => one !== undefined);
      lookAlike(things, 'one-owner', pair);
      things.enterprises.push(...pair);
    }
    if (draws.chance(0.1)) {
      const units = Array.from({ length: draws.whole(1, 4) }, (_, i) =>
        enterprises.unit(company, i + 1, draws.one(places)),
      );
      lookAlike(things, 'sister-units', units);
      for (const unit of units) lookAlike(things, 'company-and-unit', [company, unit]);
      things.enterprises.push(...units);
    }
  }
}

function addParcels(things: Things, parcels: Parcels, places: readonly Place[], count: number): void {
  const { draws } = parcels;
  const adults = things.persons.filter(({ born }) => born.year < 2000);
  const holder = (): Holder => {
    const { name, nationalId } = draws.one(adults);
    return { name, nationalId };
  };
  let sheetNumber = 0;
  while (things.parcels.length < count) {
    sheetNumber = (sheetNumber % 60) + 1;
    const sheet = parcels.sheet(draws.one(places), sheetNumber, draws.whole(30, 70), holder);
    sheet
      .slice(1)
      .forEach((parcel, i) => lookAlike(things, 'neighbour-parcels', [sheet[i] as (typeof sheet)[number], parcel]));
    for (const parcel of sheet) {
      if (!draws.chance(0.015)) {
        things.parcels.push(parcel);
        continue;
      }
      const parts = parcels.split(parcel);
      lookAlike(things, 'split-parcels', parts);
      things.parcels.push(...parts);
    }
  }
}
