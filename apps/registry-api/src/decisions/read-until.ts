import { InvalidRequestError } from '@sogoc/platform';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** When a hold is to end. Throws `InvalidRequestError` for what is not an instant to come. */
export function readUntil(until: unknown): { readonly until?: Date } {
  if (until === undefined || until === null) return {};
  const at = typeof until === 'string' && RFC_3339.test(until) ? new Date(until) : undefined;
  if (at === undefined || !(at.getTime() > Date.now()))
    throw new InvalidRequestError([
      { pointer: '/until', code: 'not-a-time-to-come', detail: 'Send an instant to come as RFC 3339.' },
    ]);
  return { until: at };
}
