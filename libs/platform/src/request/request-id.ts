import { randomUUID } from 'node:crypto';

export const REQUEST_ID_HEADER = 'x-request-id';

/**
 * Forms that callers' ids have: a UUID, a trace id of W3C Trace Context or a ULID; or a short word with a counter, or two words. The id is
 * logged, so what could be a name or a number of somebody is not taken.
 */
const FORMS = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?=.*[a-f])[0-9a-f]{32}$/i,
  /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/,
  // At most six digits, which is fewer than any personal number has.
  /^(?=.*[A-Za-z])(?=.{1,20}$)(?=(?:\D*\d){1,6}\D*$)[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/,
  /^(?=.{1,20}$)[A-Za-z]+(?:[._-][A-Za-z]+)?$/,
];

const isAcceptable = (sent: string): boolean => FORMS.some((form) => form.test(sent));

/** The caller's own id when it can be logged safely, else a new one. */
export function requestIdOf(request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): string {
  const sent = request.headers[REQUEST_ID_HEADER];
  return typeof sent === 'string' && isAcceptable(sent) ? sent : randomUUID();
}
