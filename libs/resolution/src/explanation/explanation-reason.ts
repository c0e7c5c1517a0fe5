import { assertNever } from '@sogoc/kernel';
import type { EdgeClass } from '@sogoc/matching';

import type { ComparedKey } from './compare-blocking-keys';

/**
 * Why two records are where they are. Together: the pair itself matches, others lead from one to the other, or a steward decided.
 * Apart: they never meet, they meet only where a block is full, they are too unlike, a steward is asked, something forbids it, or
 * they match and what else belongs to them, or a steward's decision, keeps them apart.
 */
export type ExplanationReason =
  | 'pair-matches'
  | 'through-others'
  | 'by-decision'
  | 'no-shared-key'
  | 'block-full'
  | 'too-unlike'
  | 'under-review'
  | 'vetoed'
  | 'kept-apart';

export function reasonTogether(hasOwnEdge: boolean, hasPath: boolean): ExplanationReason {
  if (hasOwnEdge) return 'pair-matches';
  return hasPath ? 'through-others' : 'by-decision';
}

export function reasonApart(kind: EdgeClass, keys: readonly ComparedKey[]): ExplanationReason {
  if (!keys.some(({ shared }) => shared)) return 'no-shared-key';
  if (!keys.some(({ usable }) => usable)) return 'block-full';
  switch (kind) {
    case 'none':
      return 'too-unlike';
    case 'review':
      return 'under-review';
    case 'conflict':
      return 'vetoed';
    case 'match':
      return 'kept-apart';
    default:
      return assertNever(kind);
  }
}
