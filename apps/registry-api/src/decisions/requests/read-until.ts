import { InvalidRequestError } from '@sogoc/platform';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** When a hold is to end. Throws `InvalidRequestError` for what is not an instant to come. */
export function readUntil(until: unknown): { readonly until?: Date } {
  const at = readInstant(until, '/until');
  return at === undefined ? {} : { until: at };
}

/** An instant to come; undefined when left out. Throws `InvalidRequestError`. */
export function readInstant(value: unknown, pointer: string): Date | undefined {
  if (value === undefined || value === null) return undefined;
  const at = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined;
  if (at === undefined || !(at.getTime() > Date.now()))
    throw new InvalidRequestError([
      { pointer, code: 'not-a-time-to-come', detail: 'Send an instant to come as RFC 3339.' },
    ]);
  return at;
}
