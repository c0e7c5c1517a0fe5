import type { Commune } from '../places/place';

/** A set of ways in which offices write, of which each source has one. */
export type OfficeProfileName = 'patchwork' | 'motley' | 'villages' | 'wards';

/** How hard a world is to resolve: shares (0–1) of things that look alike, and factors on what sources get wrong. */
export interface Difficulty {
  /** Factor on the rates of all mistakes; habits (rates of 1) stay. */
  readonly mistakes: number;
  /** Factor on the probability that a source states an identifying number. */
  readonly numbersStated: number;
  /** Factor on the probability that a source states anything else but the name; 1 leaves its habits. */
  readonly detailsStated: number;
  /** Whether every source writes names and addresses in capitals without diacritics. */
  readonly unaccented: boolean;
  /** Which set of offices' habits falls to the sources; absent: their own profiles alone. */
  readonly habits?: OfficeProfileName;
  /** People of one commune in the world, so in how many communes it lies; absent: those of a whole commune. */
  readonly personsPerCommune?: number;
  /** Only communes of this kind; absent: both. */
  readonly communeKind?: Commune['kind'];
  /** Share of births that are twins. */
  readonly twinBirths: number;
  /** Share of twins of one sex whose names sound alike or share the given name: `Tuấn` and `Tuân`, `Minh Anh` and `Ngọc Anh`. */
  readonly alikeTwins: number;
  /** Share of eldest sons with their father's full name. */
  readonly sonsLikeFathers: number;
  /** Share of people living alone who have a neighbour's full name and birth year. */
  readonly namesakes: number;
  /** Share of person records that carry a household member's personal number. */
  readonly numbersOfKin: number;
  /** Share of person records that carry the personal number of somebody who has nothing to do with them. */
  readonly numbersOfStrangers: number;
  /** Share of enterprises with a neighbour of nearly the same name. */
  readonly confusingNames: number;
  /** Share of enterprises with a dependent unit. */
  readonly dependentUnits: number;
  /** Share of records of dependent units that carry the parent's tax code. */
  readonly unitsUnderParentCode: number;
  /** Share of parcels that are split. */
  readonly splitParcels: number;
}

const USUAL: Difficulty = {
  mistakes: 1,
  numbersStated: 1,
  detailsStated: 1,
  unaccented: false,
  twinBirths: 0.025,
  alikeTwins: 0,
  sonsLikeFathers: 0,
  namesakes: 0.12,
  numbersOfKin: 0,
  numbersOfStrangers: 0,
  confusingNames: 0.12,
  dependentUnits: 0.16,
  unitsUnderParentCode: 0,
  splitParcels: 0.09,
};

const HARD: Difficulty = {
  ...USUAL,
  mistakes: 2,
  numbersStated: 0.8,
  twinBirths: 0.08,
  alikeTwins: 0.4,
  sonsLikeFathers: 0.03,
  namesakes: 0.3,
  numbersOfKin: 0.004,
  confusingNames: 0.25,
  dependentUnits: 0.3,
  unitsUnderParentCode: 0.04,
  splitParcels: 0.16,
};

/**
 * `usual` is what the demo, the first models' training and the benchmarks draw. The next three each change one habit, to see what a
 * model owes to the habits it was made with: `sparse` sources say little, `unaccented` ones write without marks, and a `crowded` world
 * is full of people who look alike and of numbers that stand in the wrong record. `patchwork` and `motley` lie over many communes, and their
 * offices have habits of their own: a model is made on the one and judged on the other. So with `villages` and `wards`, a few whole communes
 * each, where people are known by hamlet or quarter and lists state little. None of the rates is a measurement.
 */
export const DIFFICULTIES = {
  usual: USUAL,
  hard: HARD,
  sparse: { ...USUAL, numbersStated: 0.5, detailsStated: 0.65 },
  unaccented: { ...USUAL, mistakes: 1.5, unaccented: true },
  crowded: {
    ...HARD,
    numbersStated: 0.9,
    twinBirths: 0.15,
    alikeTwins: 0.15,
    sonsLikeFathers: 0.1,
    namesakes: 0.6,
    numbersOfKin: 0.01,
    numbersOfStrangers: 0.01,
    confusingNames: 0.45,
    dependentUnits: 0.5,
    splitParcels: 0.3,
  },
  patchwork: {
    ...HARD,
    mistakes: 1.3,
    numbersStated: 0.6,
    detailsStated: 0.85,
    habits: 'patchwork',
    personsPerCommune: 200,
  },
  motley: { ...HARD, mistakes: 1.3, numbersStated: 0.55, detailsStated: 0.8, habits: 'motley', personsPerCommune: 400 },
  villages: {
    ...HARD,
    mistakes: 1.2,
    numbersStated: 0.75,
    detailsStated: 0.95,
    twinBirths: 0.04,
    namesakes: 0.06,
    sonsLikeFathers: 0.005,
    habits: 'villages',
    personsPerCommune: 3000,
    communeKind: 'rural',
  },
  wards: {
    ...HARD,
    mistakes: 1.2,
    numbersStated: 0.7,
    detailsStated: 0.9,
    twinBirths: 0.04,
    namesakes: 0.06,
    sonsLikeFathers: 0.005,
    habits: 'wards',
    personsPerCommune: 2000,
    communeKind: 'urban',
  },
} as const satisfies Readonly<Record<string, Difficulty>>;

export type DifficultyName = keyof typeof DIFFICULTIES;
export const DIFFICULTY_NAMES = Object.keys(DIFFICULTIES) as readonly DifficultyName[];
