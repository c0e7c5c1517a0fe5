import type { Transaction } from '@sogoc/persistence';
import type { ResolutionScope, UnitPlan } from '@sogoc/resolution';

/** A decision, an approval or a reversal as its unit of work meets it. May be repeated as a whole, so it keeps nothing between. */
export interface DecisionWork {
  /** Stores what is decided; answers the numbers of the records whose clusters it may change. */
  store(tx: Transaction): Promise<readonly number[]>;
  /** Under the locks of all that may change, before it is read: throws when what was decided on is not there any more. */
  confirm(tx: Transaction, scope: ResolutionScope): Promise<void>;
  /** Sees what is about to change. False: it is stored and does not take effect yet. Throws to refuse it. */
  accept(tx: Transaction, unit: UnitPlan): Promise<boolean>;
}
