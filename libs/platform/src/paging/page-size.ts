import { InvalidRequestError } from '../problems/errors';

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;

/** At most 500; left out or empty: 50. Throws {@link InvalidRequestError} for what is no whole number from 1 on. */
export function pageSizeOf(raw: unknown): number {
  return sizeOf(raw, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
}

/** As {@link pageSizeOf}, for a list with bounds of its own. `name`: the parameter. */
export function sizeOf(raw: unknown, standard: number, most: number, name = 'pageSize'): number {
  if (raw === undefined || raw === null || raw === '') return standard;
  const size = typeof raw === 'number' || typeof raw === 'string' ? Number(raw) : Number.NaN;
  if (Number.isInteger(size) && size >= 1) return Math.min(size, most);
  throw new InvalidRequestError([
    { pointer: `/${name}`, code: 'not-a-size', detail: 'Send a whole number of items, 1 or more.' },
  ]);
}

/** The one value of a parameter that has two names. Throws {@link InvalidRequestError} when both are sent and differ. */
export function eitherOf<T>(values: Readonly<Record<string, T | undefined>>): T | undefined {
  const sent = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const [first, second] = sent;
  if (first && second && String(first[1]) !== String(second[1]))
    throw new InvalidRequestError([
      {
        pointer: `/${second[0]}`,
        code: 'sent-twice',
        detail: `${first[0]} and ${second[0]} are one parameter: send one.`,
      },
    ]);
  return first?.[1];
}
