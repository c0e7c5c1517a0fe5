import { haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { haveOneCode } from './what-agrees-beside';

/** Say of the firm, and not only of its owner, that two records mean one. */
const OF_THE_FIRM = ['registrationNumber', 'foundedOn', 'foreignName', 'shortName'] as const;

/** Two firms of wholly other names: representative, phone and house are their owner's, who may have both. */
export const otherNameOneOwner: PairPredicate = (left, right) =>
  left.household === false &&
  right.household === false &&
  left.unit !== 'dependent' &&
  right.unit !== 'dependent' &&
  left.name !== undefined &&
  right.name !== undefined &&
  enterpriseNameComparator(left.name, right.name) === ENTERPRISE_NAME_GRADES.different &&
  !haveOneCode(left, right) &&
  !OF_THE_FIRM.some((feature) => haveValueInCommon(left[feature], right[feature]));
