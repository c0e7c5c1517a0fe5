import type { NewDecision, Transaction } from '@sogoc/persistence';

/** What is to be decided, as the registry stands: sides are the members now. */
export type DecisionDraft = Omit<NewDecision, 'id' | 'entity' | 'author' | 'reason'> & {
  /** Records whose golden record changes with a pin, which names none itself. */
  readonly pinned?: readonly number[];
  /** Ids of decisions that this one takes the place of. */
  readonly replaces?: readonly string[];
};

/** A steward's wish to decide. */
export interface DecisionWish {
  readonly entity: string;
  /** The steward's key. */
  readonly author: string;
  readonly reason?: string;
  /** Finds what is decided on; asked again under the locks, when it must find the same. */
  readonly find: (tx: Transaction) => Promise<DecisionDraft>;
  /** Under the locks, before the effect is planned. */
  readonly confirm?: (tx: Transaction) => Promise<void>;
  /** When a second person has to approve. */
  readonly await?: (tx: Transaction) => Promise<void>;
}
