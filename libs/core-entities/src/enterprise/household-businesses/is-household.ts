import type { EnterpriseFacts } from '../enterprise-features';
import { ownerNumber } from './owner-number';

/** Undefined where neither form nor number tells. */
export function isHousehold(facts: EnterpriseFacts): boolean | undefined {
  const {
    names: { legalForm },
    registrationNumber,
  } = facts;
  // No company has a person's number for its tax code, whatever it is called (Circular 86/2024/TT-BTC).
  if (legalForm === 'household' || registrationNumber !== undefined || ownerNumber(facts) !== undefined) return true;
  return legalForm === undefined ? undefined : false;
}
