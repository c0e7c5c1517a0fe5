import { statedValues, type Features } from '@sogoc/matching';

/** Whether one side states, as current or former, a number that the other side states too. */
export function nationalIdsAgree(left: Features, right: Features): boolean {
  const numbers = new Set(numbersOf(left));
  return numbersOf(right).some((value) => numbers.has(value));
}

const NUMBERS = ['nationalId', 'doubtfulNationalId', 'formerNationalIds'] as const;

const numbersOf = (features: Features): readonly string[] => NUMBERS.flatMap((name) => statedValues(features[name]));
