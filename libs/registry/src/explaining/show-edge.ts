import type { EdgeRow } from '@sogoc/persistence';
import { bitsOf } from '@sogoc/access';

/** A stored edge; its ends are record ids. */
export interface ShownEdge {
  readonly left: string;
  readonly right: string;
  /** Bits. */
  readonly weight: number;
  readonly class: EdgeRow['class'];
  readonly vetoes: readonly string[];
}

export function showEdge({ left, right, weight, class: kind, vetoes }: EdgeRow): ShownEdge {
  return { left: String(left), right: String(right), weight: bitsOf(weight), class: kind, vetoes };
}
