import type { EntityDeclaration } from '@sogoc/core-entities';

import type { DerivedSlice } from '../whole-state/slices/sliced-derivation';
import { compareGoldens, compareIdentifiers, compareSearchRows } from './compare-goldens';
import { compareIdentities, compareLinks, type DerivedAnywhere } from './compare-identities';
import { comparePinnedStatements } from './compare-statements';
import type { Difference, Seal } from './difference';
import type { ExpectedIds } from './settled-ids';
import type { StoredSlice } from './stored-state';

export interface SliceComparison {
  readonly derived: DerivedSlice;
  readonly stored: StoredSlice;
  readonly ids: ExpectedIds;
  readonly anywhere: DerivedAnywhere;
}

/**
 * All that is otherwise in the links and golden records of a slice than the function of records, decisions and policy makes it, and all
 * that breaks a rule of ids.
 */
export function compareSlice(
  { derived, stored, ids, anywhere }: SliceComparison,
  declaration: EntityDeclaration,
  seal: Seal,
): Difference[] {
  return [
    compareLinks(derived, stored, ids),
    compareIdentities(derived, stored, ids, anywhere),
    compareGoldens(derived, stored, ids, seal),
    compareIdentifiers(stored, ids, seal),
    compareSearchRows(stored, ids, declaration),
    comparePinnedStatements(stored, declaration),
  ].flat();
}
