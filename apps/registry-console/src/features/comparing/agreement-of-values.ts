import type { Agreement } from '../../api/contract';

/** Where the registry does not say it. */
export function agreementOf([left, ...rest]: readonly unknown[], differs: boolean): Agreement {
  if (left === undefined) return 'left-missing';
  if (rest.every((value) => value === undefined)) return 'right-missing';
  const isEqual = rest.every((value) => value === undefined || JSON.stringify(value) === JSON.stringify(left));
  return isEqual && !differs ? 'equal' : 'conflict';
}
