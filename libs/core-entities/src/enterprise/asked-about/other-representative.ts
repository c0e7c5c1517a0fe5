import type { PairPredicate } from '@sogoc/matching';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { anythingAgreesBeside, haveOneCode, haveOneHamlet, haveOtherRepresentatives } from './what-agrees-beside';

/**
 * One name and at most one commune or province, but other representatives, and nothing else speaks for one: cooperatives of two old communes
 * bear one name, as firms did before names had to be unique in the country (Decree 78/2015/NĐ-CP art. 17).
 */
export const otherRepresentative: PairPredicate = (left, right) =>
  haveOtherRepresentatives(left, right) &&
  left.name !== undefined &&
  right.name !== undefined &&
  enterpriseNameComparator(left.name, right.name) >= ENTERPRISE_NAME_GRADES.sameOfUnits &&
  !anythingAgreesBeside(left, right) &&
  !haveOneHamlet(left, right) &&
  !haveOneCode(left, right);
