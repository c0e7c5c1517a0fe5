import { type Features, haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { anythingOfTheShopAgrees, haveOneCode, haveOneHamlet } from './what-agrees-beside';

/**
 * An owner's name on one side and the sign of a shop of that owner's on the other, at another house or in another hamlet, or two signs of one
 * owner's: the owner may have two. Phones are the owner's.
 */
export const ownerAtOtherPlace: PairPredicate = (left, right) =>
  left.name !== undefined &&
  right.name !== undefined &&
  mayBeTwoShops(left, right, enterpriseNameComparator(left.name, right.name)) &&
  (haveOther('houses', left, right) || (haveOther('hamlets', left, right) && !haveOneHamlet(left, right))) &&
  !haveOneCode(left, right) &&
  !anythingOfTheShopAgrees(left, right);

/** `Phát` is a sign as well as a given name. */
const mayBeTwoShops = (left: Features, right: Features, grade: number): boolean =>
  grade === ENTERPRISE_NAME_GRADES.signWithoutTrade ||
  (grade === ENTERPRISE_NAME_GRADES.ownersName && isOwnersName(left) !== isOwnersName(right));

const haveOther = (feature: 'houses' | 'hamlets', left: Features, right: Features): boolean =>
  left[feature] !== undefined && right[feature] !== undefined && !haveValueInCommon(left[feature], right[feature]);

const isOwnersName = ({ name }: Features): boolean => Array.isArray(name) && name.includes('owner');
