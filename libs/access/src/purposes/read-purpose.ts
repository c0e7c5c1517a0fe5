import type { FastifyRequest } from 'fastify';

import type { Grant } from '../grant';

/** What a call of a system says of itself. */
export type SaidOfCall = Pick<Grant, 'purpose' | 'caseNumber' | 'endUser'>;

const LONGEST = 200;
const CONTROLS = /\p{Cc}/u;

/** The headers `Sogoc-Purpose`, `Sogoc-Case` and `Sogoc-User`. What is blank, too long or sent twice was not said. */
export function readPurpose(headers: FastifyRequest['headers']): SaidOfCall {
  const [purpose, caseNumber, endUser] = ['sogoc-purpose', 'sogoc-case', 'sogoc-user'].map((name) =>
    saidIn(headers[name]),
  );
  return {
    ...(purpose !== undefined && { purpose }),
    ...(caseNumber !== undefined && { caseNumber }),
    ...(endUser !== undefined && { endUser }),
  };
}

/** The member `purpose` of a body, under the same terms. */
export function purposeOfBody(body: unknown): SaidOfCall {
  const said: unknown = (body as { readonly purpose?: unknown } | null | undefined)?.purpose;
  const purpose = typeof said === 'string' ? readable(said) : undefined;
  return purpose === undefined ? {} : { purpose };
}

/** Header bytes come as Latin-1; people write Vietnamese as UTF-8. */
const saidIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? readable(Buffer.from(header, 'latin1').toString('utf8')) : undefined;

function readable(said: string): string | undefined {
  const text = said.trim();
  return text === '' || text.length > LONGEST || CONTROLS.test(text) ? undefined : text;
}
