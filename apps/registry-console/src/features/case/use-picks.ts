import { useState } from 'react';

import type { Case } from '../../api/contract';
import { canBe, isUndecided } from '../deciding/decidable';
import type { Picks } from '../comparing/compare-table';

interface Picking {
  readonly picks: Picks;
  readonly pick: (attribute: string, recordId: string) => void;
  readonly isPickable: boolean;
}

/**
 * Values of the golden record after that somebody would rather have from another record: of a pair they are fixed when it is
 * decided, of one golden record at once (`onPin`).
 */
export function usePicks(shown: Case, onPin: (attribute: string, recordId: string) => void): Picking {
  const [picks, set] = useState<Picks>({});
  const { task, preview } = shown;
  const isPair = canBe(task, 'same');
  const toggle = (attribute: string, recordId: string): void =>
    set((before) => ({ ...before, [attribute]: before[attribute] === recordId ? undefined : recordId }));
  // What waits for a second person has no golden record yet whose values could be fixed.
  const awaits = (preview?.approvalReasons.length ?? 0) > 0 || preview?.contradicts !== undefined;
  const isSingle = !isPair && shown.goldens.length === 1 && shown.goldens[0]!.recordCount > 1;
  return {
    picks,
    pick: isPair ? toggle : onPin,
    isPickable: isUndecided(task) && (isPair ? preview?.golden !== undefined && !awaits : isSingle),
  };
}
