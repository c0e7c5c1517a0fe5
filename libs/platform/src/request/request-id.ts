import { randomUUID } from 'node:crypto';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Digits alone could be a personal number, and the id is logged: such a one is replaced. */
const ACCEPTABLE = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** The caller's own id when it can be logged safely, else a new one. */
export function requestIdOf(request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): string {
  const sent = request.headers[REQUEST_ID_HEADER];
  return typeof sent === 'string' && ACCEPTABLE.test(sent) ? sent : randomUUID();
}
