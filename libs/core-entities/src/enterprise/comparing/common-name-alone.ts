import {
  haveValueInCommon,
  type Comparator,
  type Features,
  type FeatureValue,
  type PairPredicate,
} from '@sogoc/matching';
import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { tellingWordsOf } from './enterprise-comparators';
import { SEAT_GRADES, seatComparator } from './seat-agreement';
import { TAX_CODE_GRADES, taxCodeComparator } from './tax-code-agreement';

/** Any of these, where it agrees, says more than the name does. */
const BESIDE = [
  'ownerNumber',
  'registrationNumber',
  'foundedOn',
  'phone',
  'email',
  'houses',
  'shortName',
  'foreignName',
  'unitName',
  'charterCapital',
] as const;

/** `Thương mại Minh Phát`. */
const WORDS_OF_A_COMMON_NAME = 2;

/**
 * Nothing but the name agrees, and it is one that several firms may bear: names had to be unique in their province only until 2015-07-01
 * (Decree 78/2015/NĐ-CP art. 17), and one of few or common words was taken many times.
 */
export const commonNameAlone: PairPredicate = (left, right) =>
  (isCommon(left) || isCommon(right)) &&
  !BESIDE.some((feature) => haveValueInCommon(left[feature], right[feature])) &&
  !agree(seatComparator, SEAT_GRADES.sameProvince, left.seat, right.seat) &&
  !agree(holderComparator, HOLDER_GRADES.similarName, left.representatives, right.representatives) &&
  !agree(taxCodeComparator, TAX_CODE_GRADES.slip, left.statedTaxCode, right.statedTaxCode);

function agree(
  comparator: Comparator,
  atLeast: number,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): boolean {
  return left !== undefined && right !== undefined && comparator(left, right) >= atLeast;
}

const isCommon = ({ name }: Features): boolean => name !== undefined && tellingWordsOf(name) <= WORDS_OF_A_COMMON_NAME;
