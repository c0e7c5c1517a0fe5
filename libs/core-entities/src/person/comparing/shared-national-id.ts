import { haveValueInCommon, type Features } from '@sogoc/matching';

/** Whether one side states, as current or former, a number that the other side states too. */
export function nationalIdsAgree(left: Features, right: Features): boolean {
  return NUMBERS.some((own) => NUMBERS.some((other) => haveValueInCommon(left[own], right[other])));
}

const NUMBERS = ['nationalId', 'doubtfulNationalId', 'formerNationalIds'] as const;
