import type { EnterpriseFacts } from '../enterprise-features';

/** Undefined where neither form nor number tells. */
export function isHousehold({
  names: { legalForm },
  registrationNumber,
  taxCode,
}: EnterpriseFacts): boolean | undefined {
  // No company has a person's number for its tax code, whatever it is called (Circular 86/2024/TT-BTC).
  if (legalForm === 'household' || registrationNumber !== undefined || taxCode?.kind === 'personal') return true;
  return legalForm === undefined ? undefined : false;
}
