import type { Transaction } from '@sogoc/persistence';
import type { Difference, ResolutionPolicy, Seal } from '@sogoc/resolution';

import type { WaitingWork } from './waiting-work';

/** One entity under verification, in one snapshot. */
export interface VerificationRun {
  readonly tx: Transaction;
  readonly policy: ResolutionPolicy;
  readonly entity: string;
  readonly seal: Seal;
  readonly waiting: WaitingWork;
  /** Is told what differs. */
  readonly note: (differences: readonly Difference[]) => void;
  readonly told: (step: string, done: number) => void;
}
