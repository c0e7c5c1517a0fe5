import type { GuardedRequest } from '@sogoc/access';
import { canonicalJson } from '@sogoc/kernel';
import { InvalidRequestError, UnreadBody } from '@sogoc/platform';

/**
 * What must be the same: the path with its query, and the content of the body whatever the order of its members. Of a system also what it says of
 * the call and the grants it goes by: what one purpose or grant showed is not given to another.
 */
export function bodyText({ url, body, grant }: GuardedRequest): string {
  const { systemCode, purpose, caseNumber, endUser, grantVersion } = grant ?? {};
  const bound = systemCode === undefined ? [] : [canonicalJson({ purpose, caseNumber, endUser, grantVersion })];
  try {
    return [url, canonicalJson(body instanceof UnreadBody ? body.read() : body), ...bound].join('\n');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidRequestError([
      { pointer: '', code: 'too-deep', detail: 'Send a body that is not nested so deep.' },
    ]);
  }
}
