import type { Clerk } from '../clerk/clerk';
import type { Office } from '../clerk/office';
import { registerAll } from '../clerk/register';
import type { Draws } from '../draw/draws';
import { writeEnterprise } from '../enterprises/write-enterprise';
import type { JudgingRecord, JudgingWorld } from '../shape/judging-world';
import { writeParcel } from '../parcels/write-parcel';
import type { Person } from '../persons/person';
import { writePerson } from '../persons/write-person';
import type { Home, Since } from '../places/home';
import type { Offices } from './offices-of-world';
import type { Things } from './things';

/** Lets every office write down what it knows. */
export function recordThings(things: Things, offices: Offices, draws: Draws): JudgingWorld {
  const { persons, enterprises, parcels, lookAlikes } = things;
  const records: JudgingRecord[] = [
    ...registerAll(
      offices.persons,
      {
        collection: 'persons',
        things: persons,
        idOf: ({ id }) => id,
        provincesOf: ({ homes }) => provincesOf(homes),
        sinceOf: ({ born }) => born.year,
        concerns: concernsPerson,
        write: (person, clerk: Clerk) => writePerson(person, clerk, persons),
      },
      draws,
    ),
    ...registerAll(
      offices.enterprises,
      {
        collection: 'enterprises',
        things: enterprises,
        idOf: ({ id }) => id,
        provincesOf: ({ seats }) => provincesOf(seats),
        sinceOf: ({ founded }) => founded.year,
        write: writeEnterprise,
      },
      draws,
    ),
    ...registerAll(
      offices['land-parcels'],
      {
        collection: 'land-parcels',
        things: parcels,
        idOf: ({ id }) => id,
        provincesOf: ({ home }) => [home.place.province.code],
        sinceOf: ({ since }) => since,
        write: writeParcel,
      },
      draws,
    ),
  ];
  return { records, lookAlikes };
}

const provincesOf = (homes: readonly Since<Home>[]): string[] => homes.map(({ value }) => value.place.province.code);

function concernsPerson({ people }: Office, { born }: Person): boolean {
  if (people === 'adults') return born.year <= 2008;
  return people === 'children' ? born.year >= 2000 : true;
}
