import { currentRequestId } from '@sogoc/platform';
import type { EntryStatement } from '@sogoc/transparency-log';

import type { Grant } from '../grant';

/** What of a request is on record. */
export interface CallOnRecord {
  readonly method: string;
  readonly routeOptions: { readonly url?: string };
  readonly id: unknown;
}

/** Who makes the call, by what, in the words of the record of reads. The route stands for the path, which may hold a personal number. */
export function statementOfCall(request: CallOnRecord, grant: Grant): Omit<EntryStatement, 'kind' | 'subjects'> {
  const { keyId, principalId = keyId, systemCode, endUser, purpose, caseNumber, grantVersion } = grant;
  return {
    operation: `${request.method} ${request.routeOptions.url ?? ''}`,
    principalId,
    ...(systemCode !== undefined && { system: systemCode }),
    ...(endUser !== undefined && { endUser }),
    ...(purpose !== undefined && { purpose }),
    ...(caseNumber !== undefined && { case: caseNumber }),
    ...(grantVersion !== undefined && { grantVersion }),
    requestId: currentRequestId() ?? String(request.id),
  };
}
