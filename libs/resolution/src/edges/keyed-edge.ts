import type { Edge } from '@sogoc/matching';

/** An edge with the keys in whose capped blocks both ends stand. */
export interface KeyedEdge extends Edge {
  /** What forbids the merge, for class `conflict`: `exclusive:<scheme>` or a predicate's name. */
  readonly vetoes: readonly string[];
  readonly blockingKeys: readonly number[];
  /** Whether a steward is asked about two that state one number; left out: no. */
  readonly overNumber?: boolean;
  /** Hash of the comparisons' levels; null or left out: not known. */
  readonly evidence?: number | null;
}
