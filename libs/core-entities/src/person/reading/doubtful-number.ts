import { nationalIdParts, type ParsedPartialDate, type Sex } from '@sogoc/vietnam';

/** What a record says of a person that a personal number says too. */
export interface StatedByNumber {
  readonly sex?: Sex;
  readonly birth?: Pick<ParsedPartialDate, 'year'>;
}

/** A number that states another sex or birth year than its own record is rather a slip, or somebody else's, than this person's. */
export function contradicts(nationalId: string, { sex, birth }: StatedByNumber): boolean {
  const parts = nationalIdParts(nationalId);
  if (parts === undefined) return false;
  return (sex !== undefined && sex !== parts.sex) || (birth?.year !== undefined && birth.year !== parts.birthYear);
}

const DOUBT = '?';

/** A number that its own record contradicts, as the list of a record's personal numbers holds it. */
export const doubtful = (number: string): string => number + DOUBT;

export const isDoubtful = (number: string): boolean => number.endsWith(DOUBT);

/** The number itself, doubtful or not. */
export const digitsOf = (number: string): string => (isDoubtful(number) ? number.slice(0, -1) : number);
