/** How hard a world is to resolve: shares (0–1) of things that look alike, and factors on what sources get wrong. */
export interface Difficulty {
  /** Factor on the rates of all mistakes; habits (rates of 1) stay. */
  readonly mistakes: number;
  /** Factor on the probability that a source states an identifying number. */
  readonly numbersStated: number;
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
  /** Share of enterprises with a neighbour of nearly the same name. */
  readonly confusingNames: number;
  /** Share of enterprises with a dependent unit. */
  readonly dependentUnits: number;
  /** Share of records of dependent units that carry the parent's tax code. */
  readonly unitsUnderParentCode: number;
  /** Share of parcels that are split. */
  readonly splitParcels: number;
}

/** `usual` is what the demo, the shipped models' training and the benchmarks draw. None of the rates is a measurement. */
export const DIFFICULTIES = {
  usual: {
    mistakes: 1,
    numbersStated: 1,
    twinBirths: 0.025,
    alikeTwins: 0,
    sonsLikeFathers: 0,
    namesakes: 0.12,
    numbersOfKin: 0,
    confusingNames: 0.12,
    dependentUnits: 0.16,
    unitsUnderParentCode: 0,
    splitParcels: 0.09,
  },
  hard: {
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
  },
} as const satisfies Readonly<Record<string, Difficulty>>;

export type DifficultyName = keyof typeof DIFFICULTIES;
