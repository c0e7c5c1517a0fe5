import { drawFaults } from '../clerk/draw-office';
import type { Office } from '../clerk/office';
import type { Draws } from '../draw/draws';
import type { Offices } from '../world/offices-of-world';

/** Offices of a few communes, written out one by one: what each is known for stands beside it. */
export function deltaOffices(draws: Draws): Offices {
  const usual = office(draws);
  return {
    persons: persons(usual, draws),
    enterprises: enterprises(usual),
    'land-parcels': parcels(usual),
  };
}

type Make = (code: string, weak: number, given: Omit<Partial<Office>, 'code'>) => Office;

const office =
  (draws: Draws): Make =>
  (code, weak, given) => ({
    code,
    reach: 0.6,
    twice: 0.01,
    years: [2018, 2026],
    writing: { plain: 0, capitals: 0, givenFirst: 0, shortForms: 0.3 },
    address: { units: 'by-date', words: 'full', codes: 'none' },
    dates: 'iso',
    padsDays: false,
    lostZeros: 0,
    states: { other: 0.7, fullName: 1, name: 1 },
    faults: drawFaults(draws, weak),
    ...given,
  });

function persons(make: Make, draws: Draws): Office[] {
  return [
    make('population', 0, {
      reach: 0.95,
      twice: 0,
      years: [2022, 2026],
      padsDays: true,
      address: { units: 'new', words: 'full', codes: 'with-set' },
      states: {
        other: 0.92,
        fullName: 1,
        nationalId: 0.98,
        phone: 0.3,
        email: 0,
        taxCode: 0,
        insurance: 0,
        relatives: 0.4,
      },
      faults: drawFaults(draws, 0, 0.25),
    }),
    // The health station writes what people say: phones of the family, birth years, no numbers of children.
    make('health-station', 4, {
      reach: 0.55,
      padsDays: true,
      dates: 'slashes',
      address: { units: 'old', words: 'short', codes: 'none' },
      states: {
        other: 0.5,
        fullName: 1,
        dateOfBirth: 0.93,
        sex: 0.97,
        nationalId: 0.45,
        phone: 0.75,
        insurance: 0.7,
        email: 0,
        taxCode: 0,
        relatives: 0,
        parents: 0.5,
      },
    }),
    // The school of the nineties to now: names without numbers, parents always.
    make('school-office', 3, {
      reach: 0.7,
      people: 'children',
      years: [2008, 2025],
      address: { units: 'old', words: 'bare', codes: 'none' },
      states: {
        other: 0.4,
        fullName: 1,
        dateOfBirth: 0.98,
        sex: 0.95,
        nationalId: 0.4,
        phone: 0.6,
        email: 0,
        taxCode: 0,
        parents: 0.95,
        relatives: 0,
      },
    }),
    // A list for allowances, typed in capitals without marks into a spreadsheet that eats zeros.
    make('allowance-list', 4, {
      reach: 0.3,
      writing: { plain: 1, capitals: 1, givenFirst: 0 },
      lostZeros: 0.7,
      padsDays: true,
      address: { units: 'by-date', words: 'short', codes: 'bare' },
      states: {
        other: 0.55,
        fullName: 1,
        dateOfBirth: 0.9,
        sex: 0.8,
        nationalId: 0.85,
        email: 0,
        taxCode: 0,
        insurance: 0.1,
        relatives: 0,
      },
    }),
    // Customers of the water works: the contract is years old, one phone a household, hardly a birth date.
    make('water-works', 3, {
      reach: 0.35,
      people: 'adults',
      years: [2009, 2022],
      writing: { plain: 0.25, capitals: 0.4, givenFirst: 0 },
      states: {
        other: 0.8,
        fullName: 1,
        dateOfBirth: 0.35,
        sex: 0.4,
        nationalId: 0.6,
        phone: 0.9,
        placeOfOrigin: 0,
        parents: 0,
        relatives: 0,
        insurance: 0,
        taxCode: 0,
        email: 0.1,
      },
    }),
    // A clinic's foreign software has two fields for a name and prints the given name first.
    make('private-clinic', 3, {
      reach: 0.12,
      years: [2020, 2026],
      writing: { plain: 0.4, capitals: 0, givenFirst: 0.7 },
      dates: 'slashes',
      states: {
        other: 0.5,
        fullName: 1,
        dateOfBirth: 0.97,
        sex: 0.97,
        nationalId: 0.5,
        phone: 0.95,
        parents: 0,
        relatives: 0,
        taxCode: 0,
      },
    }),
    make('tax-branch', 2, {
      reach: 0.3,
      people: 'adults',
      years: [2010, 2025],
      writing: { plain: 0, capitals: 1, givenFirst: 0 },
      padsDays: true,
      states: {
        other: 0.5,
        fullName: 1,
        dateOfBirth: 0.8,
        sex: 0.5,
        nationalId: 0.85,
        taxCode: 0.95,
        insurance: 0,
        parents: 0,
        relatives: 0,
      },
    }),
  ];
}

function enterprises(make: Make): Office[] {
  return [
    make('business-registration', 0, {
      reach: 0.9,
      twice: 0,
      states: { other: 0.9, name: 1, taxCode: 0.99 },
      address: { units: 'by-date', words: 'full', codes: 'with-set' },
    }),
    make('tax-branch', 2, {
      reach: 0.8,
      years: [2012, 2026],
      writing: { plain: 0, capitals: 1, givenFirst: 0, shortForms: 0.5 },
      states: { other: 0.6, name: 1, taxCode: 0.96, foreignName: 0, shortName: 0 },
    }),
    // Licences of the market board: the owner counts, the code is often missing, names are as on the sign.
    make('market-board', 4, {
      reach: 0.4,
      years: [2015, 2025],
      writing: { plain: 0, capitals: 0.2, givenFirst: 0, shortForms: 0.8 },
      address: { units: 'old', words: 'short', codes: 'none' },
      states: {
        other: 0.4,
        name: 1,
        taxCode: 0.3,
        representatives: 0.9,
        phone: 0.8,
        registeredAddress: 0.9,
        foreignName: 0,
        industries: 0,
      },
    }),
    make('food-safety', 3, {
      reach: 0.35,
      writing: { plain: 0.6, capitals: 0.5, givenFirst: 0.1, shortForms: 0.4 },
      states: {
        other: 0.4,
        name: 1,
        taxCode: 0.45,
        representatives: 0.8,
        phone: 0.7,
        registeredAddress: 0.85,
        foreignName: 0,
        charterCapital: 0,
      },
    }),
    make('farm-bank', 3, {
      reach: 0.3,
      padsDays: true,
      padsFounding: 0.6,
      lostZeros: 0.4,
      states: { other: 0.6, name: 1, taxCode: 0.8, foundedOn: 0.8, industries: 0.2 },
    }),
  ];
}

function parcels(make: Make): Office[] {
  return [
    make('land', 0, {
      reach: 0.9,
      twice: 0,
      years: [2023, 2026],
      address: { units: 'new', words: 'full', codes: 'with-set' },
      states: { other: 0.9, parcelCode: 0.9, commune: 0.99, numbers: 0.98, geometry: 0.7, series: 0.8 },
    }),
    // The commune's book of before the reform: old sheets, old commune, holders of then.
    make('commune-land-book', 4, {
      reach: 0.6,
      years: [2005, 2021],
      address: { units: 'old', words: 'short', codes: 'bare' },
      states: { other: 0.6, commune: 0.6, numbers: 0.95, holders: 0.95, nationalId: 0.4, geometry: 0, series: 0.3 },
    }),
    make('land-tax', 3, {
      reach: 0.5,
      years: [2012, 2025],
      writing: { plain: 0, capitals: 1, givenFirst: 0 },
      states: {
        other: 0.5,
        parcelCode: 0,
        numbers: 0,
        geometry: 0,
        certificates: 0,
        commune: 0.95,
        area: 0.98,
        holders: 0.98,
        nationalId: 0.65,
        address: 0.75,
      },
    }),
    // Drawings of the irrigation works: shapes and numbers, nobody's name.
    make('irrigation-map', 2, {
      reach: 0.35,
      states: {
        other: 0.3,
        parcelCode: 0.3,
        numbers: 0.75,
        geometry: 0.97,
        commune: 0.5,
        holders: 0,
        certificates: 0,
        address: 0,
        series: 0.1,
      },
    }),
    make('farm-bank', 3, {
      reach: 0.3,
      writing: { plain: 0.3, capitals: 0.3, givenFirst: 0 },
      states: {
        other: 0.5,
        parcelCode: 0,
        geometry: 0,
        commune: 0.6,
        numbers: 0.8,
        certificates: 0.95,
        holders: 0.97,
        nationalId: 0.9,
        series: 0,
      },
    }),
  ];
}
