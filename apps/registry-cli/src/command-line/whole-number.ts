import { InvalidArgumentError } from 'commander';

/** Parser of options that take a count or a seed. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 0.');
  return Number(text);
}

/** As {@link wholeNumber}, for what there must be one of. */
export function wholeNumberFromOne(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}

/** As {@link wholeNumber}, of a hundred. */
export function percent(text: string): number {
  const number = wholeNumber(text);
  if (number > 100) throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  return number;
}
