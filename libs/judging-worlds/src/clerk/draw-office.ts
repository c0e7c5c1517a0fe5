import type { Draws } from '../draw/draws';
import { FAULTS, type AddressStyle, type Fault, type Office } from './office';

/** Faults that are rare everywhere: they come of confusion, not of habit. */
const RARE: Readonly<Partial<Record<Fault, number>>> = {
  'number-of-relative': 0.003,
  'number-of-another': 0.0008,
  'sex-wrong': 0.004,
  'parent-code': 0.01,
};

/**
 * Rates of mistakes of one office: most kinds between 0.2 and 1.5 in a hundred records, and `weak` kinds in which it is bad, 3 to 8.
 * `care` scales all of them.
 */
export function drawFaults(draws: Draws, weak: number, care = 1): Partial<Record<Fault, number>> {
  const rates: Partial<Record<Fault, number>> = {};
  for (const fault of FAULTS) rates[fault] = care * (RARE[fault] ?? draws.between(0.002, 0.015));
  for (let i = 0; i < weak; i++) {
    const fault = draws.one(FAULTS);
    if (RARE[fault] === undefined) rates[fault] = care * draws.between(0.03, 0.08);
  }
  return rates;
}

/** An office whose habits are drawn; what is given holds. */
export function drawOffice(draws: Draws, code: string, given: Partial<Office> = {}): Office {
  const from = draws.whole(2008, 2024);
  const marks = draws.next();
  return {
    code,
    reach: draws.between(0.35, 0.75),
    twice: draws.between(0, 0.04),
    years: [from, draws.whole(Math.max(from, 2018), 2026)],
    writing: {
      plain: marks < 0.6 ? 0 : marks < 0.8 ? 1 : draws.between(0.05, 0.4),
      capitals: draws.chance(0.3) ? 1 : draws.between(0, 0.15),
      givenFirst: draws.chance(0.08) ? draws.between(0.3, 0.9) : 0,
      shortForms: draws.between(0.05, 0.7),
    },
    address: drawAddressStyle(draws),
    dates: draws.chance(0.35) ? 'slashes' : 'iso',
    padsDays: draws.chance(0.4),
    padsFounding: draws.chance(0.2) ? draws.between(0.3, 1) : 0,
    lostZeros: draws.chance(0.15) ? draws.between(0.3, 0.9) : 0,
    states: drawStates(draws),
    faults: drawFaults(draws, 3),
    ...given,
  };
}

function drawAddressStyle(draws: Draws): AddressStyle {
  return {
    units: draws.one(['old', 'new', 'by-date', 'by-date']),
    words: draws.one(['full', 'full', 'bare', 'short']),
    codes: draws.one(['none', 'none', 'with-set', 'with-set', 'bare', 'code-only']),
  };
}

/** Coverage 40–95 % of what an office asks for at all; some things it does not ask. */
export function drawStates(draws: Draws): Office['states'] {
  const states: Record<string, number> & { other: number } = { other: draws.between(0.4, 0.95) };
  for (const field of FIELDS) states[field] = draws.chance(0.25) ? 0 : draws.between(0.4, 0.95);
  for (const field of ['fullName', 'name']) states[field] = 1;
  for (const field of ['dateOfBirth', 'sex']) states[field] = draws.between(0.75, 0.99);
  return states;
}

const FIELDS = [
  'nationalId',
  'phone',
  'email',
  'permanentAddress',
  'currentAddress',
  'placeOfOrigin',
  'parents',
  'relatives',
  'taxCode',
  'insurance',
  'foreignName',
  'shortName',
  'representatives',
  'registeredAddress',
  'foundedOn',
  'industries',
  'charterCapital',
  'parcelCode',
  'commune',
  'numbers',
  'area',
  'landUses',
  'address',
  'geometry',
  'certificates',
  'holders',
];
