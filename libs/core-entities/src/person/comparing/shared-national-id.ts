import { haveValueInCommon, statedValues, type Features } from '@sogoc/matching';

/** Whether one side states, as current or former, a number that the other side states too. */
export const nationalIdsAgree = (left: Features, right: Features): boolean =>
  haveValueInCommon(numbersOf(left), numbersOf(right));

const NUMBERS = ['nationalId', 'doubtfulNationalId', 'formerNationalIds'] as const;

const numbersOf = (features: Features): readonly string[] => NUMBERS.flatMap((name) => statedValues(features[name]));
