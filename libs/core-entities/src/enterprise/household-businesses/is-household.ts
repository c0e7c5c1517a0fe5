import { foldDiacritics } from '@sogoc/vietnam';

import type { EnterpriseFacts } from '../enterprise-features';
import type { Representative } from '../reading/read-representatives';
import { ownerNumber } from './owner-number';

/** Undefined where neither form nor number tells. */
export function isHousehold(facts: EnterpriseFacts): boolean | undefined {
  const {
    names: { legalForm },
    registrationNumber,
    representatives,
  } = facts;
  // No company has a person's number for its tax code, whatever it is called (Circular 86/2024/TT-BTC).
  if (legalForm === 'household' || registrationNumber !== undefined || ownerNumber(facts) !== undefined) return true;
  if (legalForm === undefined && representatives.some(isHeadOfHousehold)) return true;
  return legalForm === undefined ? undefined : false;
}

/** `Chủ hộ`; firms have directors. */
const isHeadOfHousehold = ({ title = '' }: Representative): boolean => TITLES.has(foldDiacritics(title));

const TITLES: ReadonlySet<string> = new Set(['CHU HO', 'CHU HO KINH DOANH', 'CHU HKD']);
