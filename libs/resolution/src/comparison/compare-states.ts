import type { EntityDeclaration } from '@sogoc/core-entities';

import { compareStoredBlockingKeys, compareEdges, compareOversizedBlocks } from './compare-edges';
import { compareGoldens, compareIdentifiers, compareSearchRows } from './compare-goldens';
import { compareIdentities, compareLinks } from './compare-identities';
import { compareLineages } from './compare-lineages';
import { compareRecords } from './compare-records';
import { comparePinnedStatements, compareStatements } from './compare-statements';
import { compareTasks, expectedTasks } from './compare-tasks';
import { type Difference, inOrder, type Seal, SILENT_SEAL } from './difference';
import { expectedIds } from './expected-ids';
import type { StoredState } from './stored-state';
import type { DerivedState } from '../whole-state/whole-state-types';

export interface ComparisonOptions {
  readonly declaration: EntityDeclaration;
  /** Left out: differences say nothing about values. */
  readonly seal?: Seal;
}

/**
 * All that is otherwise in the stored state than the function of records, decisions and policy makes it, and all that breaks a rule of
 * what is outside the function: ids, links, history and feed. In the order of `DIFFERENCE_KINDS`.
 */
export function compareStates(
  derived: DerivedState,
  stored: StoredState,
  { declaration, seal = SILENT_SEAL }: ComparisonOptions,
): Difference[] {
  const ids = expectedIds(derived, stored);
  const differences = [
    compareRecords(derived, stored, seal),
    compareStoredBlockingKeys(derived, stored, seal),
    compareOversizedBlocks(derived, stored),
    compareEdges(derived, stored),
    compareLinks(derived, stored, ids),
    compareIdentities(derived, stored, ids),
    compareGoldens(derived, stored, ids, seal),
    compareIdentifiers(stored, ids, seal),
    compareSearchRows(stored, ids, declaration),
    compareStatements(derived, stored),
    comparePinnedStatements(stored, declaration),
    compareTasks(expectedTasks(derived, ids), stored, seal),
    compareLineages(stored),
  ].flat();
  return inOrder(differences);
}
