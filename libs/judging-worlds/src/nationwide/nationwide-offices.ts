import { drawFaults, drawOffice, drawStates } from '../clerk/draw-office';
import type { Office } from '../clerk/office';
import type { Draws } from '../draw/draws';
import { allPlaces } from '../places/drawn-place';
import type { Offices } from '../world/offices-of-world';

const GROUPS = 12;

/** Few registers of the country, kept with some care, and many of the provinces, each with habits that are drawn. */
export function nationwideOffices(draws: Draws): Offices {
  const provinces = [...new Set(allPlaces().map(({ province }) => province.code))];
  const groups = Array.from(
    { length: GROUPS },
    (_, group) => new Set(provinces.filter((_, i) => i % GROUPS === group)),
  );
  const local = <Kind extends string>(kinds: readonly Kind[], given: (kind: Kind) => Partial<Office>): Office[] =>
    groups.flatMap((own, group) =>
      kinds.map((kind) => drawOffice(draws, `${kind}-${group + 1}`, { provinces: own, ...given(kind) })),
    );
  return {
    persons: [
      ...nationalOfPersons(draws),
      ...local(['hospital', 'school', 'commune-police', 'social-bank', 'power-company'], (kind) => ({
        reach: draws.between(0.15, 0.4),
        ...(kind === 'school' && { people: 'children' as const, years: [2008, 2025] as const }),
        ...(kind === 'social-bank' && { people: 'adults' as const }),
      })),
    ],
    enterprises: [
      ...nationalOfEnterprises(draws),
      ...local(['fire-safety', 'industry-office', 'trade-bank'] as const, (kind) => {
        const states = { ...drawStates(draws), taxCode: CODE_STATED[kind], registeredAddress: 0.9 };
        return { reach: draws.between(0.2, 0.45), states };
      }),
    ],
    'land-parcels': [
      ...nationalOfParcels(draws),
      ...local(['land-office', 'tax-office', 'land-bank'] as const, (kind) => ({
        reach: draws.between(0.25, 0.55),
        states: landStates(kind, draws),
      })),
    ],
  };
}

type LandOffice = 'land-office' | 'tax-office' | 'land-bank';

/**
 * What an office of the land asks for follows from its work: registration goes by numbers, a mortgage by the certificate. Most tax
 * records know the payer, the size and the place only; some offices keep what the declaration says of certificate, sheet and parcel.
 */
function landStates(kind: LandOffice, draws: Draws): Office['states'] {
  if (kind === 'land-office')
    return { ...LAND, numbers: 0.94, commune: 0.85, geometry: 0.2, parcelCode: 0.3, certificates: 0.75 };
  if (kind === 'land-bank') return { ...LAND, numbers: 0.75, commune: 0.6, certificates: 0.95, nationalId: 0.8 };
  const declared = draws.chance(0.35) ? { numbers: 0.7, certificates: 0.4 } : { numbers: 0, certificates: 0 };
  return { ...LAND, ...declared, commune: 0.9, area: 0.97, holders: 0.97, nationalId: 0.6, address: 0.7 };
}

const LAND = { other: 0.6, parcelCode: 0, geometry: 0, area: 0.93, holders: 0.92 };

/** Who inspects or licenses goes by name and place and takes the tax code down now and then; banks want it. */
const CODE_STATED = { 'fire-safety': 0.3, 'industry-office': 0.55, 'trade-bank': 0.85 } as const;

const careful = (draws: Draws): Office['faults'] => drawFaults(draws, 1, 0.5);

function nationalOfPersons(draws: Draws): Office[] {
  return [
    drawOffice(draws, 'population', {
      reach: 0.9,
      twice: 0,
      years: [2021, 2026],
      writing: { plain: 0, capitals: 0, givenFirst: 0 },
      address: { units: 'by-date', words: 'full', codes: 'with-set' },
      dates: 'iso',
      padsDays: true,
      lostZeros: 0,
      states: {
        other: 0.9,
        fullName: 1,
        dateOfBirth: 1,
        sex: 1,
        nationalId: 0.99,
        phone: 0.4,
        email: 0,
        taxCode: 0,
        insurance: 0,
        relatives: 0.3,
      },
      faults: drawFaults(draws, 0, 0.3),
    }),
    drawOffice(draws, 'social-insurance', {
      reach: 0.5,
      people: 'adults',
      years: [2012, 2026],
      writing: { plain: 0, capitals: 0.1, givenFirst: 0 },
      address: { units: 'by-date', words: 'full', codes: 'none' },
      states: {
        other: 0.5,
        fullName: 1,
        dateOfBirth: 0.97,
        sex: 0.95,
        nationalId: 0.8,
        insurance: 1,
        parents: 0.2,
        relatives: 0,
        taxCode: 0,
      },
      faults: careful(draws),
    }),
    drawOffice(draws, 'finance', {
      reach: 0.35,
      people: 'adults',
      years: [2008, 2025],
      writing: { plain: 0.5, capitals: 0.8, givenFirst: 0 },
      padsDays: true,
      states: {
        other: 0.5,
        fullName: 1,
        dateOfBirth: 0.85,
        sex: 0.7,
        nationalId: 0.85,
        taxCode: 1,
        insurance: 0,
        parents: 0,
        relatives: 0,
      },
    }),
    drawOffice(draws, 'immigration', {
      reach: 0.08,
      people: 'adults',
      writing: { plain: 1, capitals: 1, givenFirst: 0.12 },
      dates: 'slashes',
      states: {
        other: 0.3,
        fullName: 1,
        dateOfBirth: 1,
        sex: 1,
        nationalId: 0.75,
        taxCode: 0,
        insurance: 0,
        parents: 0.3,
        relatives: 0,
      },
    }),
  ];
}

function nationalOfEnterprises(draws: Draws): Office[] {
  return [
    drawOffice(draws, 'business-registration', {
      reach: 0.93,
      twice: 0,
      years: [2015, 2026],
      writing: { plain: 0, capitals: 0.3, givenFirst: 0, shortForms: 0.1 },
      address: { units: 'by-date', words: 'full', codes: 'with-set' },
      dates: 'iso',
      padsFounding: 0,
      lostZeros: 0,
      states: { other: 0.9, name: 1, taxCode: 0.99, foreignName: 0.8, email: 0.5 },
      faults: drawFaults(draws, 0, 0.3),
    }),
    drawOffice(draws, 'finance', {
      reach: 0.75,
      years: [2010, 2026],
      writing: { plain: 0.2, capitals: 0.9, givenFirst: 0, shortForms: 0.5 },
      states: { other: 0.6, name: 1, taxCode: 0.97, foreignName: 0, industries: 0.6 },
      faults: careful(draws),
    }),
    drawOffice(draws, 'social-insurance', {
      reach: 0.4,
      states: { other: 0.5, name: 1, taxCode: 0.75, foreignName: 0, charterCapital: 0 },
    }),
    drawOffice(draws, 'customs', { reach: 0.1, writing: { plain: 0.6, capitals: 1, givenFirst: 0, shortForms: 0.4 } }),
  ];
}

function nationalOfParcels(draws: Draws): Office[] {
  return [
    drawOffice(draws, 'land', {
      reach: 0.85,
      twice: 0,
      years: [2024, 2026],
      writing: { plain: 0, capitals: 0, givenFirst: 0 },
      address: { units: 'by-date', words: 'full', codes: 'with-set' },
      states: { other: 0.9, parcelCode: 0.85, commune: 0.98, numbers: 0.97, geometry: 0.6, series: 0.7 },
      faults: drawFaults(draws, 0, 0.4),
    }),
    drawOffice(draws, 'construction', {
      reach: 0.3,
      years: [2019, 2026],
      states: {
        other: 0.5,
        parcelCode: 0.2,
        commune: 0.7,
        numbers: 0.8,
        geometry: 0.5,
        holders: 0.6,
        certificates: 0.3,
        series: 0.1,
      },
    }),
  ];
}
