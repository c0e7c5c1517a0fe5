import { type Features, type PairPredicate } from '@sogoc/matching';

import { tellingWordsOf } from '../comparing/enterprise-comparators';
import { anythingAgreesBeside, haveOneCode, haveOneRepresentative, haveOneSeat } from './what-agrees-beside';

/** `Thương mại Minh Phát`. */
const WORDS_OF_A_COMMON_NAME = 2;

/**
 * Nothing but the name agrees, and it is one that several firms may bear: names had to be unique in their province only until 2015-07-01
 * (Decree 78/2015/NĐ-CP art. 17), and one of few or common words was taken many times.
 */
export const commonNameAlone: PairPredicate = (left, right) =>
  (isCommon(left) || isCommon(right)) &&
  !anythingAgreesBeside(left, right) &&
  !haveOneSeat(left, right) &&
  !haveOneRepresentative(left, right) &&
  !haveOneCode(left, right);

const isCommon = ({ name }: Features): boolean => name !== undefined && tellingWordsOf(name) <= WORDS_OF_A_COMMON_NAME;
